"""Faults on demand: a script of what goes wrong with the next calls."""

from dataclasses import dataclass
from typing import Literal, get_args

FaultKind = Literal[
    "timeout_after_delivery",  # the effect happens, the answer never comes
    "reset_after_delivery",  # the effect happens, the connection is reset (RST)
    "close_after_delivery",  # the effect happens, the connection is closed without an answer
    "cut_after_delivery",  # the effect happens, half of the answer comes, then the close
    "refuse_before",  # closed before anything happened
    "server_error",  # 5xx, before or after the effect
    "slow",  # answered well, but late (real seconds)
    "flood",  # 429 with a given retry_after, no effect
    "garbage",  # 200 and a body that is not JSON
]
FAULT_KINDS: tuple[str, ...] = get_args(FaultKind)


@dataclass
class Fault:
    """One line of the script.

    `method` (any case; None = all that post or edit, "datacentre" = the data centre) and `chat_id`
    (None = all) say which calls it meets, `times` how many. `seconds` is real latency for `slow`,
    `code` the status of `server_error`, `retry_after` the penalty of `flood` in the clock's
    seconds, `delivered` whether the effect of a `server_error` or `garbage` happens.
    """

    kind: FaultKind
    method: str | None = None
    chat_id: int | None = None
    times: int = 1
    seconds: float = 0.2
    code: int = 502
    retry_after: int = 5
    delivered: bool = False

    @property
    def happens(self) -> bool:
        """Whether the call still has its effect."""
        if self.kind in ("server_error", "garbage"):
            return self.delivered
        return self.kind not in ("refuse_before", "flood")

    def meets(self, method: str, chat_id: int | None) -> bool:
        """Whether this line is about such a call."""
        if self.method is None:
            named = method.lower().startswith(("send", "edit"))
        else:
            named = self.method.lower() == method.lower()
        return named and self.chat_id in (None, chat_id)


class Faults:
    """The script: lines are used up in the order they were written."""

    def __init__(self) -> None:
        self.script: list[Fault] = []
        self.met: list[tuple[str, int | None, FaultKind]] = []

    def add(
        self,
        kind: FaultKind,
        method: str | None = None,
        chat_id: int | None = None,
        *,
        times: int = 1,
        seconds: float = 0.2,
        code: int = 502,
        retry_after: int = 5,
        delivered: bool = False,
    ) -> Fault:
        """Write one line; see Fault for its fields. Raises ValueError for an unknown kind."""
        if kind not in FAULT_KINDS:
            raise ValueError(f"no such fault: {kind}; there are {', '.join(FAULT_KINDS)}")
        fault = Fault(kind, method, chat_id, times, seconds, code, retry_after, delivered)
        self.script.append(fault)
        return fault

    def clear(self) -> None:
        """Forget the rest of the script."""
        self.script.clear()

    def take(self, method: str, chat_id: int | None) -> Fault | None:
        """The fault this call meets, used up by it; None if all goes well."""
        for fault in self.script:
            if fault.meets(method, chat_id):
                fault.times -= 1
                if fault.times <= 0:
                    self.script.remove(fault)
                self.met.append((method, chat_id, fault.kind))
                return fault
        return None
