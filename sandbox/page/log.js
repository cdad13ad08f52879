// The messages of one conversation: only what changed is drawn anew, and the newest stay in sight.

import { h, icon, say } from "./dom.js";
import { draw, isService, keyOf } from "./message.js";

const AT_ONCE = 120;

/** `panel` gives store, root, clock, `ways(before)` and the one who acts. */
export class Log {
  constructor(panel) {
    this.panel = panel;
    this.drawn = new Map();
    this.limit = AT_ONCE;
    this.last = null;
    this.below = 0;
    this.pinned = true;
    this.lastTop = 0;
    this.list = h("div", { class: "list" });
    this.scroller = h("div", { class: "log", role: "log", "aria-live": "off", tabindex: 0 }, this.list);
    this.newer = h(
      "button",
      { type: "button", class: "newer", hidden: true, on: { click: () => this.toEnd(true) } },
      icon("down"),
      h("span", {}),
    );
    this.scroller.addEventListener("scroll", () => this.scrolled(), { passive: true });
    const keepEnd = new ResizeObserver(() => this.pinned && this.toEnd());
    keepEnd.observe(this.list);
    keepEnd.observe(this.scroller);
  }

  /** Draws what the store has; messages that did not change keep their elements. */
  sync() {
    const all = this.panel.store.messages(this.panel.root);
    const shown = all.slice(-this.limit);
    const nodes = [];
    const kept = new Map();
    if (all.length > shown.length)
      nodes.push(
        h(
          "button",
          { type: "button", class: "older", on: { click: () => this.older() } },
          "Pesan yang lebih lama",
        ),
      );
    if (!all.length) nodes.push(h("p", { class: "empty" }, this.panel.chat.note || "Belum ada pesan"));
    let before = null;
    for (const message of shown) {
      if (this.beginsDay(before, message)) nodes.push(this.dayLine(message));
      const shape = JSON.stringify(message);
      const known = this.drawn.get(keyOf(message));
      const node = known?.shape === shape ? known.node : this.draw(message, before);
      kept.set(keyOf(message), { node, shape, before });
      nodes.push(node);
      before = message;
    }
    this.drawn = kept;
    this.last = before;
    const at = this.scroller.scrollTop;
    this.list.replaceChildren(...nodes);
    this.paint();
    this.settle(at);
  }

  /** After the list was moved or rebuilt: to its end, or back to where it stood. */
  settle(at) {
    if (this.pinned) this.toEnd();
    else this.scroller.scrollTop = at;
  }

  older() {
    this.limit += AT_ONCE;
    const height = this.scroller.scrollHeight;
    this.sync();
    this.scroller.scrollTop += this.scroller.scrollHeight - height;
  }

  day(message) {
    return this.panel.desk.clock.day(Date.parse(message.at));
  }

  beginsDay(before, message) {
    return !before || this.day(before) !== this.day(message);
  }

  dayLine(message) {
    return h("div", { class: "service day" }, h("span", {}, this.day(message)));
  }

  draw(message, before) {
    const node = draw(message, this.panel.ways(before));
    this.paintOne(node);
    return node;
  }

  /** A new message; whoever wrote it himself sees the end. False if it was here already. */
  add(message) {
    if (this.drawn.has(keyOf(message))) {
      this.replace(message);
      return false;
    }
    this.list.querySelector(".empty")?.remove();
    if (this.beginsDay(this.last, message)) this.list.append(this.dayLine(message));
    const node = this.draw(message, this.last);
    node.classList.add("arrived");
    this.drawn.set(keyOf(message), { node, shape: JSON.stringify(message), before: this.last });
    this.last = message;
    this.list.append(node);
    if (this.pinned || message.from.id === this.panel.actorId) this.toEnd();
    else this.showBelow(this.below + 1);
    if (this.drawn.size > this.limit + AT_ONCE && this.pinned) this.sync();
    return true;
  }

  /** A message that says something else now; a key of it that had the focus has it again. */
  replace(message) {
    const key = keyOf(message);
    const known = this.drawn.get(key);
    const shape = JSON.stringify(message);
    if (!known || known.shape === shape) return;
    const node = this.draw(message, known.before);
    const focused = known.node.contains(document.activeElement) ? document.activeElement : null;
    if (!isService(message)) node.classList.add("changed");
    known.node.replaceWith(node);
    this.drawn.set(key, { ...known, node, shape });
    if (this.last && keyOf(this.last) === key) this.last = message;
    if (!focused) return;
    const same = [...node.querySelectorAll("[data-press]")].find(
      (one) => one.dataset.press === focused.dataset.press,
    );
    (same ?? node).focus({ preventScroll: true });
  }

  remove(message) {
    const known = this.drawn.get(keyOf(message));
    if (!known) return;
    this.drawn.delete(keyOf(message));
    const above = known.node.previousElementSibling;
    if (above?.classList.contains("day") && !known.node.nextElementSibling) above.remove();
    known.node.remove();
    if (this.last && keyOf(this.last) === keyOf(message))
      this.last = this.panel.store.messages(this.panel.root).at(-1) ?? null;
  }

  /** Puts the acting person's own messages on the right. */
  paint() {
    for (const { node } of this.drawn.values()) this.paintOne(node);
  }

  paintOne(node) {
    node.classList.toggle("mine", Number(node.dataset.sender) === this.panel.actorId);
  }

  // Only a person scrolls up; what grows below between two frames does not unpin the end.
  scrolled() {
    const { scrollTop, scrollHeight, clientHeight } = this.scroller;
    if (scrollHeight - scrollTop - clientHeight < 48) this.pinned = true;
    else if (scrollTop < this.lastTop) this.pinned = false;
    this.lastTop = scrollTop;
    if (this.pinned && this.below) this.showBelow(0);
  }

  showBelow(count) {
    this.below = count;
    this.newer.hidden = count === 0;
    say(this.newer.lastElementChild, `${count} pesan baru`);
  }

  toEnd(smooth = false) {
    this.pinned = true;
    this.showBelow(0);
    this.scroller.scrollTo({ top: this.scroller.scrollHeight, behavior: smooth ? "smooth" : "instant" });
  }

  /** Shows one message and lets it light up; false if it is gone. */
  jump(key) {
    const node = this.drawn.get(key)?.node;
    if (!node) return false;
    this.pinned = false;
    node.scrollIntoView({ block: "center", behavior: "smooth" });
    node.classList.remove("changed", "arrived");
    void node.offsetWidth; // begins the animation anew
    node.classList.add("changed");
    return true;
  }
}
