"""Messages put into words: Jinja templates and word lists of `templates/`, in Indonesian."""

import logging
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup, escape

from bot.buttons import Button
from bot.domain.areas import area_words
from bot.domain.city import City
from bot.domain.details import CONFIRMED, UNKNOWN, Detail, Details, is_known, offshore
from bot.domain.errors import whence
from bot.intake.degrees import shown
from bot.intake.offing import read_offing
from bot.intake.replies import Reply, read_reply
from bot.intake.visible import straight
from bot.messages import (
    POPUP_HOLDS,
    CaseData,
    Commands,
    Guide,
    Message,
    Notice,
    Pin,
    PlaceQuery,
    Popup,
)
from bot.ports import Channel, Rendered
from bot.rendering import phones
from bot.rendering.fitting import (
    CAPTION_LIMIT,
    TEXT_LIMIT,
    fitted,
    latest,
    plain,
    popped,
    truncated,
)

log = logging.getLogger(__name__)
TWIN = re.compile(r"\s*([a-z]+(?:\s+[a-z]+)?)(?:\s*#?\s*([0-9]{1,9}))?\s*[.!]*\s*")
"""A word or two, perhaps a number, and nothing else but a stray dot."""
BARE_TOPICS = ("priority", "kind", "place", "kelurahan", "landmark", "victims")
STRANGER = "stranger"
TEMPLATES = Path(__file__).parent.parent.parent / "templates"
FOLDER = TEMPLATES / "telegram"
SETS = {"indonesian": FOLDER, "english": TEMPLATES / "english" / "telegram"}
"""The sets of words there are; a house test proves that they hold the same."""


@dataclass(frozen=True, slots=True)
class _Book:
    """A folder of words, read and compiled."""

    words: dict[str, Any]
    pages: Environment
    labels: Mapping[str, Template]
    answers: Mapping[str, Template]
    checks: Mapping[str, Template]


@cache
def _opened(folder: Path) -> _Book:
    """Compiled once in a process: it takes longer than a message."""
    with (folder / "words.toml").open("rb") as file:
        words: dict[str, Any] = tomllib.load(file)
    pages = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    # Button labels and press answers are plain text in Telegram: nothing there is markup.
    bare = Environment(autoescape=False, undefined=StrictUndefined)  # noqa: S701
    for environment in (pages, bare):
        environment.filters |= {"named": _named, "latest": latest, "truncate": truncated}
        environment.finalize = _straight
    labels, answers, checks = (
        {name: bare.from_string(text, {"words": words}) for name, text in words[part].items()}
        for part in ("buttons", "answers", "checks")
    )
    return _Book(words, pages, labels, answers, checks)


def words_of(name: str) -> dict[str, Any]:
    """The words of the messages of a set; read only."""
    return _opened(SETS[name]).words


