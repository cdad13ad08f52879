"""The same words without markup: WhatsApp's asterisks, and the plain letters of SMS."""

import re
import unicodedata
from html import unescape

from bot.ports.gsm import GSM
from bot.rendering.fitting import CUT

WHATSAPP_LIMIT, SMS_LIMIT = 1024, 459
"""Characters of a WhatsApp message with buttons, and of an SMS in three parts."""
LINE_LIMIT = 800
"""A template holds 1,024 in all; what was approved around the variable takes its share."""
COLOURED = "\N{VARIATION SELECTOR-16}"
LINK = re.compile(r'<a href="([^"]*)">(.*?)</a>', re.DOTALL)
MARKS = {"b": "*", "i": "_", "code": "`", "pre": "```"}
TAG = re.compile(r"</?([a-z-]+)[^>]*>")
SPELT = {"·": "-", "…": "...", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "±": "+/-"}


def whatsapp(html: str, last: str = "") -> str:
    """Telegram's HTML with WhatsApp's marks, cut to what a message with buttons holds.

    `last` stands below whatever was cut, here as in the others.
    """
    return _joined("\n", CUT, WHATSAPP_LIMIT, *(_starred(one) for one in (html, last)))


def line(html: str, ask: str = "", last: str = "") -> str:
    """One line: a template's variable holds no line break, and no four spaces in a row."""
    said = [_bare(one).splitlines() for one in (html, last)]
    body, end = (" | ".join(" ".join(one.split()) for one in each if one.strip()) for each in said)
    return _joined(" | ", CUT, LINE_LIMIT, body, ask, end)


def sms(html: str, ask: str = "", last: str = "") -> str:
    """Plain letters that every phone shows; `ask` names the codes to answer by.

    People's own words keep their letters, even where that makes the message longer; signs and
    pictures that only decorate are left out.
    """
    return _joined("\n", SPELT[CUT], SMS_LIMIT, _plain(html), ask, _plain(last))


def _joined(between: str, cut: str, limit: int, body: str, *below: str) -> str:
    """All that there is, `body` cut to leave room for the rest."""
    rest = [one for one in below if one]
    room = limit - sum(len(between) + len(one) for one in rest)
    kept = body if len(body) <= room else body[: room - len(cut)] + cut
    return between.join(one for one in (kept, *rest) if one)


def _starred(html: str) -> str:
    text = LINK.sub(r"\2: \1", html)
    return unescape(TAG.sub(lambda tag: MARKS.get(tag[1], ""), text))


def _bare(html: str) -> str:
    return unescape(TAG.sub("", LINK.sub(r"\2 \1", html)))


def _plain(html: str) -> str:
    text = "".join(SPELT.get(one, one) for one in _bare(html))
    lines = (" ".join(_letters(line).split()) for line in text.splitlines())
    return "\n".join(line.strip(" -") for line in lines if line.strip(" -"))


def _letters(line: str) -> str:
    """What a phone can show; what makes an emoji coloured goes with it."""
    kept = (one for one in line if one in GSM or unicodedata.category(one)[0] in "LMNZ")
    return "".join(kept).replace(COLOURED, "")
