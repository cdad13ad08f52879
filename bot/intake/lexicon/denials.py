"""What stands before a kind that is denied, feared, or long past."""

import re

from bot.intake.phrases import any_of

_DENIALS = any_of("""
    bukan, dudu, sanes, bukannya, jangan, tidak ada, tidak terjadi, bukan lagi, tidak sampai,
    belum sampai, tidak jadi
""")
NOT_REALLY = re.compile(
    rf"\b{_DENIALS}(?: karena| soal| ada| perkara| terjadi| sampai| masalah)?(?: \w+)? ?$"
)
"""What stands right before a kind that it denies."""
_FEARS = any_of("""
    takut, takutnya, khawatir, kuatir, rawan, hampir, nyaris, biar tidak, supaya tidak, agar
    tidak, bisa, dapat, potensi, berpotensi, mau, kalau, kuatirnya, wedi, antisipasi, ancaman,
    simulasi, latihan, mengakibatkan, bekas, mantan, dikira, kirain, disangka, kemarin, dulu,
    korban, akibat, gara gara, karena, efek, setelah, habis, pasca, imbas
""")
ONLY_FEARED = re.compile(rf"\b{_FEARS}(?: \w+)? ?$")
"""What makes it a fear, a cause or the past: such a match weighs less."""
