// Questions the page asks: one kind of dialog for all, and small menus.

import { Refused } from "./api.js";
import { h, icon, tool } from "./dom.js";

/**
 * Asks with a form and acts on the answer. `fields` are elements from `field`, or any others.
 * `act(values)` runs when it is sent; the dialog stays, with the reason, if it is refused.
 */
export function ask({ title, text, fields = [], submit = "Kirim", act, wide = false }) {
  const problem = h("p", { class: "problem", role: "alert", hidden: true });
  const send = h("button", { type: "submit", class: "primary" }, submit);
  const form = h(
    "form",
    {},
    h(
      "header",
      {},
      h("h2", {}, title),
      tool("close", "Tutup", () => box.close()),
    ),
    text ? h("p", { class: "lead" }, text) : null,
    h("div", { class: "fields" }, fields),
    problem,
    h(
      "footer",
      {},
      h("button", { type: "button", class: "plain", on: { click: () => box.close() } }, "Batal"),
      send,
    ),
  );
  const box = h(
    "dialog",
    { class: wide ? "ask wide" : "ask", "aria-label": title, on: { close: () => box.remove() } },
    form,
  );
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    send.disabled = true;
    try {
      await act(values(form));
      box.close();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      problem.textContent = `Tidak bisa: ${error.message}`;
      problem.hidden = false;
    } finally {
      send.disabled = false;
    }
  });
  closesOutside(box);
  document.body.append(box);
  box.showModal();
  return box;
}

function values(form) {
  const found = {};
  for (const one of form.elements) {
    if (!one.name) continue;
    if (one.type === "radio") {
      if (one.checked) found[one.name] = one.value;
    } else
      found[one.name] =
        one.type === "checkbox" ? one.checked : one.type === "file" ? one.files[0] : one.value.trim();
  }
  return found;
}

function closesOutside(box) {
  box.addEventListener("pointerdown", (event) => {
    if (event.target === box) box.close();
  });
}

/** One labelled field. `options` makes it a choice of [value, words]. */
export function field(name, label, { options, help, ...attributes } = {}) {
  if (attributes.type === "file") return filePick(name, label, attributes);
  const made = options
    ? h(
        "select",
        { name, ...attributes },
        options.map(([value, words]) => h("option", { value }, words)),
      )
    : h("input", { name, autocomplete: "off", ...attributes });
  if (options && attributes.value !== undefined) made.value = attributes.value;
  const line = h("label", { class: "field" }, h("span", {}, label), made, help ? h("small", {}, help) : null);
  line.input = made;
  return line;
}

// The browser's own file button speaks the browser's language, so ours stands before it.
function filePick(name, label, attributes) {
  const input = h("input", { name, ...attributes });
  const chosen = h("small", {}, "belum ada yang dipilih");
  input.addEventListener("change", () => {
    chosen.textContent = input.files[0]?.name ?? "belum ada yang dipilih";
  });
  const line = h(
    "label",
    { class: "pick" },
    input,
    h("span", { class: "plain" }, icon("file"), label),
    chosen,
  );
  line.input = input;
  return line;
}

/** Says something that must be acknowledged: an alert of the bot. */
export function showAlert(title, text) {
  const box = h(
    "dialog",
    { class: "ask alert", role: "alertdialog", "aria-label": title, on: { close: () => box.remove() } },
    h(
      "form",
      { on: { submit: (event) => (event.preventDefault(), box.close()) } },
      h("h2", {}, title),
      h("p", { class: "lead" }, text),
      h("footer", {}, h("button", { type: "submit", class: "primary", autofocus: true }, "Oke")),
    ),
  );
  document.body.append(box);
  box.showModal();
}

/** Shows what a message said before. */
export function history(message, clock) {
  const line = (at, words, now) =>
    h(
      "li",
      {},
      h("time", {}, clock.seconds(Date.parse(at)), now ? " · kini" : ""),
      h("p", {}, words || "(tanpa kata)"),
    );
  const said = (one) => one.text ?? one.caption;
  const box = h(
    "dialog",
    { class: "ask wide", "aria-label": "Isi sebelumnya", on: { close: () => box.remove() } },
    h(
      "form",
      { on: { submit: (event) => (event.preventDefault(), box.close()) } },
      h(
        "header",
        {},
        h("h2", {}, "Isi pesan dari waktu ke waktu"),
        tool("close", "Tutup", () => box.close()),
      ),
      h(
        "ol",
        { class: "versions" },
        line(new Date(message.edit_date * 1000).toISOString(), said(message), true),
        [...message.history].reverse().map((one) => line(one.at, said(one))),
      ),
      h("footer", {}, h("button", { type: "submit", class: "primary" }, "Tutup")),
    ),
  );
  closesOutside(box);
  document.body.append(box);
  box.showModal();
}

/** A small menu under (or over) its button. `items` are {icon, words, act} or a string that heads a part. */
export function menu(anchor, items) {
  const list = h("div", { class: "menu", role: "menu", popover: "auto" });
  for (const item of items.filter(Boolean)) {
    if (typeof item === "string") {
      list.append(h("div", { class: "menu-head", role: "presentation" }, item));
      continue;
    }
    list.append(
      h(
        "button",
        { type: "button", role: "menuitem", on: { click: () => (list.hidePopover(), item.act()) } },
        icon(item.icon),
        h("span", {}, item.words),
      ),
    );
  }
  return drop(anchor, list);
}

/** Opens any popover element beside its button; it is gone when it closes. */
export function drop(anchor, element) {
  document.body.append(element);
  element.addEventListener("toggle", (event) => {
    if (event.newState !== "closed") return;
    anchor.setAttribute("aria-expanded", "false");
    if (element.contains(document.activeElement)) anchor.focus();
    element.remove();
  });
  element.addEventListener("keydown", (event) => roam(event, element));
  element.showPopover();
  anchor.setAttribute("aria-expanded", "true");
  const near = anchor.getBoundingClientRect();
  const size = element.getBoundingClientRect();
  const left = Math.min(Math.max(8, near.right - size.width), innerWidth - size.width - 8);
  const starts = near.left + size.width < innerWidth - 8 ? near.left : left;
  const below = near.bottom + 6 + size.height < innerHeight - 8;
  element.style.left = `${Math.max(8, near.left > innerWidth / 2 ? left : starts)}px`;
  element.style.top = `${below ? near.bottom + 6 : Math.max(8, near.top - size.height - 6)}px`;
  element.querySelector("button, input, select")?.focus();
  return element;
}

function roam(event, element) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || event.target.matches("select, input")) return;
  event.preventDefault();
  const stops = [...element.querySelectorAll("button:not(:disabled)")];
  stops[(stops.indexOf(document.activeElement) + step + stops.length) % stops.length]?.focus();
}
