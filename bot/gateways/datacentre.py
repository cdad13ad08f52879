"""The city's data centre: case data posted as signed JSON, until it is taken."""

import hashlib
import hmac

import httpx

from bot.gateways import tls
from bot.ports import Clock, Fault, Landed, Rendered

PASSES = (401, 403, 404, 408, 425, 429)
"""Refusals that are not of this document: our signature, its address, its bad hour."""
PATIENCE = 15.0
"""Real seconds for one attempt."""


class DatacentreGateway:
    """Posts to one address; a document may come twice, the receiver knows it by its version."""

    def __init__(self, url: str, secret: str, clock: Clock, patience: float = PATIENCE) -> None:
        self._url = url
        self._secret = secret.encode()
        self._clock = clock
        self._client = httpx.AsyncClient(timeout=patience, verify=tls())

    async def aclose(self) -> None:
        """Close the connections."""
        await self._client.aclose()

    async def send(self, chat: int, rendered: Rendered, reply_to: int | None) -> Landed:
        """Post the document, signed over its time stamp and body (HMAC-SHA256)."""
        stamp = str(int(self._clock.now().timestamp()))
        body = rendered.text.encode()
        signature = hmac.new(self._secret, stamp.encode() + b"." + body, hashlib.sha256)
        try:
            answer = await self._client.post(
                self._url,
                content=body,
                headers={
                    "Content-Type": "application/json",
                    "X-Kentongan-Timestamp": stamp,
                    "X-Kentongan-Signature": f"sha256={signature.hexdigest()}",
                },
            )
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            return Landed(fault=Fault.RETRY, why=type(error).__name__)
        if answer.is_success:
            return Landed()
        status = answer.status_code
        passes = answer.is_server_error or answer.is_redirect or status in PASSES
        return Landed(fault=Fault.RETRY if passes else Fault.BROKEN, why=f"HTTP {status}")

    async def edit(self, chat: int, message: int, rendered: Rendered) -> Landed:
        """Nothing here is ever edited."""
        return Landed(fault=Fault.BROKEN, why="case data is not edited")

    async def delete(self, chat: int, message: int) -> Landed:
        """Nor taken back: what the data centre holds is its own."""
        return Landed(fault=Fault.BROKEN, why="case data is not taken back")
