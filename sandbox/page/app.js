// Kentongan's sandbox in a browser: joins feed, store, clock and board.

import { Feed, Refused, act, look } from "./api.js";
import { Board } from "./board.js";
import { DeskClock } from "./clock.js";
import { menu } from "./dialogs.js";
import { h, icon, memory, say, tool } from "./dom.js";
import { openFaults } from "./faults.js";
import * as joining from "./joining.js";
import { Sound } from "./sound.js";
import { Store } from "./store.js";
import { runMoments } from "./words.js";

const SPEEDS = [1, 5, 20, 60];
// Where a pin is put before anybody says where the city is: the middle of Java's north coast.
const SOMEWHERE = { latitude: -6.98, longitude: 110.42 };
const at = (id) => document.getElementById(id);

const desk = {
  store: new Store(),
  clock: new DeskClock(),
  sound: new Sound(),

  /** Does something and says so over the board if it is refused: whether it was done. */
  async try(way) {
    try {
      await way();
      return true;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      desk.notice(`Ditolak: ${error.message}`);
      return false;
    }
  },

  notice(words) {
    const shown = h("div", { class: "toast bad" }, words);
    at("notices").append(shown);
    setTimeout(() => shown.remove(), 6000);
  },

  centre() {
    const { centre } = desk.store.board;
    return centre ? { latitude: centre[0], longitude: centre[1] } : SOMEWHERE;
  },

  hint,
};
desk.board = new Board(desk, { primaryPlace: at("primary"), groups: at("groups"), chips: at("chips") });

const feed = new Feed({ state: takeState, change: takeChange, line: showLine });

// ------------------------------------------------------------------ what the sandbox tells

function takeState(state) {
  desk.store.load(state);
  desk.clock.setZone(new URLSearchParams(location.search).get("zone") ?? state.board?.zone ?? "Asia/Jakarta");
  desk.clock.sync(state);
  say(at("city"), `kotak pasir 112 ${desk.store.board.title}`.trim());
  document.title = `Kentongan · kotak pasir 112 ${desk.store.board.title}`.trim();
  desk.board.sync();
  for (const panel of desk.board.panels.values()) panel.busy = desk.store.expects(panel.root);
  showSpeeds();
  hint();
  tick();
  document.body.classList.remove("starting");
}

const CHANGES = {
  message: ({ message }) => told(message, (panel) => panel.add(message)),
  edited: ({ message }) => told(message, (panel) => panel.log.replace(message)),
  deleted: ({ message }) => told(message, (panel) => panel.log.remove(message)),
  chat({ chat }) {
    desk.store.takeChat(chat);
    if (!desk.board.panelOf(chat.id)) desk.board.sync();
    const panel = desk.board.panelOf(chat.id);
    panel.syncHead();
    desk.board.stirred(panel);
  },
  person: ({ person }) => desk.store.takePerson(person),
  clock(change) {
    desk.clock.sync(change);
    showSpeeds();
  },
  menu: () =>
    desk.try(async () => {
      desk.store.commands = (await look("state")).commands;
    }),
};

function takeChange(change) {
  CHANGES[change.kind]?.(change);
}

function told(message, way) {
  if (!message || !desk.store.takeMessage(message)) return void feed.load();
  if (message.edit_date === undefined) desk.clock.notBefore(message.at);
  if (!desk.board.panelOf(message.chat.id)) desk.board.sync();
  const panel = desk.board.panelOf(message.chat.id);
  way(panel);
  panel.syncStrip();
  desk.board.stirred(panel);
  if (panel === desk.board.primary && isReport(message)) dismissHint();
  return undefined;
}

// ------------------------------------------------------------------ the head of the page

function showLine(live) {
  const line = at("line");
  line.classList.toggle("lost", !live);
  say(line.lastElementChild, live ? "langsung" : "putus, menyambung lagi…");
}

