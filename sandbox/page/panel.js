// One conversation as a phone would show it: its head, its messages, its line to write on.

import { Refused, act } from "./api.js";
import { Composer } from "./composer.js";
import { history, menu, showAlert } from "./dialogs.js";
import { h, memory, say, tool } from "./dom.js";
import { face } from "./faces.js";
import * as joining from "./joining.js";
import { Log } from "./log.js";
import { isService, tint } from "./message.js";

/** `desk` gives store, clock and board to every panel. */
export class Panel {
  constructor(root, desk) {
    this.root = root;
    this.desk = desk;
    this.unread = 0;
    this.queue = Promise.resolve();
    this.actorId = null;
    this.build();
  }

  build() {
    this.face = h("span", { class: "face", "aria-hidden": "true" });
    this.title = h("h2", {});
    this.acting = h("span", { class: "acting" });
    this.badge = h("span", { class: "badge", hidden: true });
    this.menuButton = tool("more", "Pilihan percakapan", () => this.openMenu(), { "aria-haspopup": "menu" });
    this.strip = h("div", { class: "strip", role: "status", hidden: true });
    this.log = new Log(this);
    this.toasts = h("div", { class: "toasts", role: "status", "aria-live": "polite" });
    this.composer = new Composer(this);
    this.element = h(
      "section",
      { class: "panel", data: { root: this.root } },
      h(
        "header",
        { class: "panel-head" },
        this.face,
        h("div", { class: "titles" }, this.title, this.acting),
        this.badge,
        this.menuButton,
      ),
      this.strip,
      h("div", { class: "stage" }, this.log.scroller, this.log.newer, this.toasts),
      this.composer.element,
    );
    for (const kind of ["pointerdown", "focusin", "wheel", "keydown"])
      this.element.addEventListener(kind, () => this.markRead(), { passive: true });
    this.element.addEventListener("dragover", (event) => event.preventDefault());
    this.element.addEventListener("drop", (event) => this.dropped(event));
  }

  get store() {
    return this.desk.store;
  }

  /** The chat in which the conversation goes on. */
  get chat() {
    return this.store.current(this.root);
  }

  get group() {
    return !this.phone && this.chat.type !== "private";
  }

  /** Whether this is somebody's phone: WhatsApp or SMS instead of Telegram. */
  get phone() {
    return this.chat.type === "phone";
  }

  /** Whoever writes and presses here. */
  get actor() {
    return this.store.persons.get(this.actorId);
  }

  // ---------------------------------------------------------------- what it shows

  /** Brings everything up to date with the store. */
  sync() {
    this.syncHead();
    this.log.sync();
  }

  syncHead() {
    const { chat } = this;
    const people = this.store.people(chat);
    this.element.classList.toggle("phone", this.phone);
    this.element.classList.toggle("sms", this.phone && !chat.whatsapp);
    if (!people.some((one) => one.id === this.actorId)) this.actorId = people[0]?.id ?? null;
    const { emoji, letters } = face(chat);
    say(this.face, emoji ?? letters);
    this.face.className = `face tint-${tint(this.root)}${emoji ? "" : " letters"}`;
    say(this.title, this.desk.board.short(chat.title));
    this.title.title = chat.title;
    this.element.setAttribute("aria-label", `Percakapan ${chat.title}`);
    this.syncActing(people);
    this.composer.textsOnly(this.phone && !chat.whatsapp);
    this.composer.setActor(people.find((one) => one.id === this.actorId), chat.keyboard?.input_field_placeholder);
    this.composer.showKeyboard(chat.keyboard);
    this.syncStrip();
    this.log.paint();
  }

