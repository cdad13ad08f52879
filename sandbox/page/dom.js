// Builds elements. Text only ever becomes text: no markup is parsed anywhere on this page.

const SVG = "http://www.w3.org/2000/svg";

/** An element with attributes, `on` handlers, `data` and children (nodes, texts; null is left out). */
export function h(tag, attributes = {}, ...children) {
  return dressed(document.createElement(tag), attributes, children);
}

/** The same for a part of a drawing. */
export function svg(tag, attributes = {}, ...children) {
  return dressed(document.createElementNS(SVG, tag), attributes, children);
}

function dressed(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "on") for (const [kind, act] of Object.entries(value)) element.addEventListener(kind, act);
    else if (name === "data") Object.assign(element.dataset, value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(
    ...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false),
  );
  return element;
}

/** Changes an element's text only if it differs, so that nothing is laid out for nothing. */
export function say(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/** What the page remembers in this browser; a browser that forbids it forgets. */
export const memory = {
  get(name, otherwise) {
    try {
      return JSON.parse(localStorage.getItem(`kentongan.${name}`)) ?? otherwise;
    } catch {
      return otherwise;
    }
  },
  set(name, value) {
    try {
      localStorage.setItem(`kentongan.${name}`, JSON.stringify(value));
    } catch {
      // Nothing to be done: it is only convenience.
    }
  },
};

const DRAWN = {
  reply: "M9 7 4 12l5 5M4.5 12H14a6 6 0 0 1 6 6v1",
  pencil: "M4 20l1-4L16 5l3 3L8 19l-4 1ZM14 7l3 3",
  clip: "M20 11.5 12.4 19a5 5 0 0 1-7-7l8-8a3.4 3.4 0 0 1 4.8 4.8l-8 8a1.7 1.7 0 0 1-2.4-2.4l7.3-7.3",
  send: "M4 12 20 4l-4.5 16-4-6.5L4 12Zm7.5 1.5L20 4",
  photo: "M4 6h16v12H4zM4 15.5l4.5-4.5 4 4 2.5-2.5 5 5M15.5 9.5h.01",
  video: "M3 7h12v10H3zM15 10.5l6-3.5v10l-6-3.5",
  voice: "M12 3a3 3 0 0 1 3 3v5a3 3 0 0 1-6 0V6a3 3 0 0 1 3-3ZM6 11a6 6 0 0 0 12 0M12 17v4",
  place: "M12 21s7-6.2 7-11.5A7 7 0 0 0 5 9.5C5 14.8 12 21 12 21Zm0-9a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z",
  keyboard: "M3 6h18v12H3zM7 10h.01M11 10h.01M15 10h.01M7 14h10",
  hide: "M4 4l16 16M10 6.3A9 9 0 0 1 21 12a14 14 0 0 1-2.6 3.3M6.4 8A14 14 0 0 0 3 12a9.3 9.3 0 0 0 12.5 5",
  more: "M12 5.5h.01M12 12h.01M12 18.5h.01",
  add: "M12 5v14M5 12h14",
  close: "M6 6l12 12M18 6 6 18",
  check: "M5 12.5l4.5 4.5L19 7.5",
  down: "M12 5v14M6 13l6 6 6-6",
  back: "M15 5l-7 7 7 7",
  on: "M9 5l7 7-7 7",
  fault: "M13 3 5 14h6l-1 7 8-11h-6l1-7Z",
  bell: "M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15L6 16ZM10 20.5h4",
  mute: "M6 16V11a6 6 0 0 1 9-5.2M18 11v5l1.5 2H8M10 20.5h4M4 4l16 16",
  play: "M8 5v14l11-7L8 5Z",
  pause: "M8 5v14M16 5v14",
  file: "M6 3h8l4 4v14H6zM14 3v4h4",
  copy: "M8 8h12v12H8zM4 16V4h12",
  out: "M14 4h6v6M20 4l-9 9M18 14v6H4V6h6",
  one: "M4 4h16v16H4zM9.3 4v16M14.7 4v16",
  two: "M4 4h16v16H4zM4 12h16M12 4v16",
};

/** A line drawing; it says nothing by itself, so its button needs a label. */
export function icon(name) {
  const heavy = name === "more";
  return svg(
    "svg",
    { viewBox: "0 0 24 24", class: "icon", "aria-hidden": "true", "stroke-width": heavy ? 3 : 1.8 },
    svg("path", { d: DRAWN[name] }),
  );
}

/** A small button that is only an icon. */
export function tool(name, label, press, attributes = {}) {
  return h(
    "button",
    { type: "button", class: "tool", "aria-label": label, title: label, on: { click: press }, ...attributes },
    icon(name),
  );
}