function showSpeeds() {
  const { speed, adjustable } = desk.clock;
  const box = at("speeds");
  box.hidden = !adjustable;
  const offered = SPEEDS.includes(speed) ? SPEEDS : [...SPEEDS, speed].sort((a, b) => a - b);
  const shape = JSON.stringify([offered, speed, adjustable]);
  if (box.dataset.shape === shape) return;
  box.dataset.shape = shape;
  box.replaceChildren(
    ...offered.map((one) =>
      h(
        "button",
        {
          type: "button",
          "aria-pressed": String(one === speed),
          title: `Jam meja ${one} kali kecepatan biasa`,
          on: { click: () => setSpeed(one) },
        },
        `×${one}`,
      ),
    ),
  );
}

async function setSpeed(speed) {
  await desk.try(async () => {
    try {
      desk.clock.sync(await act("clock", { speed }));
    } catch (error) {
      if (error.status !== 409) throw error;
      desk.clock.adjustable = false;
      desk.notice("Jam ini berjalan dalam waktu nyata; kecepatannya tidak bisa diubah.");
    }
  });
  showSpeeds();
}

function tick() {
  const { clock } = desk;
  const now = clock.now();
  say(at("now"), clock.seconds(now));
  say(at("zone"), clock.label);
  say(at("today"), clock.day(now));
}

function buildHead() {
  const sound = tool(desk.sound.on ? "bell" : "mute", "Bunyi kentongan saat pesan datang", () => {
    const on = desk.sound.toggle();
    sound.replaceChildren(icon(on ? "bell" : "mute"));
    sound.setAttribute("aria-pressed", String(on));
  });
  sound.setAttribute("aria-pressed", String(desk.sound.on));
  const add = h(
    "button",
    {
      type: "button",
      class: "head-button",
      "aria-haspopup": "menu",
      on: {
        click: () =>
          menu(add, [
            { icon: "add", words: "Orang baru…", act: () => joining.person(desk) },
            { icon: "add", words: "Grup baru…", act: () => joining.group(desk) },
            desk.store.board.phones ? { icon: "add", words: "HP baru…", act: () => joining.phone(desk) } : null,
            { icon: "one", words: "Tampilkan obrolan pribadi…", act: () => joining.privately(desk) },
          ]),
      },
    },
    icon("add"),
    h("span", {}, "Tambah"),
  );
  const fault = h(
    "button",
    {
      type: "button",
      class: "head-button",
      id: "faults",
      "aria-haspopup": "dialog",
      on: { click: () => openFaults(fault, desk) },
    },
    icon("fault"),
    h("span", {}, "Uji gangguan"),
  );
  at("actions").append(sound, add, fault);
}

// ------------------------------------------------------------------ the first word to a newcomer

function hint() {
  document.querySelector(".hint")?.remove();
  const { primary } = desk.board;
  const { example } = desk.store.board;
  if (!primary || !example || memory.get("hinted", false)) return;
  if (desk.store.messages(primary.root).some(isReport)) return;
  const fill = () => primary.composer.fill(example);
  primary.composer.element.before(
    h(
      "aside",
      { class: "hint", "aria-label": "Petunjuk" },
      h("p", {}, h("strong", {}, "Mulai: "), "ketik ", h("q", {}, example), " di chat operator, Enter, lalu tekan ", h("b", {}, "🚨 Kirim"), " di bawah drafnya."),
      h("button", { type: "button", class: "link", on: { click: fill } }, "Isikan"),
      tool("close", "Tutup petunjuk", dismissHint),
    ),
  );
}

const isReport = (message) => Boolean(message.text) && !message.out && !message.text.startsWith("/");

function dismissHint() {
  memory.set("hinted", true);
  document.querySelector(".hint")?.remove();
}

// ------------------------------------------------------------------ begin

buildHead();
feed.connect();
setInterval(tick, 200);
setInterval(() => runMoments(document, desk.clock), 1000);
// Clocks of browser and sandbox drift apart, and a stopped one cannot tell.
setInterval(async () => {
  const heard = await look("clock").catch(() => null);
  if (heard) desk.clock.sync(heard);
}, 10_000);
