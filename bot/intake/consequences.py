"""Which kinds are but what another kind brought: they tell more of it, and name no other event."""

from collections.abc import Mapping

HURT = frozenset({"terjebak", "sakit_mendadak", "ambulans", "ledakan"})
"""Kinds that one caller names where another names the fire or the crash they are part of."""
DEAD = frozenset({"jenazah", "mobil_jenazah"})
"""Kinds of which somebody who died in any other is read."""
NOBODY_DIES = frozenset({
    "gangguan_ketertiban", "gangguan_listrik", "hewan_lain", "pencurian", "pertolongan_lain",
})  # fmt: skip
"""Kinds beside which somebody dead is another event."""
BRINGS: Mapping[str, frozenset[str]] = {
    "angin_kencang": frozenset({"bangunan_roboh", "gangguan_listrik", "pohon_tumbang"}),
    "banjir": frozenset({"gangguan_listrik"}),
    "bangunan_roboh": frozenset({"laka_kerja"}),
    "gas_bocor": frozenset({"keracunan"}),
    "gempa": frozenset({"bangunan_roboh", "gangguan_listrik"}),
    "kdrt": frozenset({"penganiayaan"}),
    "kebakaran_bangunan": frozenset({"gangguan_listrik", "keracunan"}),
    "kebakaran_listrik": frozenset({"gangguan_listrik"}),
    "kekerasan_anak": frozenset({"penganiayaan"}),
    "kerusuhan": frozenset({"penganiayaan"}),
    "laka_air": frozenset({"orang_hilang", "tenggelam"}),
    "perampokan": frozenset({"pencurian", "penganiayaan"}),
    "pohon_tumbang": frozenset({"gangguan_listrik"}),
    "rob": frozenset({"banjir", "gangguan_listrik"}),
    "tanggul_jebol": frozenset({"banjir"}),
    "tawuran": frozenset({"penganiayaan"}),
    "tenggelam": frozenset({"orang_hilang"}),
}
"""What else a kind brings. Whoever leads there hears of the kind that brings it too (a test says
so): nobody is missed by what is not made an incident of its own."""


def is_consequence(kind: str, known: str | None) -> bool:
    """Whether the kind is but a part of the one known, or what came of it."""
    if known is None or kind == known:
        return False
    if kind in DEAD:
        return known not in NOBODY_DIES
    return kind in HURT or kind in BRINGS.get(known, ())
