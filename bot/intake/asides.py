"""Who is counted and is no victim: he helps, watches, did it, or came to no harm."""

import re
from collections.abc import Sequence

from bot.intake.countable import ITS
from bot.intake.counting import Count
from bot.intake.phrases import words
from bot.intake.sayings import BUT
from bot.intake.states import PART, STATES
from bot.intake.sums import SOUGHT
from bot.intake.tokens import SAFE, Token, ends_sentence, kind_at, word_at

ASIDE = words("""
    menolong nolong nolongin nulungi nulungan membantu bantu bantuin ngebantu ngerewangi menonton
    nonton nontonin ningali melihat lihat liat ngeliat ngelihat menyaksikan ndelok kumpul berkumpul
    ngumpul berkerumun berdatangan menjaga jaga berjaga memadamkan madamkan madamin menyiram nyiram
    mengevakuasi evakuasi ngevakuasi menangani mencari nyari melapor mengangkat ngangkat membawa
    mengejar ngejar melerai selamat pelaku kabur nyelametin bawa mbawa nggawa nodong pakai pake
    nyemprot mengamankan berhasil ditangkap diamankan mengungsi ngungsi datang tiba merapat
    mendampingi ndampingi mudik bepergian liburan merantau plesir umroh memukul mukuli memukuli
    mukulan ngeroyok mengeroyok ngaroyok mbacok membacok ngabacok nusuk menusuk melayat nglayat
    ngalayat takziah nyuduk nyudhuk nikam menikam nyerang menyerang nyabet neunggeul neunggeulan
    nggebuki gebukin gebuki ngagebugan nembak menembak merampok ngrampok ngarampok mbegal membegal
    ngabegal njambret menjambret ngajambret nyolong mencuri nyuri nyopet ngancam mengancam nganiaya
    menganiaya nampar menampar nendang menendang njotos nonjok menonjok menghajar ngehajar malak
    memalak nodongkan
""")
"""What those do who are no victims: they help, watch, report, got away, or did it."""
SAVED = words("selamat berhasil")
ALSO = words("ikut turut malah malahan justru ikutan melu milu katut")
STEALING = words("mencuri nyuri nyolong")
"""Who does this to things, and comes to harm in the same clause, is hurt himself."""
HURT_ALL_THE_SAME = BUT | {"dengan"}
"""Right behind one of those something befell him after all: "selamat tapi kakinya patah"."""
CREW = words("petugas relawan personel personil anggota tim polisi tni tentara")
ENTERS = words("masuk mlebu asup turun meluncur berangkat dikerahkan diterjunkan siaga standby otw")
"""What crews do who are no victims, where others may have fallen in."""
BY = words("""
    ditolong dibantu ditonton disaksikan dijaga oleh pelaku pelakunya penolong tim regu personel
    personil
""")
"""What stands before a number of such people."""
AGENTS = re.compile(
    r"di(?:keroyok|bacok|tusuk|tikam|sabet|pukul|pukuli|begal|rampok|jambret|todong|tembak|serang"
    r"|hajar|kejar|aniaya|palak|culik|rampas|curi|ambil|ancam|peras|copet|tipu|gebuk|jarah|rusak"
    r"|cegat|pepet|adang|hadang|bius|labrak|lempar|maling|gebug|tendang|siram|bakar)i?\Z|disatroni\Z|diserbu\Z"
)
"""Right behind one of these a number is of those who did it, unless "yang" stands before it."""
ATTACKERS = words("""
    preman begal perampok rampok copet jambret geng gengster oknum suporter massa pemabuk mantan
    arek
""")
"""Between such a verb and a number: "digebuki preman 4 orang"."""
CRYING = words("""
    sembunyi ngumpet umpetan nangis menangis careurik ceurik menjerit jerit teriak ketakutan
    histeris syok shock kaget trauma
""")
"""What those do who stand by, where nothing else is told of them in the clause."""
FROM = words("seko soko saka seka sangka dari di kang saking ing")
OUT = words("sudah telah berhasil sempat bisa dapat")
"""How it begins that somebody came out."""
DENIALS = words("tidak belum nihil tanpa laka")
PLEAS = words("tolong mohon minta butuh perlu segera harap")
"""Before one of these it is asked of us: "3 orang tolong bantu"."""


