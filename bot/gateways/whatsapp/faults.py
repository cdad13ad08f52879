"""What the Cloud API's refusals mean for a message (Meta, "Error codes").

Only numbers are told on: the words of a refusal may quote.
"""

from typing import Any

import httpx

from bot.ports import Fault, Landed

SHUT = 131047
"""Over a day since the person wrote: only a template may leave."""
THROTTLED = {4: 60.0, 80007: 60.0, 130429: 5.0, 131048: 300.0, 131056: 6.0}
"""How many seconds to wait: the app's, the account's, the number's, for spam, one pair's limit."""
OURS = {0, 3, 10, 190, 368, 130497, 131005, 131031, 131042, 131045, 132001, 132015, 132016, 133010}
"""Token, rights, account, payment, number, template: an admin mends it, and then it leaves."""
TOKEN = {0, 190}
NOBODY = {131021, 131026, 131030, 131049, 131050}
"""The person cannot be reached by WhatsApp, or wants nothing of us."""
AWAY = {2, 131016, 133004}
"""Not taken: their service is down for the moment."""
UNSURE = {1, 131000}


def sort(answer: httpx.Response) -> Landed:
    """Which fault an answer that is no success is."""
    status, code = answer.status_code, code_of(answer)
    why = f"HTTP {status}, code {code}" if code is not None else f"HTTP {status}"
    if code in THROTTLED or status == 429:
        return Landed(fault=Fault.THROTTLED, retry_after=THROTTLED.get(code or 0, 5.0), why=why)
    if code in UNSURE:
        return Landed(fault=Fault.UNKNOWN, why=why)
    if code in OURS or code in AWAY or (code is not None and 200 <= code <= 299):
        return Landed(fault=Fault.RETRY, why=why)
    if code in NOBODY:
        return Landed(fault=Fault.REFUSED, why=why)
    if answer.is_server_error:
        return Landed(fault=Fault.UNKNOWN, why=why)
    if code is None and (status in (401, 403, 404, 408) or answer.is_redirect):
        return Landed(fault=Fault.RETRY, why=why)  # not Meta, or not its door
    return Landed(fault=Fault.BROKEN, why=why)


def code_of(answer: httpx.Response) -> int | None:
    """Meta's own number for what is wrong; None where it gives none."""
    found = _error(answer).get("code")
    return found if isinstance(found, int) else None


def _error(answer: httpx.Response) -> dict[str, Any]:
    try:
        told = answer.json()
    except ValueError:
        return {}
    error = told.get("error") if isinstance(told, dict) else None
    return error if isinstance(error, dict) else {}
