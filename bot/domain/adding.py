"""How what is told later joins what is known: the pieces of an address add up."""

import re
from collections.abc import Mapping

PART, INSTEAD, OWN, FORM, SURE = "part", "instead", "own", "form", "sure"
"""In what manner something was told: a piece of an address without its street, a correction
("ralat, ..."), the caller's own place, a field of a pasted form, what a
person stood by as it was read (it goes with the line it came from)."""
_NUMBER = r"(?:[\s.:]*\d{1,3}|\s+[a-z]+)"
_RW = r"\b(?:r\.?w|erwe)(?![a-z])"
_RT = r"\b(?:r\.?t|erte)(?![a-z])"
_MORE = rf"[^,;\n]*?(?=\s*(?:[,;\n]|$|{_RT}|{_RW}|\b(?:kel|kelurahan|ds|desa|kec|kecamatan)\b))"
PIECE = re.compile(
    rf"{_RT}\W*{_RW}\W*(?P<both_rt>\d+)\W+(?P<both_rw>\d+)"
    rf"|(?P<rt>{_RT}{_NUMBER})(?:\s*[/\\-]\s*(?P<behind>\d{{1,3}}))?"
    rf"|(?P<rw>{_RW}{_NUMBER})"
    rf"|(?P<gang>\b(?:gang|gg)(?![a-z]){_MORE})"
    rf"|(?P<village>\b(?:kel|kelurahan|ds|desa)\b{_MORE})"
    rf"|(?P<district>\b(?:kec|kecamatan)\b{_MORE})",
    re.IGNORECASE,
)
"""A piece of an address that says itself what it is; what stands before the first is a street."""
STREET = re.compile(r"\b(?:jl|jln|jlan|jalan)\b", re.IGNORECASE)
BETWEEN = " ,.;:/\\-\n"
ORDER = ("street", "gang", "rt", "rw", "area", "village", "district")


def pieces(words: str, *, part: bool = False) -> dict[str, str]:
    """An address in its pieces, as they were said; one that is a `part` has no street."""
    found: dict[str, str] = {}
    at = 0
    rest: list[tuple[int, str]] = []
    for one in PIECE.finditer(words):
        rest.append((at, words[at : one.start()]))
        at = one.end()
        if one["both_rt"]:
            found |= {"rt": f"RT {one['both_rt']}", "rw": f"RW {one['both_rw']}"}
        found |= {name: said for name in ORDER if (said := one.groupdict().get(name))}
        if one["behind"]:
            found["rw"] = f"RW {one['behind']}"
    for begins, said in (*rest, (at, words[at:])):
        if left := said.strip(BETWEEN):
            area = (begins > 0 or part) and not STREET.search(left)
            name = "area" if area else "street"
            found[name] = f"{found[name]}, {left}" if name in found else left
    return {name: found[name].strip() for name in ORDER if name in found}


def address(known: str, later: str, *, part: bool = False) -> str:
    """Both together: a new street takes the place of the old one and of its house and gang, any
    other piece that of its like; the rest stays."""
    old, new = pieces(known), pieces(later, part=part)
    if "street" in new and extends(known, later):
        del new["street"]
    elif "street" in new and "street" in old:
        old.pop("gang", None)
    return _address(old, new, known)


def adds(known: str, later: str) -> bool:
    """Whether a part of an address only joins what is known: nothing of it is told otherwise."""
    old, new = pieces(known), pieces(later, part=True)
    return all(_plain(old.get(name, said)) == _plain(said) for name, said in new.items())


def named(words: str) -> bool:
    """Whether an address names a street, and not only what joins one."""
    return not {"street", "gang"}.isdisjoint(pieces(words))


def one_spot(one: str, other: str) -> bool:
    """Whether both name the same street and house."""
    here, there = pieces(one), pieces(other)
    return all(here.get(name) == there.get(name) for name in ("street", "gang"))


def extends(one: str, other: str) -> bool:
    """Whether the first names the street of the other, perhaps with a house's number behind."""
    long, short = _plain(pieces(one).get("street", "")), _plain(pieces(other).get("street", ""))
    return bool(short) and re.match(rf"{re.escape(short)}(?!\w)", long) is not None


def without_area(place: str) -> str:
    """An address without the village it names."""
    old = pieces(place)
    kept = {name: said for name, said in old.items() if name not in ("village", "area")}
    return place if kept == old else _address({}, kept, "")


def _address(old: Mapping[str, str], new: Mapping[str, str], known: str) -> str:
    both = {**old, **new}
    if both == old:
        return known
    numbers = " ".join(both[one] for one in ("rt", "rw") if one in both)
    said = [numbers if one == "rt" else both.get(one, "") for one in ORDER if one != "rw"]
    return ", ".join(one for one in said if one)


def _plain(words: str) -> str:
    return " ".join(
        re.findall(r"[a-z]+|\d+", re.sub(r"\b(?:jln|jlan|jalan)\b", "jl", words.lower()))
    )
