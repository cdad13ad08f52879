// The foot of a chat: the line to write on, what may be attached, and the bot's standing keyboard.

import * as attach from "./attach.js";
import { menu } from "./dialogs.js";
import { h, icon, say, tool } from "./dom.js";
import { gist } from "./media.js";
import { sender } from "./message.js";

/** Writes as whoever acts in its panel; `panel` gives actor, chat, send, edit, commands, place and sign. */
export class Composer {
  constructor(panel) {
    this.panel = panel;
    this.context = null;
    this.chosen = -1;
    this.line = h("textarea", {
      rows: 1,
      maxlength: 4096,
      enterkeyhint: "send",
      autocomplete: "off",
      spellcheck: false,
    });
    this.line.addEventListener("input", () => this.typed());
    this.line.addEventListener("keydown", (event) => this.key(event));
    this.line.addEventListener("paste", (event) => this.pasted(event));
    this.line.addEventListener("blur", () => setTimeout(() => this.suggest([]), 150));
    this.about = h("div", { class: "about", hidden: true });
    this.offers = h("div", { class: "offers", role: "listbox", "aria-label": "Perintah", hidden: true });
    this.standing = h("div", { class: "standing", role: "group", "aria-label": "Tombol tetap" });
    this.clip = tool("clip", "Lampirkan foto, video, suara, atau lokasi", () => this.attach(), {
      "aria-haspopup": "menu",
    });
    this.fold = tool("keyboard", "Tampilkan atau sembunyikan tombol tetap", () => this.foldKeys());
    this.post = tool("send", "Kirim", () => this.send(), { class: "tool post" });
    this.begin = h(
      "button",
      { type: "button", class: "begin", hidden: true, on: { click: () => panel.begin() } },
      "Mulai",
    );
    this.row = h("div", { class: "row" }, this.clip, this.line, this.fold, this.post);
    this.element = h(
      "footer",
      { class: "composer" },
      this.offers,
      this.about,
      this.row,
      this.begin,
      this.standing,
    );
    this.showKeyboard(null);
  }

  /** Names the one who writes, for the line's placeholder. */
  setActor(person, placeholder) {
    const name = person?.first_name ?? "…";
    this.line.placeholder = placeholder ?? `Tulis sebagai ${name}`;
    this.line.setAttribute("aria-label", `Tulis sebagai ${name}`);
  }

  /** A phone that can only write: nothing may be attached. */
  textsOnly(only) {
    this.clip.hidden = only;
  }

  /** With `words` a single button stands in the line's place: the person has not begun, or has blocked the bot. */
  hold(words) {
    this.row.hidden = Boolean(words);
    this.standing.hidden = Boolean(words) || this.folded || !this.hasKeys;
    this.begin.hidden = !words;
    say(this.begin, words ?? "");
  }

  /** The standing keyboard as the chat has it now. */
  showKeyboard(markup) {
    const rows = markup?.keyboard ?? [];
    const shape = JSON.stringify(rows);
    if (shape === this.shape) return;
    this.shape = shape;
    this.hasKeys = rows.length > 0;
    this.standing.replaceChildren(
      ...rows.map((row) =>
        h(
          "div",
          { class: "keys-row" },
          row.map((button) =>
            h(
              "button",
              { type: "button", class: "key", on: { click: () => this.pressStanding(button) } },
              button.text,
            ),
          ),
        ),
      ),
    );
    this.fold.hidden = !this.hasKeys;
    this.standing.hidden = this.folded || !this.hasKeys;
  }

  foldKeys() {
    this.folded = !this.folded;
    this.standing.hidden = this.folded;
    this.fold.setAttribute("aria-pressed", String(this.folded));
  }

  pressStanding(button) {
    if (button.request_location) this.askPlace();
    else this.panel.send("write", { text: button.text });
  }

  reply(message) {
    this.take({ reply: message }, `Membalas ${sender(message)}`, gist(message), "reply");
  }

  edit(message) {
    this.take({ edit: message }, "Mengubah pesan", gist(message), "pencil");
    this.fill(message.text);
  }