class JinjaRenderer:
    """Renders for Telegram (HTML). Every variable must exist: a missing one is an error."""

    def __init__(self, cities: Mapping[str, City], home: str, folder: Path = FOLDER) -> None:
        self._cities = cities
        self._home = cities[home]
        book = _opened(folder)
        self.words, self._pages = book.words, book.pages
        self._labels, self._answers, self._checks = book.labels, book.answers, book.checks
        self._speech: dict[str, dict[str, Any]] = {}
        """By city; with its kit, the pieces that several messages share."""
        self._villages = {
            slug: "/".join(self.words["villages"][one] for one in city.village_types)
            for slug, city in cities.items()
        }

    def render(self, message: Message, channel: Channel = Channel.TELEGRAM) -> Rendered:
        """The message as HTML with its buttons; bare words where a template fails.

        On WhatsApp with its own marks, on SMS in plain letters with the codes to answer by.
        """
        by_phone = channel in (Channel.WHATSAPP, Channel.SMS)
        first, last = self._marks(message)
        by_itself = by_phone and not isinstance(message, Pin)
        rendered = self._render(message, first, "" if by_itself else last)
        if not by_phone:
            return rendered
        if isinstance(message, Pin):
            point = f"{message.latitude},{message.longitude}"
            words = first + self.answer("pin_by_phone", number=message.number, point=point)
            if channel is Channel.SMS:
                return Rendered(phones.sms(words, "", last))
            return replace(rendered, line=phones.line(words, "", last))
        codes = {k: one for whose in self.words["replies"].values() for k, one in whose.items()}
        buttons = [one for row in message.buttons for one in row if one.label in codes]
        number = getattr(message, "number", 0)
        offered = [
            f"{codes[one.label][0]} {dict(one.values).get('number', number)}" for one in buttons
        ]
        ask = self.answer("codes_by_phone", codes=" / ".join(offered)) if offered else ""
        if channel is Channel.SMS:
            return Rendered(phones.sms(rendered.text, ask, last))
        return replace(
            rendered,
            text=phones.whatsapp(rendered.text, last),
            rows=tuple(((self.label(one), one.data, ""),) for one in buttons),
            line=phones.line(rendered.text, ask, last),
        )

    def _marks(self, message: Message | Popup) -> tuple[str, str]:
        """What opens the first line, and what stands below: of an exercise, or where some are."""
        marks = self.words["exercise"]
        if message.exercise:
            return marks["first"], marks["last"]
        return (marks["some_first"], marks["some_last"]) if message.mixed else ("", "")

    def _render(self, message: Message, first: str, last: str) -> Rendered:
        if isinstance(message, CaseData):
            return Rendered(message.document)
        if isinstance(message, PlaceQuery):
            return Rendered(message.query)
        if isinstance(message, Pin):
            called = plain(first) + self.answer("pin", number=message.number)
            text = f"{called}\n{plain(last)}" if last else ""
            return Rendered(text, pin=(message.latitude, message.longitude))
        if isinstance(message, Commands):
            return Rendered("", commands=self._list(message))
        city = self._cities[message.city]
        try:
            text = self._template(message).render(self._context(message, city))
        except Exception as error:
            log.error("template of %s failed: %s", type(message).__name__, whence(error))
            text = self._bare(message, city)
        rows = tuple(
            tuple((self.label(button), button.data, button.url) for button in row)
            for row in message.buttons
        )
        media = message.media if isinstance(message, Notice) and message.file else None
        return Rendered(
            fitted(text, CAPTION_LIMIT if media else TEXT_LIMIT, first, last),
            rows,
            media=media if media in ("photo", "video", "voice") else None,
            file=message.file if isinstance(message, Notice) else "",
            menu=self._menu(message),
        )

    def commands(self, role: str) -> tuple[tuple[str, str], ...]:
        """The "/" list of a role, and of groups, as command and description."""
        private: dict[str, str] = self.words["commands"]["private"]
        if role == "group":
            return tuple(self.words["commands"]["group"].items())
        return tuple((name, private[name]) for name in self.words["command_lists"][role])

    def _list(self, message: Commands) -> tuple[tuple[str, str], ...]:
        """A chat's own "/" list; none of its own for a stranger."""
        if message.role == STRANGER:
            return ()
        seats = self.commands("shared") if message.shared else ()
        return (*seats, *self.commands(message.role))

    def invitee(self, words: str) -> str:
        """The code of who is to be invited: "perwira damkar" is "duty_officer.damkar"."""
        named: dict[str, str] = self.words["invitee_words"]
        return ".".join(named.get(one, one) for one in words.lower().split())

    def label(self, button: Button) -> str:
        """The words on a button."""
        return self._labels[button.label].render(dict(button.values)).strip()

    def answer(self, code: str, **values: object) -> str:
        """The short words of an answer to a press, or of a refusal."""
        zone = ZoneInfo(self._home.zone)
        shown = {
            name: one.astimezone(zone).strftime("%H.%M.%S") if isinstance(one, datetime) else one
            for name, one in values.items()
        }
        return self._answers[code].render(shown).strip()

    def popup(self, popup: Popup) -> str:
        """An answer to a press, with its mark, in what Telegram shows of one."""
        first, last = (plain(one) for one in self._marks(popup))
        return popped(self.answer(popup.code, **dict(popup.values)), POPUP_HOLDS, first, last)

    def finding(self, code: str, **values: object) -> str:
        """What was found, and what to do about it."""
        return self._checks[code].render(values).strip()

    def _spoken(self, values: dict[str, str | int]) -> str:
        return self.answer(str(values.pop("code")), **values)

    def reply(self, text: str, whose: str) -> Reply | None:
        """The label of the button that these words from a phone stand for, and its number.

        `whose` phone it is (reporter, vendor, agency) decides which codes there are.
        """
        known = self.words["replies"][whose]
        labels = {code: label for label, codes in known.items() for code in codes}
        found = read_reply(text, labels)
        return replace(found, code=labels[found.code]) if found else None

    def private_command(self, text: str) -> str | None:
        """Which command of a private chat these words begin with."""
        name = text.split()[0].removeprefix("/")
        return name if name in self.words["commands"]["private"] else None

    def menu_action(self, text: str) -> str | None:
        """Which standing button these words are."""
        return next((code for code, words in self.words["menu"].items() if words == text), None)

    def twin(self, text: str) -> tuple[str, int] | None:
        """Which button of a draft these words alone stand for, and the number behind them or 0."""
        found = TWIN.fullmatch(text.lower())
        if found is None:
            return None
        action = self.words["twins"].get(" ".join(found[1].split()))
        numbered = found[2] is not None
        return (action, int(found[2] or 0)) if action and numbered == (action == "same") else None

    def _bare(self, message: Message, city: City) -> str:
        """What must be said at the least, without any template."""
        details: Details = getattr(message, "details", None) or {}
        known = (self._detail(details.get(topic), topic, city) for topic in BARE_TOPICS)
        return str(
            escape(" · ".join([f"112 #{getattr(message, 'number', '')}", *filter(None, known)]))
        )

    def _menu(self, message: Message) -> tuple[tuple[str, ...], ...] | None:
        """The standing buttons come with the words that greet, and go with those that part."""
        if isinstance(message, Notice) and message.what == "dismissed":
            return ()
        greets = isinstance(message, Guide) or (
            isinstance(message, Notice) and message.what == "welcome"
        )
        role = message.role if isinstance(message, Guide) else _value(message, "role")
        if not greets or role not in self.words["menus"]:
            return None
        shared = getattr(message, "shared", None) or _value(message, "shared") == "1"
        rows = [*self.words["menus"][role], *([["seats"]] if shared else [])]
        return tuple(tuple(self.words["menu"][code] for code in row) for row in rows)

    def _template(self, message: Message) -> Template:
        if isinstance(message, Notice):
            return self._pages.get_template(f"notices/{message.what}.html")
        return self._pages.get_template(f"{_snake(type(message).__name__)}.html")

    def _context(self, message: Message, city: City) -> dict[str, Any]:
        context = {one.name: getattr(message, one.name) for one in fields(message)}
        context |= dict(getattr(message, "values", ()))
        if isinstance(message, Notice):
            context["words_said"] = message.words
            context["agency"] = city.party_label(message.agency)
            context["spoken"] = lambda: self._spoken(dict(message.values))
        if city.slug not in self._speech:
            speech = self._speech_of(city)
            kit = self._pages.get_template("_kit.html").make_module(speech)
            self._speech[city.slug] = {**speech, "kit": kit}
        return context | self._speech[city.slug]

    def _speech_of(self, city: City) -> dict[str, Any]:
        """What every message of a city says things with."""
        zone = ZoneInfo(city.zone)

        def jam(moment: datetime) -> str:
            return moment.astimezone(zone).strftime("%H.%M")

        def waktu_lengkap(moment: datetime) -> str:
            """The time of day, with its date: it may have been another day."""
            return moment.astimezone(zone).strftime("%d/%m %H.%M")

        def waktu(moment: datetime, word: str = "") -> Markup:
            """The running age, drawn by the client; an old one shows the word inside."""
            return Markup('<tg-time unix="{}" format="r">{}</tg-time>').format(
                int(moment.timestamp()), word or self.words["details"]["reported"]
            )

        def agency_of(code: str) -> str:
            return city.party_label(code)

        def detail(details: Details, topic: str) -> str:
            """What is known of a topic in words; empty where nothing is."""
            return self._detail(details.get(topic), topic, city)

        def known(details: Details, topic: str) -> bool:
            return is_known(details, topic)

        def wilayah(details: Details) -> str:
            """What the report's village is: desa or kelurahan, by its own code."""
            found = details.get("kelurahan")
            village = city.village(found.code if found else None)
            return self.words["villages"][village.type] if village else self._villages[city.slug]

        return {
            "words": self._words_of(city), "wilayah": wilayah,
            "place": city, "jam": jam, "waktu_lengkap": waktu_lengkap, "waktu": waktu,
            "offshore": offshore, "offing": read_offing, "coordinates": _coordinates,
            "area": lambda details: area_words(details, city),
            "agency_of": agency_of, "detail": detail, "known": known,
            "finding": lambda one: self.finding(one.code, **one.values),
            "phone_of": lambda code: city.agencies[code].phone,
        }  # fmt: skip

    def _words_of(self, city: City) -> dict[str, Any]:
        """The words as this city says them: what it calls its villages."""
        topics = {**self.words["topics"], "kelurahan": self._villages[city.slug]}
        return {**self.words, "topics": topics}

    def _detail(self, detail: Detail | None, topic: str, city: City) -> str:
        if detail is None:
            return ""
        if detail.code == UNKNOWN:
            return str(self.words["details"]["unknown"])
        if topic == "kind" and detail.code:
            return city.kinds[detail.code].label
        if topic == "kelurahan" and detail.code:
            return city.village_name(detail.code)
        if detail.code and detail.code != CONFIRMED and topic not in ("located", "area"):
            named = self.words["codes"].get(topic, {}).get(detail.code, detail.code)
            return _counted(detail.words) or str(named) if topic == "victims" else str(named)
        return detail.words


def _straight(value: object) -> object:
    """People's words go into a message without what would turn its line around."""
    return straight(value) if type(value) is str else value


def _coordinates(words: str) -> str:
    """A map pin's "lat,lon" in degrees and minutes."""
    lat, lon = (float(one) for one in words.split(","))
    return shown(lat, lon)


def _named(codes: Iterable[str], names: Mapping[str, str]) -> list[str]:
    """Template filter: codes as their words."""
    return [names[one] for one in codes]


def _counted(words: str) -> str:
    """What was read of victims without the word itself: "korban 2" is 2, "2 orang luka" stays."""
    return " ".join(one for one in words.replace(":", " ").split() if one.lower() != "korban")


def _value(message: Message, name: str) -> str:
    return str(dict(getattr(message, "values", ())).get(name, ""))


def _snake(name: str) -> str:
    return "".join(f"_{one.lower()}" if one.isupper() else one for one in name).lstrip("_")