  syncActing(people) {
    const role = this.store.board.roles[this.root];
    const shape = JSON.stringify([this.group, role, this.actorId, people.map((one) => [one.id, one.name])]);
    if (shape === this.actingShape) return;
    this.actingShape = shape;
    if (this.phone) {
      const way = this.chat.whatsapp ? "WhatsApp" : "SMS";
      this.acting.replaceChildren(h("b", { class: "role" }, way), this.chat.number);
      return;
    }
    if (!this.group) {
      this.acting.replaceChildren(role ? h("b", { class: "role" }, role) : "", "obrolan pribadi dengan bot");
      return;
    }
    const choice = h(
      "select",
      { "aria-label": "Bertindak sebagai" },
      people.map((one) => h("option", { value: one.id }, one.name)),
      h("option", { value: "more" }, "＋ orang lain…"),
    );
    if (!people.length) choice.prepend(h("option", { value: "" }, "tidak ada orang"));
    choice.value = this.actorId ?? "";
    choice.addEventListener("change", () => {
      if (choice.value === "more") joining.member(this.desk, this.chat, (person) => this.become(person.id));
      else this.become(Number(choice.value));
      choice.value = this.actorId ?? "";
    });
    this.acting.replaceChildren("sebagai ", choice);
  }

  become(personId) {
    this.actorId = personId;
    this.syncHead();
  }

  syncStrip() {
    const bot = this.store.botIn(this.chat);
    const told = {
      kicked: this.group
        ? ["⛔ Bot dikeluarkan dari grup ini", "Masukkan lagi", "readmit"]
        : ["⛔ Bot diblokir orang ini"],
      left: ["Bot sudah keluar dari grup ini", "Masukkan lagi", "readmit"],
      restricted: ["🔇 Bot tidak boleh menulis di sini", "Pulihkan", "readmit"],
      none: ["Bot belum ada di grup ini: pakai tautan undangan dari admin"],
    }[bot];
    this.composer.hold(this.group ? null : { new: "Mulai", kicked: "Mulai lagi" }[bot]);
    this.strip.hidden = !told;
    if (!told) return;
    const [words, label, way] = told;
    const press = () => this.try(() => act(way, { chat_id: this.chat.id }));
    this.strip.replaceChildren(
      h("span", {}, words),
      label ? h("button", { type: "button", class: "link", on: { click: press } }, label) : "",
    );
  }

  /** A new message, just told. */
  add(message) {
    if (!this.log.add(message) || isService(message) || message.from.id === this.actorId) return;
    if (!this.attended()) this.setUnread(this.unread + 1);
    this.knock();
  }

  // ---------------------------------------------------------------- what is new

  attended() {
    return document.visibilityState === "visible" && this.element.contains(document.activeElement);
  }

  setUnread(count) {
    this.unread = count;
    this.badge.hidden = count === 0;
    say(this.badge, count > 99 ? "99+" : String(count));
    this.badge.setAttribute("aria-label", `${count} pesan baru`);
    this.desk.board.counted(this);
  }

  markRead() {
    if (this.unread) this.setUnread(0);
  }

  knock() {
    this.element.classList.remove("knock");
    void this.element.offsetWidth; // begins the animation anew
    this.element.classList.add("knock");
    this.desk.sound.knock(this.root);
  }

  /** A few words over the messages, gone by themselves. */
  toast(words, kind = "") {
    const shown = h("div", { class: `toast ${kind}` }, words);
    this.toasts.append(shown);
    while (this.toasts.children.length > 3) this.toasts.firstElementChild.remove();
    setTimeout(() => shown.remove(), 3500 + words.length * 40);
  }

  // ---------------------------------------------------------------- what people do

  ways(before) {
    this.fixedWays ??= {
      clock: this.desk.clock,
      command: (text) => this.send("write", { text }),
      start: (payload) => joining.start(this.desk, payload, this.actor, this.group),
      startGroup: (payload, admin) => joining.startGroup(this.desk, payload, admin, this.actor),
      press: (message, button, element) => this.press(message, button, element),
      copy: (text) => this.copy(text),
      reply: (message) => this.composer.reply(message),
      edit: (message) => this.composer.edit(message),
      mayEdit: (message) =>
        Boolean(message.text) && !message.out && !message.sender_chat && message.from.id === this.actorId,
      jump: (key) => this.log.jump(key) || this.toast("Pesan itu sudah tidak ada"),
      history: (message) => history(message, this.desk.clock),
    };
    return { ...this.fixedWays, bot: this.store.bot.username, group: this.group, phone: this.phone, before };
  }

