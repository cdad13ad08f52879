// The desk's clock, as the sandbox tells it, and how moments are written.

const LABELS = {
  "Asia/Jakarta": "WIB",
  "Asia/Pontianak": "WIB",
  "Asia/Makassar": "WITA",
  "Asia/Jayapura": "WIT",
};

/** Runs on between two words of the sandbox, at the speed it told. */
export class DeskClock {
  constructor() {
    this.speed = 1;
    this.adjustable = false;
    this.base = Date.now();
    this.heard = performance.now();
    this.setZone("Asia/Jakarta");
  }

  /** Takes over what /sim/clock or /sim/state says. */
  sync({ now, speed, adjustable }) {
    this.base = Date.parse(now);
    this.heard = performance.now();
    this.speed = speed;
    this.adjustable = adjustable;
  }

  /** Something happened at this moment: it cannot be earlier now. */
  notBefore(iso) {
    const moment = Date.parse(iso);
    if (moment > this.now()) this.sync({ now: iso, speed: this.speed, adjustable: this.adjustable });
  }

  now() {
    return this.base + (performance.now() - this.heard) * this.speed;
  }

  setZone(zone) {
    try {
      new Intl.DateTimeFormat("id-ID", { timeZone: zone });
      this.zone = zone;
    } catch {
      this.zone = "Asia/Jakarta";
    }
    this.label = LABELS[this.zone] ?? this.zone;
    this.formats = new Map();
  }

  written(moment, options) {
    const key = JSON.stringify(options);
    if (!this.formats.has(key))
      this.formats.set(
        key,
        new Intl.DateTimeFormat("id-ID", { timeZone: this.zone, hourCycle: "h23", ...options }),
      );
    return this.formats.get(key).format(moment);
  }

  seconds(moment) {
    return this.written(moment, { hour: "2-digit", minute: "2-digit", second: "2-digit" });
  }

  minutes(moment) {
    return this.written(moment, { hour: "2-digit", minute: "2-digit" });
  }

  day(moment) {
    return this.written(moment, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
  }

  whole(moment) {
    return `${this.day(moment)} ${this.seconds(moment)} ${this.label}`;
  }

  /** A moment as Telegram's date_time entity asks: r, or any of w, d or D, t or T. */
  drawn(moment, format) {
    if (format === "r") return this.ago(moment);
    const options = {};
    if (format.includes("w")) options.weekday = "long";
    if (format.includes("d")) options.dateStyle = "short";
    if (format.includes("D")) Object.assign(options, { day: "numeric", month: "long", year: "numeric" });
    if (/t/i.test(format)) Object.assign(options, { hour: "2-digit", minute: "2-digit" });
    if (format.includes("T")) options.second = "2-digit";
    if (options.dateStyle) {
      delete options.dateStyle;
      Object.assign(options, { day: "2-digit", month: "2-digit", year: "2-digit" });
    }
    return Object.keys(options).length ? this.written(moment, options) : this.whole(moment);
  }

  /** How long ago, in words that a watch-stander reads at a glance. */
  ago(moment) {
    const seconds = Math.round((this.now() - moment) / 1000);
    const much = Math.abs(seconds);
    if (much < 5) return "baru saja";
    const words =
      much < 60
        ? `${much} dtk`
        : much < 3600
          ? `${Math.floor(much / 60)} mnt`
          : much < 86400
            ? hours(much)
            : days(much);
    return seconds > 0 ? `${words} lalu` : `${words} lagi`;
  }
}

function hours(seconds) {
  const minutes = Math.floor((seconds % 3600) / 60);
  return `${Math.floor(seconds / 3600)} jam${minutes ? ` ${minutes} mnt` : ""}`;
}

function days(seconds) {
  return `${Math.floor(seconds / 86400)} hari`;
}
