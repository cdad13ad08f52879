"""Words that several readers of victims and of help listen for: each list stands here once.

As everywhere in the victims' part they are asked of mended words: "nuwun" has become "maaf".
"""

from bot.intake.phrases import any_of, words

TURNED_OUT = words("""
    ternyata jebule jebul tibake tibae tibakno horeng singhoreng tetela nyatane nyatana rupanya
""")
"""What opens how it truly is."""
MENDS = words("ralat koreksi revisi update updated")
"""What opens that something told is mended."""
WRONG = words("salah keliru kliru kleru klentu klintu lepat luput")
LIES = words("bohong hoax hoaks ngapusi goroh bobohongan")
"""What was told is called so where it never was."""
RISEN = words("jadi menjadi dadi janten jadinya dadine")
"""Before what a number has become."""
LEFT = words("tinggal sisa kari kantun tinggalna")
"""Before the number of those who are left."""
BUT = words("tapi tetapi tapine namun nanging melainkan")
MORE = words("lagi deui maneh maning meneh neh malih")
"""Again, or some more."""
OTHERS = MORE | words("lain lainnya liyane sejen")
"""Beside a number these say that they are others than those told of."""
ONLY = words("cuma hanya ukur")
"""Before a number, or a thing and its number: these and no more."""
ALONE = words("hungkul tok thok doang thil wungkul saja bae wae")
"""Beside a number: these and no more."""
TOTAL = words("total totalnya jumlah jumlahnya jumlahe sakabehna gunggunge cacahe")
"""Beside the number of all together."""
ALL = words("kabeh semua semuanya sadaya sadayana sedaya seluruh seluruhnya")
"""Beside one of these a state is of people: "mati kabeh"."""
HOPES = any_of("semoga, mudah mudahan, moga, muga, muga muga, mugi, mugia, mugi mugi")
FEARS = any_of("""
    takut, takutnya, ditakutkan, dikhawatirkan, khawatir, khawatirnya, kuatir, kuatirnya, wedi,
    wedine, sieun, sieunna, bisi, bilih, bisina, jangan jangan
""")
SUPPOSED = any_of("""
    misal, misalnya, misale, umpama, umpamane, umpamana, seumpama, andai, andaikan, seandainya
""")
IF = any_of("kalau, nek, yen, menawa, menawi, jika, lamun, mun, upami, bila")
THANKS = any_of("""
    terima kasih, terimakasih, makasih, matur maaf, hatur maaf, matur suwun, maturnuwun, hatur
    nuhun, nuhun, suwun
""")