  /** Does something and says so if it is refused: whether it was done. */
  async try(way) {
    try {
      await way();
      return true;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.toast(`Ditolak: ${error.message}`, "bad");
      return false;
    }
  }

  /** Sends something as the acting person, after what was sent before; Refused if it cannot be. */
  deliver(kind, body) {
    const chatId = this.chat.id;
    const way = this.phone ? `phone/${kind}` : kind;
    const sent = this.queue.then(() => act(way, { user_id: this.actorId, chat_id: chatId, ...body }));
    this.queue = sent.catch(() => undefined);
    return sent;
  }

  send(kind, body) {
    return this.try(() => this.deliver(kind, body));
  }

  edit(message, text) {
    return this.try(() =>
      act("edit", { user_id: this.actorId, chat_id: message.chat.id, message_id: message.message_id, text }),
    );
  }

  begin() {
    return this.try(() => act("start", { user_id: this.root, payload: "" }));
  }

  async press(message, button, element) {
    if (element.getAttribute("aria-busy")) return;
    element.setAttribute("aria-busy", "true");
    await this.try(async () => {
      const { answer } = await act(this.phone ? "phone/press" : "press", {
        user_id: this.actorId,
        chat_id: message.chat.id,
        message_id: message.message_id,
        data: button.callback_data,
      });
      if (this.phone) return;
      if (!answer) this.toast("Bot belum menjawab", "quiet");
      else if (answer.text && answer.alert) showAlert(this.store.bot.first_name, answer.text);
      else if (answer.text) this.toast(answer.text);
    });
    element.removeAttribute("aria-busy");
  }

  async copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      this.toast("Tersalin ke papan klip");
    } catch {
      showAlert("Salin teks ini", text);
    }
  }

  dropped(event) {
    const picture = [...event.dataTransfer.files].find((file) => file.type.startsWith("image/"));
    if (!picture) return;
    event.preventDefault();
    this.composer.pasted({ clipboardData: { files: [picture] }, preventDefault: () => undefined });
  }

  commands() {
    return this.store.commandsFor(this.chat, this.actorId);
  }

  sign() {
    const { clock, store } = this.desk;
    return [clock.whole(clock.now()), store.board.title].filter(Boolean).join(" · ");
  }

  place() {
    return memory.get(`place.${this.store.board.title}`, null) ?? this.desk.centre();
  }

  rememberPlace(place) {
    memory.set(`place.${this.store.board.title}`, place);
  }

  openMenu() {
    const { desk, chat, group } = this;
    const on = (path, body) => () => this.try(() => act(path, body));
    const bot = this.store.botIn(chat);
    const here = { chat_id: chat.id };
    menu(this.menuButton, [
      desk.board.primary === this
        ? null
        : { icon: "hide", words: "Sembunyikan panel", act: () => desk.board.hide(this) },
      group || this.phone || desk.board.primary === this
        ? null
        : { icon: "one", words: "Jadikan panel utama", act: () => desk.board.makePrimary(this) },
      group
        ? {
            icon: "add",
            words: "Tambah anggota…",
            act: () => joining.member(desk, chat, (person) => this.become(person.id)),
          }
        : null,
      group && bot !== "none" ? "Bot di grup ini" : null,
      group && ["member", "administrator", "restricted"].includes(bot)
        ? { icon: "close", words: "Keluarkan bot", act: on("kick", here) }
        : null,
      group && ["member", "administrator"].includes(bot)
        ? { icon: "mute", words: "Larang bot menulis", act: on("restrict", here) }
        : null,
      group && ["kicked", "restricted", "left"].includes(bot)
        ? { icon: "check", words: "Pulihkan bot", act: on("readmit", here) }
        : null,
      chat.type === "group" ? { icon: "out", words: "Jadikan supergrup", act: on("migrate", here) } : null,
      !group && !this.phone && bot === "member"
        ? { icon: "close", words: "Blokir bot", act: on("block", { user_id: this.root }) }
        : null,
    ]);
  }
}
