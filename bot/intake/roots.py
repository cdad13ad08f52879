"""A word as the kinds' phrases have it: without its affixes, in one tongue, spelt right."""

from collections.abc import Iterable, Iterator

from rapidfuzz.distance import OSA

from bot.intake.phrases import words
from bot.intake.text import RIGHT, SHORT
from bot.intake.tongues import SAME

ENDS = ("nya", "ne", "na", "ku", "mu", "e")
"""Whose it is, which one: "rumahnya", "bojone", "imahna", "wite"."""
TURNS_INTO = (
    ("in", ("i", "kan", "")),  # dipukulin
    ("keun", ("kan", "i", "")),
    ("aken", ("kan", "i", "")),
    ("ake", ("kan", "i", "")),
    ("an", ("",)),
    ("kan", ("",)),
    ("i", ("",)),
)
SAID_IN_JAVA = (("e", "ai"), *((f"e{end}", f"a{end}") for end in "kmprt"))
"""Ends that are said otherwise there: "sunge", "tenggelem", "kebaker"."""
BEGINS = (
    ("ke", ("ter",)),  # kejepit
    ("ka", ("ter", "ke")),  # kajepit, karacunan
    ("ta", ("ter",)),  # tatabrak
    ("te", ("ter",)),
    ("ter", ("ke", "ka")),
    ("ba", ("ber",)),  # bakelahi
    ("be", ("ber",)),
    ("nge", ("me", "mem", "men", "meng", "")),  # ngebakar
    ("nga", ("me", "mem", "men", "meng", "")),
    ("ma", ("me",)),
    ("me", ("",)),  # menabrak, nabrak
    ("ng", ("k", "")),  # ngontrol, njambret
    ("n", ("t", "")),
    ("m", ("p", "")),
    ("ny", ("s",)),
    ("t", ("ter",)),  # tkunci, in capitals and in haste
    ("tr", ("ter",)),
    ("k", ("ke",)),
    ("b", ("ber",)),
    ("", ("me",)),
)
HASTY = frozenset({"t", "tr", "k", "b"})
"""Beginnings that have lost their vowel: they stand before a consonant."""
AROUND = (("ke", "an"), ("ka", "an"), ("pe", "an"), ("pem", "an"), ("pen", "an"), ("peng", "an"))
"""What befalls somebody ("kerampokan"), and the deed ("pembegalan")."""
PLACES = frozenset({
    "sungai", "kali", "laut", "sumur", "kolam", "selokan", "got", "parit", "jurang", "sawah",
    "rumah", "toko", "pasar", "gudang", "pabrik", "dapur", "kamar", "atap", "plafon", "jalan",
    "hutan", "gunung", "rel", "lift", "empang", "tambak", "rawa", "waduk", "situ", "irigasi",
})  # fmt: skip
"""What "di" and "ke" are glued to ("kesungai")."""
NAMING = (
    "kebakaran", "kecelakaan", "tabrakan", "kebanjiran", "banjir", "pohon", "demam", "kabel",
    "rumah", "tanah", "orang", "angin", "serangan", "bunuh", "gantung", "tiang", "sesak", "sakit",
    "sarang", "tabung", "motor", "mobil", "anak", "gempa", "laka",
)  # fmt: skip
"""What the second word is glued to ("pohontumbang")."""
VOWELS = "aiueo"
SWAPPED, MISSING, OTHER = 6, 7, 9
"""From how many letters on a slip is read as one: two swapped, one too few or many, another key."""
ONSETS = words("""
    bl br by dh dl dr dw fl fr gl gr jr kh kl kn kr kw mb mr nd ng nj ny pl pr ps rw sh sk sl sp
    sr st sw sy th tl tr ts tw wr
""")
"""Two consonants that words begin with; any others have lost a vowel between."""
_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
BESIDE = frozenset(
    one + other
    for row, below in zip(_KEYS, (*_KEYS[1:], ""), strict=True)
    for at, one in enumerate(row)
    for other in {*row[max(0, at - 1) : at + 2], *below[max(0, at - 1) : at + 1]}
) | frozenset(
    other + one
    for row, below in zip(_KEYS, (*_KEYS[1:], ""), strict=True)
    for at, one in enumerate(row)
    for other in below[max(0, at - 1) : at + 1]
)
"""Pairs of letters whose keys lie side by side."""


