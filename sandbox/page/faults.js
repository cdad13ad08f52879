// "Uji gangguan": lets things go wrong between the bot and the chats, to see what the desk does then.

import { act, look } from "./api.js";
import { drop } from "./dialogs.js";
import { h, icon, say } from "./dom.js";

const NEXT = [
  [
    "timeout_after_delivery",
    "Habis waktu, padahal sampai",
    "Pesan terkirim, jawabannya tidak pernah datang",
    {},
  ],
  ["reset_after_delivery", "Sambungan putus, padahal sampai", "Pesan terkirim, sambungan diputus", {}],
  ["refuse_before", "Putus sebelum sampai", "Pesan tidak pernah sampai", {}],
  ["server_error", "Galat 502", "Telegram sedang bermasalah", { code: 502 }],
  ["flood", "429: terlalu banyak", "Obrolan ini disuruh menunggu 20 detik", { retry_after: 20 }],
  ["slow", "Lambat 8 detik", "Dijawab dengan baik, tetapi lama", { seconds: 8 }],
];
const NAMES = Object.fromEntries(NEXT.map(([kind, words]) => [kind, words]));

/** Opens the drawer under its button. */
export function openFaults(anchor, desk) {
  const drawer = new Drawer(desk);
  drop(anchor, drawer.element);
  drawer.read();
}

class Drawer {
  constructor(desk) {
    this.desk = desk;
    const panels = desk.board.standing;
    this.target = h(
      "select",
      {},
      panels.map((panel) => h("option", { value: panel.root }, panel.chat.title)),
    );
    const first =
      panels.find((panel) => panel.group && desk.store.expects(panel.root)) ??
      panels.find((panel) => panel.group) ??
      panels[0];
    this.target.value =
      desk.lastFault && desk.board.panels.has(desk.lastFault) ? desk.lastFault : first?.root;
    this.target.addEventListener("change", () => this.show());
    this.times = h("input", { type: "number", min: 1, max: 20, value: 1, "aria-label": "Berapa kali" });
    this.place = h("div", { class: "fault-grid" });
    this.waiting = h("div", { class: "waiting" });
    this.centre = h("div", { class: "centre" });
    this.note = h("p", { class: "note", role: "status" });
    this.element = h(
      "div",
      { class: "menu drawer", popover: "auto", role: "dialog", "aria-label": "Uji gangguan" },
      h("h2", {}, icon("fault"), "Uji gangguan"),
      h("label", { class: "field" }, h("span", {}, "Obrolan"), this.target),
      h("h3", {}, "Kiriman bot berikutnya ke sini"),
      h(
        "div",
        { class: "fault-grid" },
        NEXT.map(([kind, words, title, more]) => this.button(words, title, () => this.arm(kind, more))),
      ),
      h("label", { class: "times" }, "sebanyak ", this.times, " kali"),
      h("h3", {}, "Bot di obrolan ini"),
      this.place,
      h("h3", {}, "Menunggu terjadi"),
      this.waiting,
      h("h3", {}, "Pusat data kota"),
      this.centre,
      this.note,
    );
    this.show();
  }

  button(words, title, press) {
    return h("button", { type: "button", class: "plain", title, on: { click: press } }, words);
  }

  get panel() {
    return this.desk.board.panels.get(Number(this.target.value));
  }

  show() {
    if (!this.panel) return;
    this.desk.lastFault = this.panel.root;
    const { chat, group, root } = this.panel;
    const here = { chat_id: chat.id };
    const bot = this.desk.store.botIn(chat);
    const way = (path, body, done) => () => this.do(() => act(path, body), done);
    const ways = group
      ? [
          ["Keluarkan bot", "Grup menendang bot", "kick", here, ["member", "administrator", "restricted"]],
          [
            "Larang bot menulis",
            "Bot tetap di grup tanpa hak menulis",
            "restrict",
            here,
            ["member", "administrator"],
          ],
          ["Pulihkan bot", "Bot anggota biasa lagi", "readmit", here, ["kicked", "restricted", "left"]],
          ["Jadikan supergrup", "Grup berganti nomor", "migrate", here, chat.type === "group" ? [bot] : []],
        ]
      : [["Blokir bot", "Orang ini memblokir bot", "block", { user_id: root }, ["member"]]];
    this.place.replaceChildren(
      ...ways.map(([words, title, path, body, when]) => {
        const made = this.button(words, title, way(path, body, `${words}: ${chat.title}`));
        made.disabled = !when.includes(bot);
        return made;
      }),
    );
  }

  async do(way, done) {
    const good = await this.desk.try(way);
    if (good) say(this.note, `✓ ${done}`);
    setTimeout(() => this.show(), 150);
  }

  arm(kind, more) {
    const times = Math.max(1, Number(this.times.value) || 1);
    return this.do(async () => {
      this.showWaiting(await act("fault", { kind, chat_id: this.panel.chat.id, times, ...more }));
    }, `dipasang: ${NAMES[kind]}`);
  }

  async read() {
    await this.desk.try(async () => {
      this.showWaiting(await look("faults"));
      this.showCentre(await look("datacentre"));
    });
  }

  showWaiting(script) {
    const title = (id) => (id === null ? "semua" : (this.desk.board.panelOf(id)?.chat.title ?? id));
    if (!script.length) {
      this.waiting.replaceChildren(h("p", { class: "none" }, "Tidak ada: semua berjalan baik."));
      return;
    }
    const clear = () => this.do(async () => this.showWaiting(await act("calm")), "semua dihapus");
    this.waiting.replaceChildren(
      h(
        "ul",
        {},
        script.map((one) =>
          h(
            "li",
            {},
            `${NAMES[one.kind] ?? one.kind} · ${title(one.chat_id)}`,
            one.times > 1 ? ` · ${one.times}×` : "",
          ),
        ),
      ),
      h("button", { type: "button", class: "link", on: { click: clear } }, "Hapus semua"),
    );
  }

  showCentre({ down, taken }) {
    const turn = () =>
      this.do(
        async () => this.showCentre(await act("datacentre", { down: !down })),
        down ? "pusat data hidup lagi" : "pusat data mati",
      );
    this.centre.replaceChildren(
      h("span", {}, down ? "⛔ mati" : "✅ hidup", ` · ${taken.length} kejadian diterima`),
      h("button", { type: "button", class: "link", on: { click: turn } }, down ? "Hidupkan" : "Matikan"),
    );
  }
}
