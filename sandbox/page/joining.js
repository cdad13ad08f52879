// New people and groups, and the bot's invitation links being followed.

import { act } from "./api.js";
import { ask, field } from "./dialogs.js";
import { h } from "./dom.js";

const NEW = "new";

// A choice among people, with a name to type for somebody new.
function whoField(store, label, people, chosen) {
  const options = [...people.map((one) => [one.id, one.name]), [NEW, "＋ orang baru"]];
  const choice = field("who", label, { options, value: chosen ?? options[0][0] });
  const name = field("name", "Nama orang baru", { maxlength: 64, placeholder: "mis. Ratna" });
  shownWhen(choice, name, NEW);
  return [choice, name];
}

function shownWhen(choice, other, value) {
  const show = () => {
    other.hidden = choice.input.value !== value;
    other.input.required = !other.hidden;
  };
  choice.input.addEventListener("change", show);
  show();
}

async function whoever(store, { who, name }) {
  return who === NEW ? (await newPerson(store, name)).id : Number(who);
}

// What is made here is known at once: the feed may tell of it a moment later.
async function newPerson(store, name) {
  const [first, ...rest] = name.split(/\s+/);
  const made = await act("person", { first_name: first, last_name: rest.join(" ") || null });
  store.takePerson(made);
  return made;
}

async function newGroup(store, body) {
  const made = await act("group", body);
  store.takeChat(made);
  return made;
}

async function join(store, personId, chatId) {
  store.takeChat(await act("join", { user_id: personId, chat_id: chatId }));
}

/** Follows a ?start= link: in a group at once as the one who acts there, else after asking who. */
export function start(desk, payload, actor, atOnce) {
  const follow = async (personId) => {
    await act("start", { user_id: personId, payload });
    desk.board.openPrivate(personId);
  };
  if (atOnce && actor) return desk.try(() => follow(actor.id));
  return ask({
    title: "Ikuti tautan",
    text: "Di Telegram, tautan ini membuka obrolan pribadi dengan bot. Siapa yang menekannya?",
    fields: whoField(desk.store, "Sebagai", [...desk.store.persons.values()], actor?.id),
    submit: "Buka",
    act: async (given) => follow(await whoever(desk.store, given)),
  });
}

/** Follows a ?startgroup= link: asks which group takes the bot in, and by whose hand. */
export function startGroup(desk, payload, admin, actor) {
  const { store } = desk;
  const groups = [...store.chats.values()].filter((chat) => chat.type !== "private" && !chat.migrated_to);
  const inside = (chat) => ["member", "administrator", "restricted"].includes(store.botIn(chat));
  groups.sort((a, b) => inside(a) - inside(b));
  const options = [
    ...groups.map((chat) => [chat.id, inside(chat) ? `${chat.title} (bot sudah di dalam)` : chat.title]),
    [NEW, "＋ grup baru"],
  ];
  const free = groups.find((chat) => !inside(chat));
  const group = field("group", "Grup", { options, value: free?.id ?? NEW });
  const title = field("title", "Nama grup baru", { maxlength: 128, placeholder: "mis. Damkar Pos Timur" });
  shownWhen(group, title, NEW);
  const who = whoField(store, "Oleh", [...store.persons.values()], actor?.id);
  // Whoever is in the group is the one to let the bot in.
  const suggest = () => {
    const members = store.people(store.chats.get(Number(group.input.value)) ?? { members: [] });
    if (members.length && !members.some((one) => one.id === Number(who[0].input.value)))
      who[0].input.value = members[0].id;
  };
  group.input.addEventListener("change", suggest);
  suggest();
  ask({
    title: "Masukkan bot ke grup",
    text: "Tautan ini menambahkan bot ke sebuah grup dan langsung menghubungkannya.",
    fields: [group, title, ...who],
    submit: "Masukkan",
    act: async (given) => {
      const personId = await whoever(desk.store, given);
      const chat =
        given.group === NEW
          ? await newGroup(store, { title: given.title, members: [personId] })
          : store.chats.get(Number(given.group));
      if (!chat.members.some((one) => one.id === personId && !["left", "kicked"].includes(one.status)))
        await join(store, personId, chat.id);
      await act("add_bot", { user_id: personId, chat_id: chat.id, payload, admin });
      desk.board.show(store.root(chat.id), personId);
    },
  });
}

