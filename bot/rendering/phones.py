"""The same words without markup: WhatsApp's asterisks, and the plain letters of SMS."""

import re
import unicodedata
from collections.abc import Sequence
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


def whatsapp(html: str) -> str:
    """Telegram's HTML with WhatsApp's marks, cut to what a message with buttons holds."""
    text = LINK.sub(r"\2: \1", html)
    text = unescape(TAG.sub(lambda tag: MARKS.get(tag[1], ""), text))
    return text if len(text) <= WHATSAPP_LIMIT else text[: WHATSAPP_LIMIT - 1] + CUT


def line(html: str, codes: Sequence[str] = ()) -> str:
    """One line: a template's variable holds no line break, and no four spaces in a row."""
    text = unescape(TAG.sub("", LINK.sub(r"\2 \1", html)))
    body = " | ".join(" ".join(one.split()) for one in text.splitlines() if one.strip())
    ask = _ask(codes)
    room = LINE_LIMIT - (len(ask) + 3 if ask else 0)
    if len(body) > room:
        body = body[: room - 1] + "…"
    return " | ".join(one for one in (body, ask) if one)


def sms(html: str, codes: Sequence[str] = ()) -> str:
    """Plain letters that every phone shows, with the codes to answer by.

    People's own words keep their letters, even where that makes the message longer; signs and
    pictures that only decorate are left out.
    """
    text = unescape(TAG.sub("", LINK.sub(r"\2 \1", html)))
    text = "".join(SPELT.get(one, one) for one in text)
    lines = (" ".join(_letters(line).split()) for line in text.splitlines())
    body = "\n".join(line.strip(" -") for line in lines if line.strip(" -"))
    ask = _ask(codes)
    room = SMS_LIMIT - (len(ask) + 1 if ask else 0)
    if len(body) > room:
        body = body[: room - 3] + "..."
    return "\n".join(one for one in (body, ask) if one)


def _ask(codes: Sequence[str]) -> str:
    return "Balas: " + " / ".join(codes) if codes else ""


def _letters(line: str) -> str:
    """What a phone can show; what makes an emoji coloured goes with it."""
    kept = (one for one in line if one in GSM or unicodedata.category(one)[0] in "LMNZ")
    return "".join(kept).replace(COLOURED, "")
