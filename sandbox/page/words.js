// A message's words with their marks (Telegram's entities), as elements; and where links lead.

import { h } from "./dom.js";

const SIMPLE = {
  bold: "strong",
  italic: "em",
  underline: "u",
  strikethrough: "s",
  code: "code",
  hashtag: "span",
  cashtag: "span",
  mention: "span",
  text_mention: "span",
  phone_number: "span",
};

const BLOCKS = new Set(["pre", "blockquote", "expandable_blockquote"]);

/**
 * `text` with `entities` as nodes. `ways` says what presses do: `clock`, `bot` (its user name),
 * `command(text)`, `start(payload)`, `startGroup(payload, admin)`.
 */
export function words(text, entities, ways) {
  const marks = (entities ?? []).map((one) => ({ ...one, end: one.offset + one.length }));
  marks.sort((a, b) => a.offset - b.offset || b.end - a.end);
  return nested(text, marks, 0, text.length, ways);
}

const STARS = { "*": "bold", _: "italic", "~": "strikethrough" };

/** What WhatsApp writes as *bold*, _italic_ and ~struck~: the text without those, and its marks. */
export function unstarred(raw) {
  const entities = [];
  let text = "";
  let at = 0;
  for (const found of raw.matchAll(/(?<![\p{L}\p{N}])([*_~])(?=\S)([^\n]*?\S)\1(?![\p{L}\p{N}])/gu)) {
    text += raw.slice(at, found.index);
    entities.push({ type: STARS[found[1]], offset: text.length, length: found[2].length });
    text += found[2];
    at = found.index + found[0].length;
  }
  return [text + raw.slice(at), entities];
}

function nested(text, marks, from, to, ways) {
  const nodes = [];
  let at = from;
  let queue = marks;
  while (queue.length) {
    const mark = queue[0];
    const end = Math.min(mark.end, to);
    const [inside, after] = split(queue.slice(1), end);
    queue = after;
    const start = Math.max(mark.offset, at);
    if (end <= start) continue;
    if (start > at) nodes.push(text.slice(at, start));
    nodes.push(marked(mark, text.slice(start, end), nested(text, inside, start, end, ways), ways));
    // A block ends its line by itself.
    at = BLOCKS.has(mark.type) && text[end] === "\n" ? end + 1 : end;
  }
  if (at < to) nodes.push(text.slice(at, to));
  return nodes;
}

// Marks may cross if a bot gave them ready-made: what reaches over `end` is cut in two.
function split(marks, end) {
  const inside = [];
  const after = [];
  for (const one of marks) {
    if (one.offset < end) inside.push(one.end > end ? { ...one, end } : one);
    if (one.end > end) after.push(one.offset < end ? { ...one, offset: end } : one);
  }
  return [inside, after.sort((a, b) => a.offset - b.offset || b.end - a.end)];
}

function marked(mark, raw, content, ways) {
  switch (mark.type) {
    case "pre":
      return h("pre", {}, h("code", {}, content));
    case "blockquote":
      return h("blockquote", {}, content);
    case "expandable_blockquote":
      return expandable(content);
    case "spoiler":
      return spoiler(content);
    case "text_link":
      return link(mark.url, content, ways);
    case "url":
      return link(/^[a-z]+:/i.test(raw) ? raw : `http://${raw}`, content, ways);
    case "email":
      return link(`mailto:${raw}`, content, ways);
    case "bot_command":
      return h("button", { type: "button", class: "link", on: { click: () => ways.command(raw) } }, content);
    case "date_time":
      return moment(mark, raw, ways.clock);
    default:
      return mark.type in SIMPLE
        ? h(SIMPLE[mark.type], { class: `e-${mark.type}` }, content)
        : h("span", {}, content);
  }
}

function moment(mark, raw, clock) {
  const at = mark.unix_time * 1000;
  const format = mark.date_time_format ?? "";
  const shown = format ? clock.drawn(at, format) : raw;
  return h(
    "time",
    { class: "when", datetime: new Date(at).toISOString(), title: clock.whole(at), data: { at, format } },
    shown,
  );
}

/** Lets all running moments on the page say what they say now. */
export function runMoments(within, clock) {
  for (const one of within.querySelectorAll('time.when[data-format="r"]')) {
    const shown = clock.ago(Number(one.dataset.at));
    if (one.textContent !== shown) one.textContent = shown;
  }
}

function spoiler(content) {
  const shown = h(
    "span",
    { class: "spoiler", role: "button", tabindex: 0, "aria-label": "Tampilkan yang disembunyikan" },
    content,
  );
  const reveal = () => {
    shown.classList.add("seen");
    for (const name of ["role", "tabindex", "aria-label"]) shown.removeAttribute(name);
  };
  shown.addEventListener("click", reveal);
  shown.addEventListener("keydown", (event) => ["Enter", " "].includes(event.key) && reveal());
  return shown;
}

function expandable(content) {
  const quote = h("blockquote", { class: "folded" }, content);
  const more = h("button", { type: "button", class: "link unfold" }, "selengkapnya");
  more.addEventListener("click", () => say(quote.classList.toggle("folded")));
  const say = (folded) => {
    more.textContent = folded ? "selengkapnya" : "ringkas";
  };
  return h("div", {}, quote, more);
}

/** A link: one to the bot itself is followed here, any other opens beside this page, an odd one is only words. */
export function link(address, content, ways, attributes = {}) {
  const deep = deepLink(address, ways.bot);
  if (deep) {
    const follow = (event) => {
      event.preventDefault();
      if (deep.group) ways.startGroup(deep.payload, deep.admin);
      else ways.start(deep.payload);
    };
    return h("a", { href: address, ...attributes, on: { click: follow } }, content);
  }
  if (!/^(https?|mailto|tel):/i.test(address)) return h("span", { title: address, ...attributes }, content);
  return h("a", { href: address, target: "_blank", rel: "noopener noreferrer", ...attributes }, content);
}

/** What a t.me or tg: link asks of the bot; null for any other. */
export function deepLink(address, bot) {
  let url;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  const query = url.searchParams;
  const named =
    ["t.me", "telegram.me"].includes(url.hostname) && /^https?:$/.test(url.protocol)
      ? url.pathname.slice(1)
      : url.protocol === "tg:" && /^\/\/resolve/.test(address.slice(3))
        ? query.get("domain")
        : null;
  if (!bot || named?.toLowerCase() !== bot.toLowerCase()) return null;
  if (query.has("startgroup"))
    return { group: true, payload: query.get("startgroup"), admin: query.has("admin") };
  return { group: false, payload: query.get("start") ?? "" };
}
