// Photos, recordings, films, files and places inside a message.

import { h, icon } from "./dom.js";
import { degrees, sketch } from "./map.js";

const address = (file) => `/sim/file/${encodeURIComponent(file.file_id)}`;

/** What a message shows besides its words; null if that is nothing. */
export function media(message) {
  if (message.photo) return photo(message);
  if (message.voice) return voice(message.voice);
  if (message.video) return video(message.video);
  if (message.location) return place(message);
  if (message.sticker) return h("div", { class: "sticker" }, message.sticker.emoji ?? "🖼️");
  if (message.document) return file(message.document);
  return null;
}

/** One line about a message, for quotes. */
export function gist(message) {
  const said = message.text ?? message.caption;
  const kinds = {
    photo: "📷 Foto",
    voice: "🎙 Pesan suara",
    video: "🎥 Video",
    location: "📍 Lokasi",
    document: "📎 Berkas",
  };
  const kind = Object.keys(kinds).find((name) => message[name]);
  return (
    [kind && kinds[kind], said].filter(Boolean).join(" · ").replaceAll("\n", " ") ||
    message.sticker?.emoji ||
    "pesan"
  );
}

function photo(message) {
  const size = message.photo.at(-1);
  const words = message.caption ? `Foto: ${message.caption}` : "Foto";
  const image = h("img", { src: address(size), width: size.width, height: size.height, alt: words });
  image.style.aspectRatio = `${size.width} / ${size.height}`;
  return h(
    "button",
    {
      type: "button",
      class: "photo",
      "aria-label": `${words}. Perbesar`,
      on: { click: () => enlarge(address(size), words) },
    },
    image,
  );
}

function enlarge(source, words) {
  const box = h(
    "dialog",
    { class: "lightbox", "aria-label": words, on: { click: () => box.close(), close: () => box.remove() } },
    h("img", { src: source, alt: words }),
  );
  document.body.append(box);
  box.showModal();
}

const minutes = (seconds) =>
  `${Math.floor(seconds / 60)}.${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

function voice(told) {
  const sound = new Audio(address(told));
  sound.preload = "none";
  const bars = h("span", { class: "bars", "aria-hidden": "true" });
  const seed = [...told.file_unique_id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7);
  for (let i = 0; i < 34; i++) {
    const bar = h("i");
    bar.style.height = `${18 + (((seed >>> (i % 23)) * (i + 3) * 2654435761) % 78)}%`;
    bars.append(bar);
  }
  const length = h("span", { class: "length" }, minutes(told.duration));
  const press = h(
    "button",
    { type: "button", class: "play", "aria-label": "Putar pesan suara" },
    icon("play"),
  );
  const show = (playing) => {
    press.replaceChildren(icon(playing ? "pause" : "play"));
    press.setAttribute("aria-label", playing ? "Jeda" : "Putar pesan suara");
  };
  press.addEventListener("click", () =>
    sound.paused ? sound.play().catch(() => show(false)) : sound.pause(),
  );
  for (const kind of ["play", "pause", "ended"])
    sound.addEventListener(kind, () => show(!sound.paused && !sound.ended));
  sound.addEventListener("timeupdate", () => {
    const part = sound.currentTime / (sound.duration || told.duration || 1);
    [...bars.children].forEach((bar, i) => bar.classList.toggle("past", i / bars.children.length < part));
    length.textContent = minutes(sound.ended ? told.duration : sound.currentTime);
  });
  return h("div", { class: "voice" }, press, bars, length);
}

function video(told) {
  const box = h("div", { class: "video" });
  const start = h(
    "button",
    { type: "button", class: "film", "aria-label": `Putar video, ${minutes(told.duration)}` },
    h("span", { class: "play" }, icon("play")),
    h("span", { class: "length" }, minutes(told.duration)),
  );
  start.addEventListener("click", () => {
    const screen = h("video", { src: address(told), controls: true, autoplay: true });
    screen.addEventListener("error", () =>
      box.replaceChildren(h("p", { class: "unplayable" }, "Video contoh: tidak ada gambar untuk diputar.")),
    );
    box.replaceChildren(screen);
  });
  box.append(start);
  return box;
}

function place(message) {
  const { location, venue } = message;
  const map = `https://www.openstreetmap.org/?mlat=${location.latitude}&mlon=${location.longitude}#map=17/${location.latitude}/${location.longitude}`;
  return h(
    "div",
    { class: "place" },
    h(
      "div",
      { class: "sketch", role: "img", "aria-label": `Lokasi ${degrees(location)}, gambar skema` },
      sketch(location),
      h("span", { class: "not-a-map" }, "skema"),
    ),
    venue ? h("div", { class: "venue" }, h("strong", {}, venue.title), h("span", {}, venue.address)) : null,
    h(
      "a",
      { class: "coordinates", href: map, target: "_blank", rel: "noopener noreferrer" },
      degrees(location),
      icon("out"),
    ),
  );
}

function file(told) {
  const size =
    told.file_size > 1e6
      ? `${(told.file_size / 1e6).toFixed(1)} MB`
      : `${Math.ceil(told.file_size / 1e3)} kB`;
  return h(
    "a",
    { class: "file", href: address(told), download: told.file_name ?? "berkas" },
    h("span", { class: "play" }, icon("file")),
    h("span", {}, h("strong", {}, told.file_name ?? "Berkas"), h("small", {}, size)),
  );
}
