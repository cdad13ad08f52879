// The board: the operator's chat wide at the left, every other chat beside it, a chip for each.

import { h, memory, say } from "./dom.js";
import { face } from "./faces.js";
import { Grid } from "./grid.js";
import * as joining from "./joining.js";
import { Panel } from "./panel.js";

/** Places the panels; `places` are the elements `primary`, `groups` and `chips`. */
export class Board {
  constructor(desk, places) {
    Object.assign(this, { desk, ...places });
    this.panels = new Map();
    this.chipOf = new Map();
    this.opened = new Set();
    this.only = "";
    this.primary = null;
    this.filters = this.buildFilters();
    this.row = h("div", { class: "chip-row" });
    this.more = h(
      "button",
      {
        type: "button",
        class: "chip more",
        "aria-haspopup": "dialog",
        title: "HP lain yang menulis lewat WhatsApp atau SMS",
        on: { click: () => joining.phone(desk) },
      },
      "＋ HP baru",
    );
    this.grid = new Grid(this.groups);
    this.chips.append(this.filters, this.row, this.grid.pager);
    this.showFilter();
  }

  get store() {
    return this.desk.store;
  }

  // What is remembered belongs to one city: ids begin anew in the next.
  get name() {
    return this.store.board.title || "kota";
  }

  /** Brings panels and chips up to date with the store; panels that stay keep what is typed in them. */
  sync() {
    const roots = [...new Set([...this.store.roots(), ...this.opened])].filter(
      (id) => this.store.chain(id).length || this.store.persons.has(id),
    );
    for (const [root, panel] of this.panels) if (!roots.includes(root)) this.drop(root, panel);
    for (const root of roots) if (!this.panels.has(root)) this.panels.set(root, new Panel(root, this.desk));
    this.hidden = new Set(memory.get(`hidden.${this.name}`, []));
    const chosen = memory.get(`primary.${this.name}`, null);
    const first =
      roots.find((root) => root === chosen) ?? roots.find((root) => this.panels.get(root).chat.type === "private") ?? roots[0];
    this.primary = this.panels.get(first) ?? null;
    const others = roots.filter((root) => root !== first).sort((a, b) => this.rank(a) - this.rank(b));
    this.place(this.primary, this.primaryPlace, null);
    let last = null;
    for (const root of others) {
      const panel = this.panels.get(root);
      this.place(panel, this.groups, last);
      last = panel.element;
    }
    for (const panel of this.panels.values()) panel.sync();
    this.refresh();
  }

  // Of equal rank the desk's own order holds: those with something to press stand first.
  rank(root) {
    return this.store.expects(root) ? 0 : 1;
  }

  // Puts a panel after another without touching it if it stands there already.
  place(panel, parent, after) {
    if (!panel) return;
    const { element } = panel;
    if (element.parentNode === parent && element.previousElementSibling === after) return;
    const kept = panel.log.scroller.scrollTop;
    if (after) after.after(element);
    else parent.prepend(element);
    panel.log.settle(kept);
  }

  drop(root, panel) {
    panel.element.remove();
    this.panels.delete(root);
    this.chipOf.get(root)?.remove();
    this.chipOf.delete(root);
  }

  panelOf(chatId) {
    return this.panels.get(this.store.root(chatId));
  }

  /** The panels as they stand, the primary one first. */
  get standing() {
    const others = [...this.groups.children].map((element) => this.panels.get(Number(element.dataset.root)));
    return [this.primary, ...others].filter(Boolean);
  }

  shown(panel) {
    if (panel === this.primary) return true;
    if (this.hidden.has(panel.root)) return false;
    if (this.only === "phones") return panel.phone;
    return (
      this.only !== "busy" ||
      this.store.expects(panel.root) ||
      panel.unread > 0 ||
      panel.element.contains(document.activeElement)
    );
  }

  /** Chips, filters and the grid, after anything changed. */
  refresh() {
    for (const panel of this.standing) {
      const hidden = !this.shown(panel);
      if (panel.element.hidden !== hidden) panel.element.hidden = hidden;
      panel.element.classList.toggle("primary", panel === this.primary);
      panel.log.scroller.setAttribute("aria-live", panel === this.primary ? "polite" : "off");
    }
    // Phones have their own part of the row, with a press for one more; what is looked for stands first.
    const part = (phone) => this.standing.filter((one) => one.phone === phone).map((one) => this.chip(one));
    const phones = [...part(true), this.store.board.phones ? this.more : null].filter(Boolean);
    const chips = this.only === "phones" ? [...phones, ...part(false)] : [...part(false), ...phones];
    this.filters.lastElementChild.hidden = !this.store.board.phones;
    if (chips.some((chip, i) => this.row.children[i] !== chip) || chips.length !== this.row.children.length)
      this.row.replaceChildren(...chips);
    this.grid.arrange();
  }

