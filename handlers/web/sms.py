"""The door of an SMS gateway like Kannel: messages it brings, and what became of ours.

Both are GETs with everything in the address, as Kannel does it: whoever serves them keeps no
access log.
"""

import logging
from typing import Annotated
from urllib.parse import parse_qs

from fastapi import APIRouter, HTTPException, Query, Request, Response
from fastapi.responses import PlainTextResponse

from bot.desk import Desk
from bot.intake.numbers import e164
from bot.ports import Channel, Fate, Incoming, Report
from bot.ports.proofs import proof, same
from handlers.web.bodies import refusals

log = logging.getLogger(__name__)
MOST = 64 * 1024
"""Bytes of a body that a GET may have: it has none."""
LONGEST = 4000
"""Letters of a text; of a longer one the beginning is taken, for refused it would come again."""
FATES = {1: Fate.ARRIVED, 2: Fate.FAILED, 16: Fate.FAILED}
"""What Kannel's delivery reports mean; the others are only steps on the way."""
CODECS = {
    "GSM": "utf-8",
    "UTF-8": "utf-8",
    "UTF-16BE": "utf-16-be",
    "WINDOWS-1252": "cp1252",
    "ISO-8859-1": "latin-1",
}
"""What Kannel says of a text, as Python says it; GSM it has made UTF-8 of."""
REFUSALS = refusals(401, 413, 503)
Name = Annotated[str, Query(min_length=1, max_length=128)]
Digits = Annotated[str, Query(pattern=r"^\+\d{5,15}$")]


def sms_router(desk: Desk, secret: str) -> APIRouter:
    """The door; with an empty secret nobody may enter."""
    door = APIRouter(prefix="/sms")

    @door.get("", responses=REFUSALS, response_class=PlainTextResponse)
    async def brought(
        request: Request,
        sender: Annotated[str, Query(alias="from", max_length=40)],
        text: str,
        id_: Annotated[Name, Query(alias="id")],
        charset: Annotated[str, Query(max_length=40)] = "",
        secret_: Annotated[str, Query(alias="secret", max_length=200)] = "",
    ) -> Response:
        """One message; 200 once its effect is committed, and the same id again changes nothing.

        Kannel asks again for whatever is not 200 (seen with 1.4.5), as long as it is told to.
        """
        _no_body(request)
        if not same(secret_, secret):
            raise HTTPException(401, "secret")
        words = (text if not charset else _decoded(request, charset))[:LONGEST]
        number = e164(sender)
        if number is None or not words.strip():
            # Advertisers' names, and data without words: refused, it would come every few seconds.
            log.info("an SMS without a number or words was passed over")
            return Response(media_type="text/plain")
        message = Incoming(Channel.SMS, f"kannel {id_}", number, words)
        try:
            with desk.clock.working():
                await desk.inbox.take(message)
        except Exception as error:
            log.error("an SMS cannot be taken: %s", type(error).__name__)
            if not await desk.set_aside.failed(message, error):
                raise HTTPException(503, "try again later") from None
        return Response(media_type="text/plain")  # a body would be sent to the sender as an SMS

    @door.get("/laporan", responses=REFUSALS, response_class=PlainTextResponse)
    async def reported(
        request: Request,
        to: Digits,
        id_: Annotated[int, Query(alias="id", ge=0, lt=1 << 53)],
        key: Annotated[str, Query(max_length=64)],
        fate: Annotated[int, Query(ge=0, le=64)],
    ) -> Response:
        """What became of a message of ours; 503 as long as it is not noted, for it comes again."""
        _no_body(request)
        if not same(key, proof(secret, to, id_) if secret else ""):
            raise HTTPException(401, "key")
        if what := FATES.get(fate):
            report = Report(Channel.SMS, to, id_, what)
            try:
                with desk.clock.working():
                    await desk.delivery.reported(report)
            except Exception as error:
                log.warning("a delivery report waits: %s", type(error).__name__)
                if not await desk.set_aside.failed(report, error):
                    raise HTTPException(503, "try again later") from None
        return Response(media_type="text/plain")

    return door


def _decoded(request: Request, charset: str) -> str:
    """The text by what Kannel says it is in (%C): unicode comes as it is on the air.

    Empty for data that is no text.
    """
    told = parse_qs(request.url.query, keep_blank_values=True, encoding="latin-1")
    codec = CODECS.get(charset.upper())
    return told["text"][0].encode("latin-1").decode(codec, "replace") if codec else ""


def _no_body(request: Request) -> None:
    """Refuse what carries a body to a door that reads none."""
    size = request.headers.get("content-length", "0")
    if "transfer-encoding" in request.headers or not size.isdigit() or int(size) > MOST:
        raise HTTPException(413, "no body is read here")
