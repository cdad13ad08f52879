// The knock of a kentongan (a slit drum of bamboo) when a message comes, for those who want it.

import { memory } from "./dom.js";

/** Silent until switched on; a browser lets it sound only after a press, which that is. */
export class Sound {
  constructor() {
    this.on = memory.get("sound", false);
    this.last = 0;
  }

  toggle() {
    this.on = !this.on;
    memory.set("sound", this.on);
    if (this.on) this.knock(0);
    return this.on;
  }

  /** One knock, its pitch by chat; many at once are one. */
  knock(root) {
    const now = performance.now();
    if (!this.on || now - this.last < 150) return;
    this.last = now;
    this.context ??= new AudioContext();
    if (this.context.state === "suspended") return;
    const pitch = 330 + (Math.abs(root) % 5) * 45;
    this.strike(pitch, 0);
    this.strike(pitch * 0.82, 0.13);
  }

  strike(pitch, after) {
    const at = this.context.currentTime + after;
    const tone = this.context.createOscillator();
    const loud = this.context.createGain();
    tone.type = "triangle";
    tone.frequency.setValueAtTime(pitch * 1.6, at);
    tone.frequency.exponentialRampToValueAtTime(pitch, at + 0.03);
    loud.gain.setValueAtTime(0.22, at);
    loud.gain.exponentialRampToValueAtTime(0.0008, at + 0.16);
    tone.connect(loud).connect(this.context.destination);
    tone.start(at);
    tone.stop(at + 0.18);
  }
}
