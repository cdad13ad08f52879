// What the page knows of the world: people, chats, messages; and the questions asked of it.

/** The world as last told. Chats that moved (supergroups) are one conversation under their first id. */
export class Store {
  constructor() {
    this.load({ persons: [], chats: [], commands: {}, bot: { id: 0, first_name: "Bot" } });
  }

  load(state) {
    this.bot = state.bot;
    this.commands = state.commands;
    this.board = { title: "", zone: null, centre: null, desk: [], roles: {}, example: "", phones: false, ...state.board };
    this.persons = new Map(state.persons.map((one) => [one.id, one]));
    this.chats = new Map();
    for (const { messages, ...chat } of state.chats) {
      this.chats.set(chat.id, { ...chat, messages: new Map(messages.map((one) => [one.message_id, one])) });
    }
  }

  takeChat(told) {
    this.chats.set(told.id, { ...told, messages: this.chats.get(told.id)?.messages ?? new Map() });
  }

  takePerson(person) {
    this.persons.set(person.id, person);
  }

  takeMessage(message) {
    const chat = this.chats.get(message.chat.id);
    chat?.messages.set(message.message_id, message);
    return Boolean(chat);
  }

  /** The id under which a conversation began. */
  root(id) {
    let chat = this.chats.get(id);
    while (chat?.migrated_from && this.chats.has(chat.migrated_from))
      chat = this.chats.get(chat.migrated_from);
    return chat?.id ?? id;
  }

  /** All chats of one conversation, oldest first. */
  chain(root) {
    const chain = [];
    for (let chat = this.chats.get(root); chat; chat = this.chats.get(chat.migrated_to)) chain.push(chat);
    return chain;
  }

  /** The chat in which a conversation goes on; somebody who never wrote has an empty one. */
  current(root) {
    const chat = this.chain(root).at(-1);
    if (chat) return chat;
    const person = this.persons.get(root);
    return {
      id: root,
      type: "private",
      title: person?.name ?? "?",
      members: person ? [person] : [],
      messages: new Map(),
    };
  }

  /** The conversations there are: first those of the desk, then a person's, then groups, phones, other people's. */
  roots() {
    const born = [...this.chats.values()].filter((chat) => !this.chats.has(chat.migrated_from));
    const people = born.filter((chat) => chat.type === "private").map((chat) => chat.id);
    const phones = born.filter((chat) => chat.type === "phone").map((chat) => chat.id);
    const groups = born
      .filter((chat) => !["private", "phone"].includes(chat.type))
      .map((chat) => chat.id);
    const named = this.board.desk
      .map((id) => this.root(id))
      .filter((id) => this.chats.has(id) || this.persons.has(id));
    return [...new Set([...named, ...(named.length ? [] : people.slice(0, 1)), ...groups, ...phones, ...people])];
  }

  /** A conversation's messages that are still there, oldest first. */
  messages(root) {
    return this.chain(root).flatMap((chat) => [...chat.messages.values()].filter((one) => !one.deleted));
  }

  message(chatId, messageId) {
    return this.chats.get(chatId)?.messages.get(messageId);
  }

  /** Who is in a chat now, the bot left out. */
  people(chat) {
    if (chat.type === "phone") return [{ id: chat.id, name: chat.title, first_name: chat.title }];
    if (chat.type === "private") return [this.persons.get(chat.id)].filter(Boolean);
    return chat.members
      .filter((one) => !one.is_bot && !["left", "kicked"].includes(one.status))
      .map((one) => this.persons.get(one.id) ?? { ...one, name: one.first_name });
  }

  /** The bot's place in a chat: member, administrator, restricted, kicked, left, none; of a private chat also new. */
  botIn(chat) {
    if (chat.type === "phone") return "member";
    const place = chat.members.find((one) => one.id === this.bot.id);
    if (chat.type === "private") {
      if (place?.status === "kicked") return "kicked";
      return chat.messages.size > 0 || this.persons.get(chat.id)?.started ? "member" : "new";
    }
    return place?.status ?? "none";
  }

  /** Whether there is a button of the bot to press: somebody is expected to act here. */
  expects(root) {
    const chat = this.current(root);
    // What hangs on a phone's message stays there when it was pressed, so only the last one asks.
    for (const message of [...chat.messages.values()].slice(chat.type === "phone" ? -1 : -60)) {
      const rows = message.deleted ? [] : (message.reply_markup?.inline_keyboard ?? []);
      if (rows.some((row) => row.some((button) => button.callback_data))) return true;
    }
    return false;
  }

  /** The commands offered to this person in this chat: the narrowest scope that has any. */
  commandsFor(chat, personId) {
    if (chat.type === "phone") return [];
    const narrow = [
      { type: "chat_member", chat_id: chat.id, user_id: personId },
      { type: "chat", chat_id: chat.id },
      { type: chat.type === "private" ? "all_peoplechats" : "all_group_chats" },
      { type: "default" },
    ];
    const offered = Object.entries(this.commands).map(([key, list]) => [...JSON.parse(key), list]);
    for (const language of ["id", ""])
      for (const scope of narrow)
        for (const [which, spoken, list] of offered)
          if (
            spoken === language &&
            list.length &&
            Object.keys(scope).every((name) => scope[name] === which[name])
          )
            return list;
    return [];
  }
}