def is_aside(tokens: Sequence[Token], one: Count) -> bool:
    """Whether these helped, watched, or did it."""
    before = word_at(tokens, one.first - 1)
    if before in ATTACKERS and AGENTS.match(word_at(tokens, one.first - 2)):
        own = kind_at(tokens, one.after) in STATES
        return not own or PART.fullmatch(word_at(tokens, one.after)) is not None
    if before in BY or {token.said for token in tokens[one.first : one.after]} & BY:
        return True
    if AGENTS.match(before) and one.people and word_at(tokens, one.first - 2) != "yang":
        return True
    if word_at(tokens, one.first - 2) == "yang" and before in ASIDE:
        return True  # "yang melayat 20 orang"
    crew = any(token.said in CREW for token in tokens[one.first : one.after])
    for at in range(one.after, min(one.after + 4, len(tokens))):
        if tokens[at].kind in ("stop", "number", SAFE, *STATES):
            return False
        if leaves(tokens, at) or (crew and tokens[at].said in ENTERS):
            return True
        if tokens[at].said in CRYING and are_somebodys(tokens, one):
            return not _befell_them(tokens, one.after)
    return False


def are_somebodys(tokens: Sequence[Token], one: Count) -> bool:
    """Whether they are told of as somebody else's: "anaknya 2"."""
    told = tokens[one.first : one.after]
    return any(token.kind == "people" and ITS.search(token.said) for token in told)


def _befell_them(tokens: Sequence[Token], at: int) -> bool:
    """Whether a state is told of before anybody else is: "anaknya 2 nangis, kepalanya bocor"."""
    kinds = (token.kind for token in tokens[at:])
    return next((kind for kind in kinds if kind not in ("word", "stop")), "") in STATES


def leaves(tokens: Sequence[Token], at: int) -> bool:
    """Whether this word takes whoever was counted out of the victims."""
    behind = {word_at(tokens, one) for one in range(at + 1, at + 4)}
    if tokens[at].said == "tiba" and word_at(tokens, at + 1) in FROM:
        return False  # he fell, in Javanese
    hurt = tokens[at].said in SAVED and bool(behind & HURT_ALL_THE_SAME)
    hurt = hurt or _falls_in(tokens, at)
    return tokens[at].said in ASIDE and not hurt and word_at(tokens, at - 1) not in PLEAS


def _falls_in(tokens: Sequence[Token], at: int) -> bool:
    """Whether who helped, or stole, is a victim himself: "yang nolong ikut tenggelam"."""
    also = tokens[at].said in STEALING
    for token in tokens[at + 1 :]:
        if token.kind in ("stop", "number"):
            return False
        also = also or bool(ALSO & set(token.said.split(" ")))
        if token.kind in STATES:
            return also
    return False


def is_safe(tokens: Sequence[Token], at: int) -> bool:
    """Whether who came out of it came to no harm.

    Of "2 selamat dengan luka bakar", "2 sudah dievakuasi, luka ringan" nobody did.
    """
    came_out = tokens[at].said.split(" ")[0] in OUT
    if SOUGHT.search(tokens[at].said):
        return True
    for behind in range(at + 1, len(tokens)):
        token = tokens[behind]
        if token.kind in STATES:
            if {one.said for one in tokens[max(0, behind - 3) : behind + 2]} & DENIALS:
                return True
            listed = behind == at + 1 and kind_at(tokens, behind + 1) == "number"
            return listed and kind_at(tokens, behind + 2) in ("stop", "people")
        over = not came_out or ends_sentence(tokens, behind) or _turns_to(tokens, behind + 1)
        if token.kind == "number" or (token.kind == "stop" and over):
            return True
    return True


def got_out(tokens: Sequence[Token], at: int) -> bool:
    """Whether of those trapped here it is said that they came out: "kejepit, sudah dikeluarkan"."""
    out = False
    for behind in range(at + 1, len(tokens)):
        token = tokens[behind]
        if token.kind == "trapped":
            return False
        whom = token.kind in ("number", "people") and behind - at < 4  # "tertimbun tadi 1 orang"
        over = token.kind in ("number", "people", "rest") or token.said == "yang"
        if whom and tokens[at - 1].kind == "stop":
            continue
        if over or ends_sentence(tokens, behind):
            break
        out = out or (token.kind == SAFE and token.said.split(" ")[0] in OUT)
    return out


def _turns_to(tokens: Sequence[Token], at: int) -> bool:
    """Whether a clause that begins here is about somebody else."""
    return kind_at(tokens, at) in ("people", "rest") or word_at(tokens, at) in ("yang", "satu")


def has_its_own(tokens: Sequence[Token], count: Count) -> bool:
    """Whether a state follows in its clause: "meninggal, yang satu pinggangnya luka"."""
    for token in tokens[count.after :]:
        if token.kind in ("stop", "number"):
            return False
        if token.kind in STATES or token.kind == SAFE:
            return True
    return False
