"""What befell nobody here and now: told of another time, feared, supposed, or believed in error."""

from collections.abc import Iterator, Sequence

from bot.intake.countable import PEOPLE, is_beast
from bot.intake.later import later
from bot.intake.numerals import NUMBER
from bot.intake.phrases import any_of, one_of, words
from bot.intake.sayings import FEARS, IF, LIES, MENDS, SUPPOSED, THANKS, TURNED_OUT, WRONG
from bot.intake.states import HARM
from bot.intake.text import Span
from bot.intake.tokens import SAFE, Token, ends_sentence

_SPAN = "(?:tahun|taun|thn|th|bulan|bln|sasih|wulan|windu)"
_GONE = any_of("""
    lalu, yang lalu, kemarin, kepungkur, kapungkur, lepas, silam, tukang, katukang, pengker
""")
_ONCE = any_of("""
    dulu, dulunya, dahulu, biyen, mbiyen, baheula, bihari, bareto, jaman dulu,
    zaman dulu, tempo hari
""")
_EVENT = "(?:banjir|gempa|longsor|kebakaran|tsunami|kejadian|rob|puting beliung|erupsi)"
PAST = later(
    rf"(?<!sejak )(?<!dari )(?<!sedari )(?<!mulai )(?<!wiwit )(?<!umur )(?<!hari )"
    rf"(?<!yang )(?<!baru )\b"
    rf"(?:(?<!\d ){_SPAN} {_GONE}|{_SPAN} (?:yang )?(?:lalu|silam|lepas|kepungkur|kapungkur)"
    rf"|(?:(?:minggu|mgg) {_GONE}|kemarin|kemaren)"
    rf"(?=[^|]* (?:juga|jg|pernah|yang sama)\b|[^|]*\| (?:hari ini|kali ini|poe ieu))"
    rf"|(?:di|pada|basa|waktu|jaman|zaman|saat) (?:tahun|taun|thn) (?:19|20)\d\d(?! ini)"
    rf"|(?:waktu|pas|basa|jaman) {_EVENT} (?:(?:19|20)\d\d|{_ONCE})"
    rf"|(?<=\| ){_ONCE}|^{_ONCE}|^(?:tahun|taun) 20\d\d|tempo hari"
    rf"|{_ONCE} (?:pernah|waktu|tau|kungsi)|(?:waktu|basa) (?:di|ning|nang) [^|]{{0,20}}{_ONCE}"
    r"|(?<!tidak )(?<!belum )(?:pernah|kungsi) (?:ada|kejadian|terjadi|makan korban|jatuh))\b"
)
"""What says that it was another time; "yesterday" may be this time."""
BEFORE = later(r"(?:[^ |]+ ){0,6}$")
CLAUSE = later(
    r"(?: \|)?[^|]*(?:\| (?:dan|lan|jeung|sampai|nganti|nepi|hingga|terus|tapi|malah)\b[^|]*)*"
)
"""The clause that it stands in, with those that go on from it."""
REACH = later(r"(?: [^ ]+){0,14}")
"""How far it reaches, in words, where nobody parted sentences."""
NOW = later(
    r"\b(?:sekarang|saiki|ayeuna|kali ini|hari ini|kini|barusan|tadi|saat ini|sakniki|niki|dinten"
    r" ieu|poe ieu|(?:malam|pagi|siang|sore) ini|wayahini|tapi|kalau|lah)\b"
)
"""What leads back from there."""
_HELP = r"(?! ada (?:ambulan\w*|petugas|mobil|tim|damkar|yang bisa)\b)"
_ASKED = any_of("""
    apa benar, apa betul, ulah nepi ka, ulah dugi ka, ojo nganti, ampun ngantos
""")
"""What asks whether it is, or that it be not."""
_WHETHER = rf"apakah{_HELP}(?= ada| benar| betul)"
_LEST = "jangan sampai(?= (?:ada|aya|terjadi|jatuh|nambah|bertambah|begitu|makan|timbul)\\b)"
_IF = (
    rf"{IF}{_HELP}"
    r"(?= (?:nanti|mengko|ada|sampai|nganti|misal|terjadi|\d))"
)
_WHAT = rf"(?= (?:{NUMBER}|ada|kalau|nanti|terjadi|nek|yen)\b)"
_NEARLY = (
    r"(?:hampir|ampir|meh|nyaris)(?! (?:\d\d|semua|seluruh|sepuluh|puluhan))(?: saja| wae| bae)?"
    rf"(?: (?:ada|{NUMBER}|{PEOPLE}))* {HARM}"
)
_IS_IT = r"[^|]+\| (?:benarkah|bener ora|(?:benar|bener|betul) (?:tidak|apa))"
FEARED = later(
    rf"\b(?:(?:{FEARS}{_WHAT}|{SUPPOSED}|{_ASKED}"
    rf"|{_WHETHER}|{_LEST}|{_IF}) (?:[^ |]+ ?){{1,8}}"
    rf"|(?:{_NEARLY}|{_IS_IT})\b)"
)
"""A fear, a near miss, a question, and what it is about."""
SUPERSEDED = later(
    r"\b(?:update|terakhir|terbaru|terkini|saat ini|sekarang)\b.*"
    r"\| ((?:sebelumnya|tadinya|semula) [^|]*)"
)
"""What was before, told behind what is now."""
THANKFUL = later(
    rf"^(?:[^ |]+ ){{0,4}}{THANKS}"
    r"\b(?=.*\b(?:sembuh|cageur|damang|pulih|waras|kemarin|kamari|tempo hari"
    r"|(?:sudah|tos|enggeus) (?:mulih|uih|sehat|pulang))\b)"
)
"""Who says thanks, and that it is over, tells of what was."""
_WILL = "(?:bakal|akan|bade|badhe|arep|rek|bisa|iso|saged|tiasa|pasti|mesti|dapat)"
THREAT = later(
    rf"\b(?:{IF}|{SUPPOSED}) "
    rf"(?:[^ |]+ ){{1,8}}?(?:\| )?(?:[^ |]+ ){{0,5}}?{_WILL} (?:[^ |]+ ){{0,2}}{HARM}\b"
    r"[^|]*"
)
"""What would come of it: "kalau roboh bisa luka 2 orang", "kalau tidak dituruti 10 bakal mati"."""
PLAYED = later(
    r"\b(?:main|maen|mainan|dolanan|ulin|nonton|syuting|adegan) (?:\w+ )?(?:game|gim|pubg|film"
    r"|sinetron|drama)\b"
    r"|\b(?:di (?:sinetron|film|game|gim)|mimpi|ngimpi|impen|ngimpen)\b"
)
"""What happens in a game, a film or a dream, in this clause."""
IN_THERE = later(r" ?\|[^|]* (?:di|ning|nang|neng) (?:situ|sana|kono|dinya|filmnya|gamenya)\b[^|]*")
"""A further clause of that."""
SUDDENLY = later(r"\b(?:tiba tiba|mendadak|ujug ujug|dumadakan|mak|roboh|ambruk|rubuh|runtuh)\b")
"""What breaks in on who plays or watches."""
_FALSE = f"(?:{one_of(sorted(WRONG | LIES))}|tidak benar)"
MISTOLD = later(
    rf"(?:sebelumnya|tadi|tadinya|semula|info|kabar|katanya)\b[^|]* (?:itu|kuwi|iku|eta) {_FALSE}\b"
)
"""What was told before, and is called wrong in the same clause."""
BELIEVED = words("""
    katanya jare jarene jerene ceunah cenah konon kabarnya kabare infonya awalnya awale mimitina
    tadinya semula mulane dikira kirain kukira disangka disangkane nyangka diduga dengar denger
    krungu ngadangu awal sugan dilaporkan kira sangka
""")
TURNED = TURNED_OUT | MENDS | {"padahal"}
"""What puts right what was believed."""
LIVES = words("hidup urip hirup sadar eling napas nafas ambekan ambegan bernapas bernafas")
HEARD, SEEN = 30, 12
"""How far behind a belief its correction may be, and how far that reaches, in words."""


