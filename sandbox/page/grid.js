// How the groups' panels stand: in one row or two, as many columns as fit, and turned like pages.

import { h, icon, memory, tool } from "./dom.js";

const LEAST_WIDTH = 300;
const GAP = 10;

/** Arranges the children of `place`; `pager` holds its buttons. */
export class Grid {
  constructor(place) {
    this.place = place;
    this.back = tool("back", "Panel sebelumnya", () => this.turn(-1));
    this.on = tool("on", "Panel berikutnya", () => this.turn(1));
    this.layout = tool("two", "Susun dua baris", () => this.change());
    this.pager = h("div", { class: "pager" }, this.back, this.on, this.layout);
    new ResizeObserver(() => this.arrange()).observe(place);
    place.addEventListener("scroll", () => this.showPager(), { passive: true });
    place.addEventListener("wheel", (event) => this.sideways(event), { passive: false });
  }

  /** Whether an element of the grid can be seen whole. */
  inSight(element) {
    if (element.hidden) return false;
    const area = this.place.getBoundingClientRect();
    const own = element.getBoundingClientRect();
    return own.left >= area.left - 20 && own.right <= area.right + 20;
  }

  /** Fits the columns to what is shown now. */
  arrange() {
    const count = [...this.place.children].filter((one) => !one.hidden).length;
    const wide = this.place.clientWidth;
    const fit = Math.max(1, Math.floor((wide + GAP) / (LEAST_WIDTH + GAP)));
    const auto = count > fit && this.place.clientHeight >= 1200 ? 2 : 1;
    this.rows = memory.get("rows", null) ?? auto;
    const columns = Math.max(1, Math.min(fit, Math.ceil(count / this.rows)));
    const width = Math.floor((wide - GAP * (columns - 1)) / columns);
    this.place.style.setProperty("--rows", this.rows);
    this.place.style.setProperty("--wide", `${Math.max(width, 240)}px`);
    this.place.classList.toggle("bare", count === 0);
    this.showLayout();
    this.showPager();
  }

  change() {
    memory.set("rows", this.rows === 1 ? 2 : 1);
    this.arrange();
  }

  showLayout() {
    if (this.layout.dataset.rows === String(this.rows)) return;
    this.layout.dataset.rows = this.rows;
    const words = this.rows === 1 ? "Susun dua baris" : "Susun satu baris";
    this.layout.replaceChildren(icon(this.rows === 1 ? "two" : "one"));
    this.layout.title = words;
    this.layout.setAttribute("aria-label", words);
  }

  turn(way) {
    const step = this.place.firstElementChild?.getBoundingClientRect().width ?? LEAST_WIDTH;
    this.place.scrollBy({ left: way * (step + GAP), behavior: "smooth" });
  }

  showPager() {
    const { scrollLeft, scrollWidth, clientWidth } = this.place;
    this.back.disabled = scrollLeft < 4;
    this.on.disabled = scrollLeft + clientWidth > scrollWidth - 4;
    this.back.hidden = scrollWidth <= clientWidth + 4;
    this.on.hidden = this.back.hidden;
  }

  // A plain mouse wheel moves the board sideways where nothing under it scrolls up or down.
  sideways(event) {
    if (event.deltaX || event.shiftKey || event.ctrlKey || event.target.closest(".log, textarea, .standing"))
      return;
    event.preventDefault();
    this.place.scrollBy({ left: event.deltaY });
  }
}