class Roots:
    """Reads words as one of `known` where they are a form of it or a slip for it."""

    def __init__(self, known: Iterable[str]) -> None:
        self.known = frozenset(SAME.get(one, one) for one in known if len(one) > 2)
        self.known -= {one for one in self.known if self._bare(one)}
        self._by_letter: dict[str, list[str]] = {}
        self._bones: dict[str, list[str]] = {}
        for word in sorted(self.known):
            if len(word) >= SWAPPED:
                self._by_letter.setdefault(word[0], []).append(word)
            for bones in _shortened(word):
                self._bones.setdefault(bones, []).append(word)
        self._read: dict[str, str] = {}

    def read(self, word: str) -> str:
        """The word, or those it stands for with a space between."""
        found = self._read.get(word)
        if found is None:
            if len(self._read) > 20_000:
                self._read.clear()
            found = self._read[word] = self._root(word)
        return found

    def _root(self, word: str) -> str:
        if " " in word:
            return " ".join(map(self.read, word.split()))
        if len(word) < 4 or not word.isalpha() or not word.isascii():
            return SAME.get(word, word)
        if word in SAME:
            return SAME[word]
        if word in self.known:
            return word
        if bare := self._bare(word):
            return bare
        if word in RIGHT:
            return word
        for one in (word, *_without_end(word)):
            for form in _forms(one):
                if form in SAME:
                    return SAME[form]
                if form in self.known:
                    return form
        if word[:2] in ("di", "ke") and (place := SHORT.get(word[2:], word[2:])) in PLACES:
            return f"{word[:2]} {place}"
        return self._slip(word) or self._parted(word) or word

    def _bare(self, word: str) -> str:
        """A word without what tells whose it is; empty where it bears nothing of the kind."""
        for one in _without_end(word):
            if one in SAME:
                return SAME[one]
            if one in SHORT and len(one) > 3:
                return SAME.get(SHORT[one], SHORT[one])
            if one in self.known:
                return one
        return ""

    def spelt_out(self, word: str) -> str:
        """The word that one typed without its vowels stands for ("krbn"); itself for any other."""
        plain = word.isalpha() and word.isascii() and len(word) > 3 and word not in RIGHT
        if not plain or word in self.known:
            return word
        hasty = word[1] not in VOWELS and word[:2] not in ONSETS
        return (self._full(word) if hasty or sum(map(word.count, VOWELS)) < 2 else "") or word

    def _full(self, word: str) -> str:
        missing = 1 if word[1] not in VOWELS and word[:2] not in ONSETS else 2
        full = [
            one
            for one in self._bones.get(_bones(word), ())
            if len(one) >= len(word) + missing and _within(word, one)
        ]
        return full[0] if len(full) == 1 else ""

    def _slip(self, word: str) -> str:
        """The word that a shortened or a misspelt one stands for."""
        if full := self._full(word):
            return full
        if len(word) < SWAPPED:
            return ""
        for one in self._by_letter.get(word[0], ()):
            alike = abs(len(one) - len(word)) < 2
            if alike and OSA.distance(one, word, score_cutoff=1) == 1 and _is_slip(one, word):
                return one
        return ""

    def _parted(self, word: str) -> str:
        """Two words that were glued together, of which the first names what happens."""
        for begin in NAMING:
            rest = word[len(begin) :]
            if word.startswith(begin) and len(rest) > 2:
                read = SHORT.get(rest, SAME.get(rest, rest))
                if read in self.known or read in PLACES:
                    return f"{SAME.get(begin, begin)} {read}"
        return ""


def _bones(word: str) -> str:
    """Its consonants, and the vowel it begins with; "ng" and "ny" are one."""
    bones = word[:1] + "".join(one for one in word[1:] if one not in VOWELS)
    return bones.replace("ng", "g").replace("ny", "y")


def _shortened(word: str) -> Iterator[str]:
    """The bones that stay of it; of "terbakar" also "tbkr"."""
    bones = _bones(word)
    if len(bones) > 2 and len(word) > 4:
        yield bones
    if word.startswith("ter") and len(bones) > 4:
        yield "t" + bones[2:]


def _within(word: str, full: str) -> bool:
    """Whether letters of the full word were only left out."""
    letters = iter(full)
    return all(one in letters for one in word)


def _is_slip(right: str, word: str) -> bool:
    if len(right) != len(word):
        return len(word) >= MISSING
    if sorted(right) == sorted(word):
        return True
    other = next(pair for pair in zip(right, word, strict=True) if pair[0] != pair[1])
    return len(word) >= OTHER and "".join(other) in BESIDE


def _without_end(word: str) -> Iterator[str]:
    for end in ENDS:
        if word.endswith(end) and len(word) - len(end) > 2:
            yield word[: -len(end)]


def _forms(word: str) -> Iterator[str]:
    """Other forms of a word, the likeliest first."""
    yield from _begun(word)
    for end, others in TURNS_INTO:
        if word.endswith(end) and len(word) - len(end) > 3:
            for other in others:
                yield word[: -len(end)] + other
                yield from _begun(word[: -len(end)] + other)
    for said, end in SAID_IN_JAVA:
        if word.endswith(said) and len(word) > 4:
            yield word[: -len(said)] + end
    for begin, end in AROUND:
        if word.startswith(begin) and word.endswith(end) and len(word) > len(begin) + 5:
            yield word[len(begin) : -len(end)]


def _begun(word: str) -> Iterator[str]:
    for begin, others in BEGINS:
        hasty = begin in HASTY and word[len(begin) : len(begin) + 1] in VOWELS
        if word.startswith(begin) and len(word) - max(len(begin), 1) > 3 and not hasty:
            for other in others:
                yield other + word[len(begin) :]
