"""An SMS gateway over HTTP, asked the way Kannel's `sendsms` is; what it answers, sorted.

Kannel User's Guide 1.4.5, "Using the HTTP interface to send SMS messages".
"""

import logging
import random
from urllib.parse import urlencode

import httpx

from bot.domain.checks import Finding, fault, fine
from bot.gateways import tls
from bot.ports import Fault, Landed, Rendered
from bot.ports.gsm import GSM
from bot.ports.proofs import proof

PATIENCE = 10.0
"""Real seconds for one attempt."""
ACCEPTED = ("0:", "3:")
"""Accepted for delivery, and queued for later."""
BEFORE_IT_LEFT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)
KNOWN_FATES = 1 | 2 | 16
"""`dlr-mask`: delivered to the phone, not delivered, rejected by the network."""


class KannelGateway:
    """Asks one address; with `reports` (where it reaches our door) it is asked for reports too.

    What either address asks already (`?smsc=kantor`) is asked besides ours.
    """

    def __init__(
        self,
        url: str,
        user: str,
        password: str,
        sender: str = "",
        reports: str = "",
        secret: str = "",
        patience: float = PATIENCE,
    ) -> None:
        logging.getLogger("httpx").setLevel(logging.WARNING)  # the password is in the address
        self._url = httpx.URL(url)
        self._who = {"username": user, "password": password}
        self._from = {"from": sender} if sender else {}
        self._reports = reports if secret else ""
        self._secret = secret
        # A kept connection may be closed as we write, and then nobody knows what arrived.
        fresh = httpx.Limits(max_keepalive_connections=0)
        self._client = httpx.AsyncClient(timeout=patience, limits=fresh, verify=tls())

    async def aclose(self) -> None:
        """Close the connections."""
        await self._client.aclose()

    async def send(self, chat: int, rendered: Rendered, reply_to: int | None) -> Landed:
        """Have a message sent to a number (digits of E.164); the id is its mark."""
        text = rendered.text
        number, message = f"+{chat}", rendered.mark or random.getrandbits(53)
        asked = {
            **self._who, **self._from, "to": number, "text": text, "charset": "UTF-8",
            "coding": "0" if GSM.issuperset(text) else "2", **self._report(number, message),
        }  # fmt: skip
        try:
            answer = await self._client.get(self._url.copy_merge_params(asked))
        except BEFORE_IT_LEFT as error:
            return Landed(fault=Fault.RETRY, why=type(error).__name__)
        except httpx.HTTPError as error:
            return Landed(message, Fault.UNKNOWN, why=type(error).__name__)
        return sort(answer, message)

    async def edit(self, chat: int, message: int, rendered: Rendered) -> Landed:
        """What left as an SMS stays as it is."""
        return Landed(fault=Fault.BROKEN, why="an SMS is not edited")

    async def delete(self, chat: int, message: int) -> Landed:
        """Nor does it come back."""
        return Landed(fault=Fault.BROKEN, why="an SMS is not taken back")

    async def probe(self) -> Finding:
        """Whether it is there and takes our name: asked to send nothing to nobody; never raises.

        Kannel looks at the name first (403), then at what is missing (400).
        """
        try:
            answer = await self._client.get(self._url.copy_merge_params(self._who))
        except httpx.HTTPError as error:
            return fault("sms_away", why=type(error).__name__)
        if answer.status_code in (401, 403):
            return fault("sms_refused")
        if answer.status_code == 404 or answer.status_code >= 500:
            return fault("sms_away", why=f"HTTP {answer.status_code}")
        return fine("sms_http")

    def _report(self, number: str, message: int) -> dict[str, str]:
        if not self._reports:
            return {}
        about = {"to": number, "id": message, "key": proof(self._secret, number, message)}
        # Kannel puts the fate where %d stands.
        own = "&" if "?" in self._reports else "?"
        address = f"{self._reports}{own}{urlencode(about)}&fate=%d"
        return {"dlr-mask": str(KNOWN_FATES), "dlr-url": address}


def sort(answer: httpx.Response, message: int) -> Landed:
    """What an answer means for its message; only its number is told on, for bodies quote words.

    One that may have left keeps its id: a delivery report names it by that.
    """
    status = answer.status_code
    why = f"HTTP {status}"
    if answer.is_success and answer.text.lstrip().startswith(ACCEPTED):
        return Landed(message=message)
    if status == 429:
        return Landed(fault=Fault.THROTTLED, retry_after=5.0, why=why)
    if status in (401, 403, 404, 408, 503) or answer.is_redirect:
        return Landed(fault=Fault.RETRY, why=why)  # our settings, or its bad hour: not the message
    if answer.is_client_error:
        return Landed(fault=Fault.BROKEN, why=why)
    return Landed(message, Fault.UNKNOWN, why=why)