  chip(panel) {
    let chip = this.chipOf.get(panel.root);
    if (!chip) {
      chip = h(
        "button",
        { type: "button", class: "chip", on: { click: () => this.goTo(panel.root) } },
        h("span", { class: "chip-face", "aria-hidden": "true" }),
        h("span", { class: "chip-name" }),
        h("span", {
          class: "busy",
          role: "img",
          "aria-label": "ada tugas",
          title: "Ada tombol yang menunggu ditekan",
        }),
        h("span", { class: "badge" }),
      );
      this.chipOf.set(panel.root, chip);
    }
    const [picture, name, busy, badge] = chip.children;
    const { emoji, letters } = face(panel.chat);
    say(picture, emoji ?? letters);
    picture.classList.toggle("letters", !emoji);
    chip.classList.toggle("phone", panel.phone);
    say(name, this.short(panel.chat.title));
    name.dataset.role = this.store.board.roles[panel.root] ?? "";
    busy.hidden = panel === this.primary || !this.store.expects(panel.root);
    badge.hidden = panel.unread === 0;
    say(badge, String(panel.unread));
    badge.setAttribute("aria-label", `${panel.unread} pesan baru`);
    const hidden = this.hidden.has(panel.root) && panel !== this.primary;
    chip.classList.toggle("away", hidden);
    chip.title = hidden ? `${panel.chat.title} (disembunyikan; tekan untuk menampilkan)` : panel.chat.title;
    chip.setAttribute("aria-pressed", String(!hidden));
    return chip;
  }

  // "Damkar Kota Semarang" on the board of Kota Semarang is Damkar.
  short(title) {
    const city = this.store.board.title;
    return city && title.endsWith(` ${city}`) ? title.slice(0, -city.length - 1) : title;
  }

  /** A panel's count of unread messages changed. */
  counted(panel) {
    this.chip(panel);
    if (this.only === "busy") this.refresh();
    const all = [...this.panels.values()].reduce((sum, one) => sum + one.unread, 0);
    document.title = `${all ? `(${all}) ` : ""}Kentongan · kotak pasir 112 ${this.store.board.title}`.trim();
  }

  /** Something happened in a panel: one that has work now and is out of sight comes to the front. */
  stirred(panel) {
    const busy = this.store.expects(panel.root);
    if (busy && !panel.busy && panel !== this.primary && !this.grid.inSight(panel.element))
      this.bringForward(panel);
    panel.busy = busy;
    this.chip(panel);
    if (this.only === "busy") this.refresh();
  }

  bringForward(panel) {
    const others = [...this.groups.children].filter((one) => one !== panel.element && !one.hidden);
    const busy = others.filter((one) => this.store.expects(Number(one.dataset.root)));
    this.place(panel, this.groups, busy.at(-1) ?? null);
    if (!busy.length && !this.groups.contains(document.activeElement)) this.groups.scrollTo({ left: 0 });
    this.refresh();
  }

  goTo(root) {
    const panel = this.panels.get(root);
    if (!panel) return;
    this.setHidden(root, false);
    if (panel.element.hidden) {
      this.only = "";
      this.showFilter();
      this.refresh();
    }
    panel.element.scrollIntoView({ behavior: "smooth", inline: "nearest", block: "nearest" });
    // On a phone the focus would raise the keyboard over what one came to read.
    if (matchMedia("(hover: hover)").matches) panel.composer.line.focus({ preventScroll: true });
    panel.markRead();
  }

  /** Shows a conversation, with this person acting there. */
  show(root, personId = null) {
    this.setHidden(root, false);
    if (!this.panels.has(root)) this.sync();
    const panel = this.panels.get(root);
    if (personId) panel?.become(personId);
    this.goTo(root);
  }

  openPrivate(personId) {
    this.opened.add(personId);
    if (!this.panels.has(personId)) this.sync();
    this.goTo(personId);
  }

  hide(panel) {
    this.setHidden(panel.root, true);
  }

  setHidden(root, hidden) {
    if (this.hidden.has(root) === hidden) return;
    if (hidden) this.hidden.add(root);
    else this.hidden.delete(root);
    memory.set(`hidden.${this.name}`, [...this.hidden]);
    this.refresh();
  }

  makePrimary(panel) {
    memory.set(`primary.${this.name}`, panel.root);
    this.sync();
    this.desk.hint();
  }

  // ---------------------------------------------------------------- which panels

  buildFilters() {
    const make = (only, words, title) =>
      h("button", { type: "button", title, on: { click: () => this.filter(only) }, data: { only } }, words);
    return h(
      "div",
      { class: "segments", role: "group", "aria-label": "Panel yang ditampilkan" },
      make("", "Semua", "Semua panel"),
      make("busy", "Bertugas", "Hanya panel yang punya tugas atau pesan baru"),
      make("phones", "HP", "Hanya HP: yang menulis lewat WhatsApp atau SMS"),
    );
  }

  filter(only) {
    this.only = only;
    if (!only) {
      this.hidden.clear();
      memory.set(`hidden.${this.name}`, []);
    }
    this.showFilter();
    this.refresh();
  }

  showFilter() {
    for (const one of this.filters.children)
      one.setAttribute("aria-pressed", String(one.dataset.only === this.only));
  }
}
