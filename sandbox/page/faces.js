// The little picture of a chat: what its title is about, or the first letters of its name.

const FACES = [
  [/ruang operator|\b112\b/i, "☎️"],
  [/damkar|pemadam|\bpmk\b/i, "🚒"],
  [/bpbd|basarnas|\bsar\b/i, "🛟"],
  [/\bpmi\b|ambulan/i, "🚑"],
  [/dinkes|rsud|puskesmas|rumah sakit/i, "🏥"],
  [/\bpln\b/i, "⚡"],
  [/polisi|polres|polsek|polda/i, "🚓"],
  [/dishub|perhubungan/i, "🚦"],
  [/satpol/i, "🛡️"],
  [/dinsos|sosial/i, "🤝"],
  [/\bdlh\b|lingkungan/i, "🌳"],
  [/\bdpu\b|\bpu\b|pekerjaan umum/i, "🚧"],
  [/\bkai\b/i, "🚆"],
  [/ksop|pelabuhan|polair/i, "⚓"],
  [/bandara/i, "✈️"],
  [/\bpgn\b|gas/i, "🔧"],
  [/telkom/i, "📡"],
  [/bksda|satwa/i, "🐍"],
  [/ppa|perempuan/i, "🧡"],
];

/** `emoji` for a group whose title tells, else `letters`. */
export function face(chat) {
  if (chat.type === "phone") return { emoji: chat.whatsapp ? "📱" : "📟", letters: "" };
  const emoji = chat.type === "private" ? null : FACES.find(([words]) => words.test(chat.title))?.[1];
  const words = chat.title.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  return {
    emoji,
    letters:
      words
        .slice(0, 2)
        .map((word) => word[0].toUpperCase())
        .join("") || "?",
  };
}
