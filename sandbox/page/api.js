// Speaks with the sandbox: acts as people through /sim, and hears what happens through its feed.

/** The sandbox would not do it; the message says why. */
export class Refused extends Error {}

async function call(path, options) {
  let answer;
  try {
    answer = await fetch(`/sim/${path}`, options);
  } catch {
    throw new Refused("kotak pasir tidak terjangkau");
  }
  const body = await answer.json().catch(() => null);
  if (answer.ok) return body;
  const detail = body?.detail;
  const words = Array.isArray(detail)
    ? detail.map((one) => `${one.loc?.at(-1)}: ${one.msg}`).join("; ")
    : detail;
  throw Object.assign(new Refused(words ?? `galat ${answer.status}`), { status: answer.status });
}

/** Reads something. */
export const look = (path) => call(path, { cache: "no-store" });

/** Does something as a person; gives what came of it. */
export const act = (path, body = {}) =>
  call(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });

const PATIENCE = [400, 800, 1500, 3000];

/**
 * Keeps the page on the feed: reads the state, then each change in order; after a break, a gap or
 * the sandbox's own request the whole state is read again.
 */
export class Feed {
  constructor({ state, change, line }) {
    Object.assign(this, { onState: state, onChange: change, onLine: line });
    this.seq = -1;
    this.tries = 0;
    this.waiting = null;
  }

  connect() {
    clearTimeout(this.retry);
    this.source?.close();
    const source = new EventSource("/sim/events");
    this.source = source;
    source.onmessage = (event) => source === this.source && this.hear(JSON.parse(event.data));
    source.onerror = () => source === this.source && this.lost();
  }

  lost() {
    this.source?.close();
    this.waiting = null;
    this.onLine(false);
    this.retry = setTimeout(() => this.connect(), PATIENCE[Math.min(this.tries++, PATIENCE.length - 1)]);
  }

  hear(change) {
    if (change.kind === "hello" || change.kind === "reload") return this.load();
    if (this.waiting) return this.waiting.push(change);
    if (change.seq <= this.seq) return undefined;
    if (change.seq !== this.seq + 1) return this.load();
    this.seq = change.seq;
    return this.onChange(change);
  }

  async load() {
    const waiting = [];
    this.waiting = waiting;
    let state;
    try {
      state = await look("state");
    } catch {
      if (this.waiting === waiting) this.lost();
      return;
    }
    if (this.waiting !== waiting) return;
    this.waiting = null;
    this.tries = 0;
    this.seq = state.seq;
    this.onState(state);
    this.onLine(true);
    for (const change of waiting) this.hear(change);
  }
}
