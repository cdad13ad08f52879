// Draws one message as a Telegram app would.

import { h, icon, tool } from "./dom.js";
import { gist, media } from "./media.js";
import { link, unstarred, words } from "./words.js";

const STYLES = new Set(["primary", "success", "danger"]);

/** Who a message is shown as coming from. */
export function sender(message) {
  if (message.sender_chat) return `${message.sender_chat.title} (anonim)`;
  return [message.from.first_name, message.from.last_name].filter(Boolean).join(" ");
}

/** One of seven colours that stays with a person. */
export function tint(id) {
  return Math.abs(id) % 7;
}

/**
 * The element of a message. `ways` adds to those of `words`: `group`, `phone`, `before` (the message above),
 * `press(message, button, element)`, `copy(text)`, `reply(message)`, `edit(message)`,
 * `mayEdit(message)`, `jump(message_id)`, `history(message)`.
 */
export function draw(message, ways) {
  const service = serviceWords(message);
  if (service) return h("div", { class: "service", data: { key: keyOf(message) } }, h("span", {}, service));
  const follows = ways.before && sameHand(ways.before, message);
  const keys = message.reply_markup?.inline_keyboard;
  const classes = [
    "message",
    message.out ? "from-bot" : "from-person",
    follows && "follows",
    keys && "has-keys",
  ];
  return h(
    "article",
    {
      class: classes.filter(Boolean).join(" "),
      tabindex: -1,
      data: { key: keyOf(message), sender: message.sender_chat ? 0 : message.from.id },
    },
    h("div", { class: "bubble" }, body(message, ways, follows), tools(message, ways)),
    keys ? keyboard(message, keys, ways) : null,
  );
}

export const keyOf = (message) => `${message.chat.id}:${message.message_id}`;

/** Whether a message is one of Telegram's own lines about the group. */
export function isService(message) {
  return Boolean(serviceWords(message));
}

function sameHand(before, message) {
  const author = (one) => one.sender_chat?.id ?? one.from.id;
  return author(before) === author(message) && !isService(before) && message.date - before.date < 300;
}

function serviceWords(message) {
  const who = sender(message);
  if (message.new_chat_members) {
    const names = message.new_chat_members.map((one) => one.first_name).join(", ");
    return names === message.from.first_name ? `${who} bergabung` : `${who} memasukkan ${names}`;
  }
  if (message.left_chat_member) return `${message.left_chat_member.first_name} keluar`;
  if (message.migrate_to_chat_id)
    return `Grup ini menjadi supergrup; nomornya kini ${message.migrate_to_chat_id}`;
  if (message.migrate_from_chat_id) return "Percakapan berlanjut di supergrup";
  return null;
}

// Telegram's apps show a followed link as "/start" alone: its code is nobody's business.
function said(message) {
  const words = message.text ?? message.caption;
  return message.out ? words : words?.replace(/^(\/start(?:@\w+)?) \S+$/, "$1");
}

function body(message, ways, follows) {
  const named = ways.group && !follows;
  const marked = message.entities ?? message.caption_entities;
  const [text, marks] = message.by === "whatsapp" ? unstarred(said(message) ?? "") : [said(message), marked];
  return [
    named ? h("div", { class: `who tint-${tint(message.from.id)}` }, sender(message)) : null,
    message.reply_to_message ? quote(message.reply_to_message, ways) : null,
    message.forward_origin
      ? h(
          "div",
          { class: "forwarded" },
          `Diteruskan dari ${message.forward_origin.sender_user?.first_name ?? "seseorang"}`,
        )
      : null,
    media(message),
    h(
      "div",
      { class: said(message) ? "words" : "words none" },
      words(text ?? "", marks, ways),
      meta(message, ways),
    ),
  ];
}

function meta(message, ways) {
  const at = Date.parse(message.at);
  const edited = message.edit_date
    ? h(
        "button",
        {
          type: "button",
          class: "edited",
          title: "Lihat isi sebelumnya",
          on: { click: () => ways.history(message) },
        },
        "diedit",
      )
    : null;
  return h(
    "span",
    { class: "meta" },
    edited,
    ways.phone && message.by === "sms" ? "SMS · " : null,
    h("time", { datetime: message.at, title: ways.clock.whole(at) }, ways.clock.minutes(at)),
  );
}

function quote(replied, ways) {
  return h(
    "button",
    {
      type: "button",
      class: `quote tint-${tint(replied.from.id)}`,
      title: "Ke pesan itu",
      on: { click: () => ways.jump(keyOf(replied)) },
    },
    h("strong", {}, sender(replied)),
    h("span", {}, gist(replied)),
  );
}

function tools(message, ways) {
  return h(
    "div",
    { class: "tools" },
    ways.mayEdit(message) ? tool("pencil", "Ubah pesan ini", () => ways.edit(message)) : null,
    ways.phone ? null : tool("reply", "Balas pesan ini", () => ways.reply(message)),
  );
}

function keyboard(message, rows, ways) {
  return h(
    "div",
    { class: "keys", role: "group", "aria-label": "Tombol pada pesan" },
    rows.map((row) =>
      h(
        "div",
        { class: "keys-row" },
        row.map((button) => key(message, button, ways)),
      ),
    ),
  );
}

function key(message, button, ways) {
  const style = STYLES.has(button.style) ? ` ${button.style}` : "";
  if (button.url) return link(button.url, [button.text, icon("out")], ways, { class: `key${style}` });
  const element = h(
    "button",
    { type: "button", class: `key${style}`, data: { press: button.callback_data ?? button.text } },
    button.text,
  );
  if (button.callback_data !== undefined)
    element.addEventListener("click", () => ways.press(message, button, element));
  else if (button.copy_text) {
    element.append(icon("copy"));
    element.addEventListener("click", () => ways.copy(button.copy_text.text));
  } else element.disabled = true;
  return element;
}
