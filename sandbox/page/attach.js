// Sending photos, recordings, films and places: each asks for what it needs and has a sample ready.

import { Refused } from "./api.js";
import { ask, field } from "./dialogs.js";
import { h } from "./dom.js";
import { beside, degrees, sketch } from "./map.js";
import { samplePhoto } from "./sample.js";

const LARGEST = 20 * 1024 * 1024;
const WIDE = 420;
const HIGH = 210;

/** A file's bytes as base64; refused if Telegram's bots could not fetch it. */
async function encoded(file) {
  if (file.size > LARGEST) throw new Refused("berkas lebih dari 20 MB");
  const address = await new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result);
    reader.onerror = () => failed(new Refused("berkas tidak bisa dibaca"));
    reader.readAsDataURL(file);
  });
  return address.slice(address.indexOf(",") + 1);
}

/** Asks for a photo (a drawn sample until one is chosen); `given` is one pasted or dropped. */
export function photo(sign, send, given = null) {
  const shown = h("img", { class: "preview", alt: "Pratinjau foto" });
  const sample = samplePhoto(sign);
  let address = given ? URL.createObjectURL(given) : sample;
  shown.src = address;
  const chosen = field("file", "Pilih foto…", { type: "file", accept: "image/jpeg,image/png" });
  chosen.input.addEventListener("change", () => {
    const file = chosen.input.files[0];
    if (address.startsWith("blob:")) URL.revokeObjectURL(address);
    address = file ? URL.createObjectURL(file) : sample;
    shown.src = address;
  });
  ask({
    title: "Kirim foto",
    fields: [
      shown,
      chosen,
      field("caption", "Keterangan", { maxlength: 1024, placeholder: "boleh kosong", autofocus: true }),
    ],
    act: async ({ file, caption }) => {
      const picture = file ?? given;
      const content = picture ? await encoded(picture) : sample.slice(sample.indexOf(",") + 1);
      await send("photo", { content, caption: caption || null });
    },
  });
}

/** Asks for a film. */
export function video(send) {
  ask({
    title: "Kirim video",
    text: "Tanpa berkas, video contoh dikirim.",
    fields: [
      field("file", "Pilih video MP4…", { type: "file", accept: "video/mp4" }),
      field("duration", "Lama (detik)", { type: "number", min: 1, max: 3600, value: 12, required: true }),
      field("caption", "Keterangan", { maxlength: 1024, placeholder: "boleh kosong" }),
    ],
    act: async ({ file, duration, caption }) =>
      send("video", {
        content: file ? await encoded(file) : null,
        caption: caption || null,
        duration: Number(duration),
      }),
  });
}

/** Asks for a recording. */
export function voice(send) {
  ask({
    title: "Kirim pesan suara",
    text: "Tanpa berkas, rekaman contoh (hening) dikirim.",
    fields: [
      field("duration", "Lama (detik)", {
        type: "number",
        min: 1,
        max: 600,
        value: 7,
        required: true,
        autofocus: true,
      }),
      field("file", "Pilih suara OGG…", { type: "file", accept: "audio/ogg,.oga,.ogg" }),
    ],
    act: async ({ file, duration }) =>
      send("voice", { content: file ? await encoded(file) : null, duration: Number(duration) }),
  });
}

/** Asks for a place; a click on the sketch moves the pin. */
export function place(start, send) {
  const latitude = field("latitude", "Lintang", {
    type: "number",
    step: "any",
    min: -90,
    max: 90,
    required: true,
    value: start.latitude.toFixed(5),
  });
  const longitude = field("longitude", "Bujur", {
    type: "number",
    step: "any",
    min: -180,
    max: 180,
    required: true,
    value: start.longitude.toFixed(5),
  });
  const read = () => ({ latitude: Number(latitude.input.value), longitude: Number(longitude.input.value) });
  const board = h("button", {
    type: "button",
    class: "sketch",
    "aria-label": "Geser titik dengan mengetuk gambar",
  });
  const show = () =>
    board.replaceChildren(
      sketch(read(), WIDE, HIGH),
      h("span", { class: "not-a-map" }, "skema · ketuk untuk menggeser"),
    );
  board.addEventListener("click", (event) => {
    const area = board.getBoundingClientRect();
    if (!event.detail) return;
    const moved = beside(
      read(),
      ((event.clientX - area.left) / area.width - 0.5) * WIDE,
      ((event.clientY - area.top) / area.height - 0.5) * HIGH,
    );
    latitude.input.value = moved.latitude.toFixed(5);
    longitude.input.value = moved.longitude.toFixed(5);
    show();
  });
  for (const one of [latitude, longitude]) one.input.addEventListener("input", show);
  show();
  ask({
    title: "Bagikan lokasi",
    fields: [board, h("div", { class: "pair" }, latitude, longitude)],
    act: async () => send(read()),
  });
  return degrees(start);
}