/** Somebody comes into a group. */
export function member(desk, chat, then) {
  const here = new Set(desk.store.people(chat).map((one) => one.id));
  const others = [...desk.store.persons.values()].filter((one) => !here.has(one.id));
  ask({
    title: `Tambah anggota ${chat.title}`,
    fields: whoField(desk.store, "Siapa", others, NEW),
    submit: "Tambahkan",
    act: async (given) => {
      const personId = await whoever(desk.store, given);
      await join(desk.store, personId, chat.id);
      then({ id: personId });
    },
  });
}

/** Somebody new, perhaps in a group at once. */
export function person(desk) {
  const groups = [...desk.store.chats.values()].filter(
    (chat) => chat.type !== "private" && !chat.migrated_to,
  );
  ask({
    title: "Orang baru",
    fields: [
      field("name", "Nama", {
        required: true,
        maxlength: 64,
        autofocus: true,
        placeholder: "mis. Ratna Wulandari",
      }),
      field("group", "Anggota grup", {
        options: [["", "tidak ada: hanya obrolan pribadi"], ...groups.map((chat) => [chat.id, chat.title])],
      }),
    ],
    submit: "Tambahkan",
    act: async ({ name, group }) => {
      const made = await newPerson(desk.store, name);
      if (!group) return desk.board.openPrivate(made.id);
      await join(desk.store, made.id, Number(group));
      return desk.board.show(desk.store.root(Number(group)), made.id);
    },
  });
}

/** A new group; the bot comes in by an invitation link. */
export function group(desk) {
  ask({
    title: "Grup baru",
    text: "Bot masuk kemudian lewat tautan undangan dari admin.",
    fields: [
      field("title", "Nama grup", {
        required: true,
        maxlength: 128,
        autofocus: true,
        placeholder: "mis. Damkar Pos Timur",
      }),
      ...whoField(desk.store, "Anggota pertama", [...desk.store.persons.values()]),
      h(
        "label",
        { class: "check" },
        h("input", { type: "checkbox", name: "supergroup" }),
        " langsung sebagai supergrup",
      ),
    ],
    submit: "Buat",
    act: async (given) => {
      const personId = await whoever(desk.store, given);
      const chat = await newGroup(desk.store, {
        title: given.title,
        members: [personId],
        supergroup: given.supergroup,
      });
      desk.board.show(chat.id, personId);
    },
  });
}

/** Somebody's private chat with the bot is shown. */
export function privately(desk) {
  const people = [...desk.store.persons.values()];
  ask({
    title: "Obrolan pribadi",
    text: "Tampilkan obrolan pribadi seseorang dengan bot sebagai panel.",
    fields: [field("who", "Siapa", { options: people.map((one) => [one.id, one.name]) })],
    submit: "Tampilkan",
    act: async ({ who }) => desk.board.openPrivate(Number(who)),
  });
}

/** Somebody's phone, which writes to the bot by WhatsApp or SMS. */
export function phone(desk) {
  ask({
    title: "HP baru",
    text: "HP ini menulis ke nomor meja lewat WhatsApp atau SMS. Nomor yang belum dikenal adalah warga.",
    fields: [
      field("number", "Nomor", {
        required: true,
        maxlength: 32,
        autofocus: true,
        inputmode: "tel",
        placeholder: "0812-3456-7890",
      }),
      field("name", "Nama di halaman ini", { maxlength: 64, placeholder: "mis. HP Pak RT" }),
      field("way", "Lewat", {
        options: [
          ["whatsapp", "WhatsApp"],
          ["sms", "SMS saja, tanpa WhatsApp"],
        ],
      }),
    ],
    submit: "Tambahkan",
    act: async ({ number, name, way }) => {
      const made = await act("phone", { number, name, whatsapp: way === "whatsapp" });
      desk.store.takeChat(made);
      desk.board.show(made.id);
    },
  });
}