def unreal(plain: str, tokens: Sequence[Token]) -> list[Span]:
    """Where the line tells of what is not, or is no longer."""
    ends = [one.start for at, one in enumerate(tokens) if ends_sentence(tokens, at)]
    found = [one.span() for what in (FEARED, THREAT, MISTOLD) for one in what.finditer(plain)]
    for played in PLAYED.finditer(plain):
        clause = plain.find("|", played.end())
        end = clause if clause >= 0 else len(plain)
        if further := IN_THERE.match(plain, end):
            end = further.end()
        sudden = SUDDENLY.search(plain, played.end(), end)
        found.append((played.start(), sudden.start() if sudden else end))
    if before := SUPERSEDED.search(plain):
        found.append(before.span(1))
    if THANKFUL.search(plain):
        now = NOW.search(plain, 0, ends[0])
        found.append((0, now.start() if now else ends[0]))
    for past in PAST.finditer(plain):
        end = next((one for one in ends if one >= past.end()), len(plain))
        end = min(end, past.end() + len(CLAUSE.findall(plain[past.end() :])[0]))
        if now := NOW.search(plain, past.end(), end):
            end = now.start()
        begin = BEFORE.search(plain, 0, past.start())
        behind = REACH.match(plain, past.end(), end)
        found.append((begin.start() if begin else past.start(), behind.end() if behind else end))
    return found


def mistaken(tokens: Sequence[Token], harm: Sequence[int]) -> Iterator[int]:
    """Those of the tokens `harm` that were believed, and are put right as something else."""
    for first, one in enumerate(tokens):
        if one.said not in BELIEVED:
            continue
        turn = next(
            (at for at in range(first + 1, len(tokens)) if tokens[at].said in TURNED), len(tokens)
        )
        if turn >= min(len(tokens), first + HEARD):
            continue
        then = tokens[turn + 1 : turn + SEEN]
        beasts = any(is_beast(token.said) for token in then[:7])
        lives = any(token.kind == SAFE or token.said in LIVES for token in then)
        other = next((tokens[at].kind for at in harm if turn < at < turn + SEEN), "")
        for at in harm:
            if first < at < turn:
                dead = tokens[at].kind == "dead"
                if beasts or (lives and dead) or other not in ("", tokens[at].kind):
                    yield at