  /** Puts words on the line, ready to be sent. */
  fill(text) {
    this.line.value = text;
    this.typed();
    this.line.focus();
  }

  take(context, title, words, drawing) {
    this.context = context;
    this.about.replaceChildren(
      icon(drawing),
      h("div", {}, h("strong", {}, title), h("span", {}, words)),
      tool("close", "Batal", () => this.drop()),
    );
    this.about.hidden = false;
    this.line.focus();
  }

  drop() {
    if (this.context?.edit) this.fill("");
    this.context = null;
    this.about.hidden = true;
  }

  typed() {
    this.line.style.height = "auto";
    this.line.style.height = `${Math.min(this.line.scrollHeight, 132)}px`;
    this.post.classList.toggle("ready", this.line.value.trim() !== "");
    const started = /^\/(\w*)$/.exec(this.line.value);
    const list = started ? this.panel.commands() : [];
    this.suggest(list.filter((one) => one.command.startsWith(started[1].toLowerCase())));
  }

  suggest(list) {
    this.chosen = -1;
    this.offers.hidden = list.length === 0;
    this.offers.replaceChildren(
      ...list
        .slice(0, 8)
        .map((one) =>
          h(
            "button",
            { type: "button", role: "option", on: { click: () => this.fill(`/${one.command} `) } },
            h("b", {}, `/${one.command}`),
            h("span", {}, one.description),
          ),
        ),
    );
  }

  key(event) {
    const offers = [...this.offers.children];
    if (!this.offers.hidden && ["ArrowDown", "ArrowUp"].includes(event.key)) {
      event.preventDefault();
      this.chosen = (this.chosen + (event.key === "ArrowDown" ? 1 : -1) + offers.length) % offers.length;
      offers.forEach((one, i) => one.setAttribute("aria-selected", String(i === this.chosen)));
    } else if (!this.offers.hidden && event.key === "Tab") {
      event.preventDefault();
      offers[Math.max(0, this.chosen)].click();
    } else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      if (!this.offers.hidden && this.chosen >= 0) offers[this.chosen].click();
      else this.send();
    } else if (event.key === "Escape") {
      if (!this.offers.hidden) this.suggest([]);
      else this.drop();
    }
  }

  /** Sends the line; if it is refused the words come back. */
  async send() {
    const text = this.line.value.trim();
    if (!text) return;
    const context = this.context;
    this.context = null;
    this.about.hidden = true;
    this.line.value = "";
    this.typed();
    const done = context?.edit
      ? await this.panel.edit(context.edit, text)
      : await this.panel.send("write", { text, reply_to: context?.reply?.message_id ?? null });
    if (done || this.line.value) return;
    this.fill(text);
    if (context?.reply) this.reply(context.reply);
  }

  // A file or place sent while answering a message answers it too.
  async sendMedia(kind, body) {
    const reply = this.context?.reply?.message_id ?? null;
    await this.panel.deliver(kind, { ...body, reply_to: reply });
    this.drop();
  }

  attach() {
    const send = (kind, body) => this.sendMedia(kind, body);
    const { phone } = this.panel;
    menu(this.clip, [
      { icon: "photo", words: "Foto", act: () => attach.photo(this.panel.sign(), send) },
      phone ? null : { icon: "video", words: "Video", act: () => attach.video(send) },
      phone ? null : { icon: "voice", words: "Pesan suara", act: () => attach.voice(send) },
      { icon: "place", words: "Lokasi", act: () => this.askPlace() },
    ]);
  }

  askPlace() {
    attach.place(this.panel.place(), async (place) => {
      await this.sendMedia("location", place);
      this.panel.rememberPlace(place);
    });
  }

  pasted(event) {
    const picture = [...(event.clipboardData?.files ?? [])].find((file) => file.type.startsWith("image/"));
    if (!picture) return;
    event.preventDefault();
    attach.photo(this.panel.sign(), (kind, body) => this.sendMedia(kind, body), picture);
  }
}
