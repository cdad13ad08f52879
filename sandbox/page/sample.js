// A picture for people who have none at hand: a street at night with a fire, as a crew would send it.

const WIDTH = 960;
const HEIGHT = 720;

/** A JPEG as a data: address; `sign` is written at its foot, as reporting cameras do. */
export function samplePhoto(sign) {
  const canvas = document.createElement("canvas");
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const pen = canvas.getContext("2d");
  sky(pen);
  glow(pen, 560, 410, 330);
  smoke(pen);
  houses(pen);
  for (let i = 0; i < 26; i++) flame(pen, 470 + ((i * 61) % 190), 470, 40 + ((i * 37) % 110));
  street(pen);
  engine(pen, 120, 505);
  foot(pen, sign);
  return canvas.toDataURL("image/jpeg", 0.82);
}

function gradient(pen, from, to, stops) {
  const made = pen.createLinearGradient(0, from, 0, to);
  stops.forEach(([at, colour]) => made.addColorStop(at, colour));
  return made;
}

function sky(pen) {
  pen.fillStyle = gradient(pen, 0, 520, [
    [0, "#0d1726"],
    [0.6, "#2a2b3d"],
    [1, "#6a3b2e"],
  ]);
  pen.fillRect(0, 0, WIDTH, HEIGHT);
}

function glow(pen, x, y, size) {
  const light = pen.createRadialGradient(x, y, 10, x, y, size);
  light.addColorStop(0, "rgba(255,176,70,.95)");
  light.addColorStop(0.4, "rgba(240,100,40,.45)");
  light.addColorStop(1, "rgba(240,80,30,0)");
  pen.fillStyle = light;
  pen.fillRect(0, 0, WIDTH, HEIGHT);
}

function smoke(pen) {
  for (let i = 0; i < 46; i++) {
    const rise = i / 46;
    pen.fillStyle = `rgba(${70 - rise * 30},${62 - rise * 25},${64 - rise * 20},${0.16 - rise * 0.08})`;
    pen.beginPath();
    pen.arc(570 + Math.sin(i * 1.7) * 55 + rise * 190, 430 - rise * 470, 38 + rise * 105, 0, 7);
    pen.fill();
  }
}

function houses(pen) {
  const rows = [
    [0, 150, 330],
    [140, 170, 300],
    [430, 260, 340],
    [680, 150, 290],
    [815, 160, 330],
  ];
  rows.forEach(([x, wide, top], i) => {
    pen.fillStyle = i === 2 ? "#1d1310" : "#161a24";
    pen.beginPath();
    pen.moveTo(x - 14, top + 46);
    pen.lineTo(x + wide / 2, top - 24);
    pen.lineTo(x + wide + 14, top + 46);
    pen.fill();
    pen.fillRect(x, top + 40, wide, 240);
    for (let w = 0; w < 3; w++) {
      pen.fillStyle = i === 2 ? "#ffb347" : w === i % 3 ? "#d9b56a" : "#222836";
      pen.fillRect(x + 18 + w * (wide / 3.4), top + 82, wide / 6, 46);
    }
  });
}

function flame(pen, x, foot, high) {
  pen.fillStyle = gradient(pen, foot - high, foot, [
    [0, "rgba(255,90,20,.1)"],
    [0.5, "rgba(255,150,40,.75)"],
    [1, "rgba(255,235,150,.9)"],
  ]);
  pen.beginPath();
  pen.moveTo(x - 22, foot);
  pen.quadraticCurveTo(x - 30, foot - high / 2, x, foot - high * 1.6);
  pen.quadraticCurveTo(x + 34, foot - high / 2, x + 22, foot);
  pen.fill();
}

function street(pen) {
  pen.fillStyle = gradient(pen, 540, HEIGHT, [
    [0, "#3a2a24"],
    [1, "#12141b"],
  ]);
  pen.fillRect(0, 545, WIDTH, HEIGHT);
  pen.fillStyle = "rgba(255,190,110,.28)";
  for (let i = 0; i < 6; i++) pen.fillRect(40 + i * 170, 640, 90, 7);
}

function engine(pen, x, y) {
  pen.fillStyle = "#b3261e";
  pen.fillRect(x, y, 240, 82);
  pen.fillRect(x + 214, y + 18, 62, 64);
  pen.fillStyle = "#f2f2f2";
  pen.fillRect(x, y + 48, 276, 9);
  pen.fillStyle = "#9fc4d6";
  pen.fillRect(x + 234, y + 26, 34, 24);
  pen.fillStyle = "#d6d9dd";
  pen.fillRect(x + 8, y - 12, 190, 7);
  for (const [light, colour] of [
    [218, "#4aa3ff"],
    [240, "#ff5147"],
  ]) {
    pen.fillStyle = colour;
    pen.fillRect(x + light, y + 8, 16, 10);
    const shine = pen.createRadialGradient(x + light + 8, y + 12, 2, x + light + 8, y + 12, 60);
    shine.addColorStop(0, `${colour}cc`);
    shine.addColorStop(1, `${colour}00`);
    pen.fillStyle = shine;
    pen.fillRect(x + light - 60, y - 55, 140, 130);
  }
  for (const wheel of [46, 196]) {
    pen.fillStyle = "#0b0c10";
    pen.beginPath();
    pen.arc(x + wheel + 20, y + 84, 23, 0, 7);
    pen.fill();
    pen.fillStyle = "#5b616b";
    pen.beginPath();
    pen.arc(x + wheel + 20, y + 84, 9, 0, 7);
    pen.fill();
  }
}

function foot(pen, sign) {
  pen.fillStyle = "rgba(0,0,0,.55)";
  pen.fillRect(0, HEIGHT - 46, WIDTH, 46);
  pen.fillStyle = "#ffd98a";
  pen.font = "600 24px Inter, system-ui, sans-serif";
  pen.fillText(sign, 22, HEIGHT - 15);
}
