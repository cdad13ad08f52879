"""Turns a dispatch takes under way: what the desk or the agency takes back, decided and folded."""

from dataclasses import replace

from bot.domain import facts as f
from bot.domain.dispatch import Dispatch, Status
from bot.domain.errors import Refusal

TURNS: dict[Status, tuple[Status, ...]] = {
    Status.DISPATCHED: (Status.WITHDRAWN,),
    Status.ACKNOWLEDGED: (Status.WITHDRAWN,),
    Status.EN_ROUTE: (Status.WITHDRAWN,),
    Status.ON_SCENE: (Status.WITHDRAWN,),
}
"""Beside the straight road of `dispatch.NEXT`: where else a status may lead, never by one tap."""

WITHDRAWALS = ("tidak_diperlukan", "salah_kirim", "digantikan", "lain")
"""Why the desk calls an agency off: no longer needed, sent by mistake, replaced, other."""


def withdraw(dispatch: Dispatch, reason: str, told: str = "") -> f.Fact:
    """Call the agency off. Raises `Refusal` where nothing more is expected of it anyway."""
    if reason not in WITHDRAWALS:
        raise Refusal("reason_unknown")
    if not dispatch.timed or Status.WITHDRAWN not in TURNS.get(dispatch.status, ()):
        raise Refusal("nothing_to_withdraw")
    return f.DispatchWithdrawn(dispatch.number, reason, told)


def after(dispatch: Dispatch, noted: f.Noted) -> Dispatch:
    """The dispatch after one of these facts about it; as it is after any other."""
    match noted.fact:
        case f.DispatchWithdrawn(reason=reason):
            return replace(
                dispatch,
                status=Status.WITHDRAWN,
                moments={**dispatch.moments, Status.WITHDRAWN: noted.at},
                reason=reason,
                last=None,
                told=None,
                help_wanted=False,
            )
        case _:
            return dispatch
