// A sketch of a town, drawn from coordinates alone: the same place always looks the same. It is no map.

import { svg } from "./dom.js";

const EAST = 111320;
const NORTH = 110574;
const METRES = 1.7;
const STREETS = 95;

// A number from 0 to 1 that belongs to three whole numbers.
function chance(a, b, c) {
  const mixed = Math.imul(a * 374761393 + b * 668265263 + c * 2147483647, 1274126177);
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 4294967296;
}

function metres({ latitude, longitude }) {
  return { x: longitude * EAST * Math.cos((Math.round(latitude) * Math.PI) / 180), y: latitude * NORTH };
}

/** The place that lies `right` and `down` pixels from another on the sketch. */
export function beside({ latitude, longitude }, right, down) {
  return {
    latitude: latitude - (down * METRES) / NORTH,
    longitude: longitude + (right * METRES) / (EAST * Math.cos((Math.round(latitude) * Math.PI) / 180)),
  };
}

/** Degrees as people read them aloud. */
export function degrees({ latitude, longitude }) {
  return `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;
}

/** Draws the surroundings of a place with a pin in the middle. */
export function sketch(place, width = 260, height = 132) {
  const middle = metres(place);
  const left = middle.x - (width / 2) * METRES;
  const top = middle.y + (height / 2) * METRES;
  const across = (x) => ((x - left) / METRES).toFixed(1);
  const down = (y) => ((top - y) / METRES).toFixed(1);
  const columns = lines(left, left + width * METRES, 1);
  const rows = lines(top - height * METRES, top, 2);
  const blocks = [];
  for (const [i, x] of columns.entries())
    for (const [j, y] of rows.entries()) {
      const luck = chance(x.number, y.number, 3);
      if (luck > 0.86 && columns[i + 1] && rows[j + 1])
        blocks.push(
          svg("rect", {
            class: "map-green",
            x: across(x.at),
            y: down(rows[j + 1].at),
            width: ((columns[i + 1].at - x.at) / METRES).toFixed(1),
            height: ((rows[j + 1].at - y.at) / METRES).toFixed(1),
          }),
        );
    }
  const road = (one, d) => svg("path", { class: one.number % 4 === 0 ? "map-road" : "map-lane", d });
  const lean = 26;
  return svg(
    "svg",
    {
      viewBox: `0 0 ${width} ${height}`,
      class: "map",
      "aria-hidden": "true",
      preserveAspectRatio: "xMidYMid slice",
    },
    svg("rect", { class: "map-ground", width, height }),
    blocks,
    river(left, top, width, height),
    columns.map((one) => road(one, `M${across(one.at - lean)} ${height}L${across(one.at + lean)} 0`)),
    rows.map((one) => road(one, `M0 ${down(one.at - lean / 2)}L${width} ${down(one.at + lean / 2)}`)),
    pin(width / 2, height / 2),
  );
}

// The streets of one direction that cross this stretch, each a little off its place.
function lines(from, to, way) {
  const found = [];
  for (let number = Math.floor(from / STREETS) - 1; number <= Math.ceil(to / STREETS); number++)
    found.push({ number, at: (number + chance(number, way, 1) * 0.5) * STREETS });
  return found;
}

function river(left, top, width, height) {
  const points = [];
  for (let down = -20; down <= height + 20; down += 12) {
    const y = top - down * METRES;
    const nearest = Math.round(left / 900 + 0.35) * 900;
    const x = nearest + 120 * Math.sin(y / 210) + 45 * Math.sin(y / 83);
    points.push(`${((x - left) / METRES).toFixed(1)} ${down}`);
  }
  return svg("path", { class: "map-river", d: `M${points.join("L")}` });
}

function pin(x, y) {
  return svg(
    "g",
    { transform: `translate(${x} ${y})` },
    svg("ellipse", { class: "map-shadow", rx: 7, ry: 2.5 }),
    svg("path", { class: "map-pin", d: "M0 0C-3-8-11-11-11-20a11 11 0 0 1 22 0C11-11 3-8 0 0Z" }),
    svg("circle", { class: "map-eye", cy: -20, r: 4 }),
  );
}
