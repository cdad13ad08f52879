"""WhatsApp's Cloud API over plain HTTP: messages and pictures out, pictures in."""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace

import httpx

from bot.domain.checks import Finding, fault, fine, warning
from bot.gateways import tls
from bot.gateways.whatsapp import bodies, faults
from bot.ports import Fault, Landed, Rendered
from bot.ports.names import number_of

PATIENCE = 10.0
"""Real seconds for one attempt."""
BEFORE_IT_LEFT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)
LARGEST = 16 * 1024 * 1024
"""Bytes of a file that is fetched or handed in: what WhatsApp takes of video and sound."""
KINDS = {"photo": "image/jpeg", "video": "video/mp4"}
Fetch = Callable[[str], Awaitable[bytes]]


class TooLarge(Exception):
    """A file that is larger than WhatsApp takes."""


class WhatsAppGateway:
    """Speaks from one number; `file_of` brings the bytes of a file that lies at Telegram."""

    def __init__(
        self,
        url: str,
        number_id: str,
        token: str,
        template: str = "",
        language: str = "id",
        opener: str = "...",
        file_of: Fetch | None = None,
        patience: float = PATIENCE,
    ) -> None:
        logging.getLogger("httpx").setLevel(logging.WARNING)  # addresses of files open them
        self._own = f"{url.rstrip('/')}/{number_id}"
        self._url = url.rstrip("/")
        self._template, self._language, self._opener = template, language, opener
        self._file_of = file_of
        # A kept connection may be closed as we write, and then nobody knows what arrived.
        self._client = httpx.AsyncClient(
            timeout=patience,
            verify=tls(),
            limits=httpx.Limits(max_keepalive_connections=0),
            headers={"authorization": f"Bearer {token}"},
        )

    async def aclose(self) -> None:
        """Close the connections."""
        await self._client.aclose()

    async def send(self, chat: int, rendered: Rendered, reply_to: int | None) -> Landed:
        """Have a message sent to a number (digits of E.164), as a template where it must be one.

        What is refused for being over a day late leaves at once as a template: the refusal says
        that nothing has left.
        """
        if rendered.knocks:
            return await self._knock(chat, rendered)
        body = await self._picture(rendered) or bodies.free(rendered, self._opener)
        landed = await self._post(chat, rendered.mark, body)
        if landed.fault is Fault.BROKEN and landed.answer == str(faults.SHUT):
            return await self._knock(chat, rendered)
        return replace(landed, answer="")

    async def edit(self, chat: int, message: int, rendered: Rendered) -> Landed:
        """What left by WhatsApp stays as it is."""
        return Landed(fault=Fault.BROKEN, why="a WhatsApp message is not edited")

    async def delete(self, chat: int, message: int) -> Landed:
        """Nor does it come back."""
        return Landed(fault=Fault.BROKEN, why="a WhatsApp message is not taken back")

    async def fetch(self, file: str) -> bytes:
        """A file that somebody sent, by its id. Raises `httpx.HTTPError`, `TooLarge`, `KeyError`.

        Its address is valid for some minutes, and opens only with our token.
        """
        told = await self._client.get(f"{self._url}/{file}")
        told.raise_for_status()
        address = httpx.URL(str(told.json()["url"]))
        if address.scheme != httpx.URL(self._url).scheme:
            raise KeyError("url")  # our token goes nowhere in the clear
        got, size = bytearray(), 0
        async with self._client.stream("GET", address) as answer:
            answer.raise_for_status()
            async for piece in answer.aiter_bytes():
                size += len(piece)
                if size > LARGEST:
                    raise TooLarge
                got += piece
        return bytes(got)

    async def probe(self) -> Finding:
        """Whether it is there, takes our token and knows our number; never raises."""
        try:
            answer = await self._client.get(self._own, params={"fields": "id"})
        except httpx.HTTPError as error:
            return fault("whatsapp_away", why=type(error).__name__)
        if answer.is_success:
            return fine("whatsapp") if self._template else warning("whatsapp_no_template")
        code = faults.code_of(answer)
        if code in faults.TOKEN or answer.status_code in (401, 403):
            return fault("whatsapp_token")
        if answer.is_client_error and code is not None:
            return fault("whatsapp_number")
        return fault("whatsapp_away", why=f"HTTP {answer.status_code}")

    async def _knock(self, chat: int, rendered: Rendered) -> Landed:
        if not self._template or not rendered.line:
            return Landed(fault=Fault.BROKEN, why="over a day silent, and no template")
        body = bodies.template(rendered, self._template, self._language)
        return replace(await self._post(chat, rendered.mark, body), answer="")

    async def _picture(self, rendered: Rendered) -> bodies.Json | None:
        """The body of a picture, handed in first; None where there is none, or it did not go.

        Then its words leave alone: those are what matters.
        """
        if not (rendered.media in KINDS and rendered.file and self._file_of) or rendered.rows:
            return None
        assert rendered.media is not None
        kind = KINDS[rendered.media]
        try:
            content = await self._file_of(rendered.file)
            answer = await self._client.post(
                f"{self._own}/media",
                data={"messaging_product": "whatsapp", "type": kind},
                files={"file": ("lampiran", content, kind)},
            )
            answer.raise_for_status()
            return bodies.picture(rendered, rendered.media, str(answer.json()["id"]))
        except Exception as error:
            logging.getLogger(__name__).warning("a picture stays behind: %s", type(error).__name__)
            return None

    async def _post(self, chat: int, mark: int, body: bodies.Json) -> Landed:
        """Hand it to Meta, who says the mark back with whatever becomes of it."""
        to = {"messaging_product": "whatsapp", "recipient_type": "individual", "to": str(chat)}
        if mark:
            to["biz_opaque_callback_data"] = str(mark)
        landed = await self._handed_over(to | body)
        return replace(landed, message=mark or None) if landed.fault is Fault.UNKNOWN else landed

    async def _handed_over(self, body: bodies.Json) -> Landed:
        try:
            answer = await self._client.post(f"{self._own}/messages", json=body)
        except BEFORE_IT_LEFT as error:
            return Landed(fault=Fault.RETRY, why=type(error).__name__)
        except httpx.HTTPError as error:
            return Landed(fault=Fault.UNKNOWN, why=type(error).__name__)
        if not answer.is_success:
            return replace(faults.sort(answer), answer=str(faults.code_of(answer)))
        try:
            return Landed(message=number_of(str(answer.json()["messages"][0]["id"])))
        except (ValueError, KeyError, IndexError, TypeError):
            return Landed(fault=Fault.UNKNOWN, why="an answer that names no message")
