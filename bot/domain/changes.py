"""Turns a dispatch takes under way: what the desk or the agency takes back, decided and folded."""

from dataclasses import replace
from datetime import datetime

from bot.domain import facts as f
from bot.domain.dispatch import BY_PHONE, REACHES, REASONS, Dispatch, Status
from bot.domain.errors import Refusal

TURNS: dict[Status, tuple[Status, ...]] = {
    Status.DISPATCHED: (Status.WITHDRAWN,),
    Status.ACKNOWLEDGED: (Status.DISPATCHED, Status.WITHDRAWN),
    Status.EN_ROUTE: (Status.DISPATCHED, Status.WITHDRAWN),
    Status.ON_SCENE: (Status.WITHDRAWN,),
}
"""Beside the straight road of `dispatch.NEXT`: where else a status may lead, never by one tap. An
ack that is taken back leads to where the dispatch stood before it: declined, where it had been."""

WITHDRAWALS = ("tidak_diperlukan", "salah_kirim", "digantikan", "lain")
"""Why the desk calls an agency off: no longer needed, sent by mistake, replaced, other."""
KNOWS_THE_PLACE = (f.PlaceChangeRead, f.AgencyPhoned, *REACHES)
"""What shows that an agency knows a changed place."""
HELD = (Status.ACKNOWLEDGED, Status.EN_ROUTE, Status.ON_SCENE)
"""Where some unit has the dispatch in hand."""
UNACKS = ("keliru", *REASONS)
"""Why an ack is taken back: pressed by mistake, or whatever else keeps an agency from coming."""
LONGEST_UNIT = 60


def withdraw(dispatch: Dispatch, reason: str, told: str = "") -> f.Fact:
    """Call the agency off. Raises `Refusal` where nothing more is expected of it anyway."""
    if reason not in WITHDRAWALS:
        raise Refusal("reason_unknown")
    if not dispatch.timed or Status.WITHDRAWN not in TURNS.get(dispatch.status, ()):
        raise Refusal("nothing_to_withdraw")
    return f.DispatchWithdrawn(dispatch.number, reason, told)


def unack(dispatch: Dispatch, reason: str, told: str = "") -> f.Fact:
    """Take the ack back. Raises `Refusal` where there is none, or the unit has arrived."""
    if reason not in UNACKS:
        raise Refusal("reason_unknown")
    if Status.DISPATCHED not in TURNS.get(dispatch.status, ()):
        raise Refusal("nothing_to_unack")
    return f.AcknowledgementWithdrawn(dispatch.number, reason, told)


def take_over(
    dispatch: Dispatch, by: str | None, unit: str = "", post: str | None = None
) -> f.Fact:
    """Another unit has it from now on; `by` None: it was told by phone.

    Raises `Refusal` where no unit has it in hand, or he himself has. Who has it is not known by
    name where its ack was told by phone.
    """
    if dispatch.status not in HELD:
        raise Refusal("nothing_to_take_over")
    unit = unit.strip()[:LONGEST_UNIT]
    if (by, unit or dispatch.unit) == (dispatch.holder, dispatch.unit):
        raise Refusal("yours_already")
    return f.DispatchTakenOver(dispatch.number, dispatch.holder, post, unit)


def propose_unit(dispatch: Dispatch, unit: str) -> f.Fact:
    """The unit that makes ready. Raises `Refusal` before the ack, and for the same one again."""
    if dispatch.status not in HELD:
        raise Refusal("ack_first")
    unit = unit.strip()[:LONGEST_UNIT]
    if not unit or unit == dispatch.unit:
        raise Refusal("unit_known", unit=unit)
    return f.UnitProposed(dispatch.number, unit)


def read_place(dispatch: Dispatch, change: int) -> f.Fact:
    """The agency has read a changed place. Raises `Refusal` where it has, or acted since."""
    if dispatch.wrong_place is None:
        raise Refusal("place_read_already")
    return f.PlaceChangeRead(dispatch.number, change)


def _read(dispatch: Dispatch, at: datetime) -> Dispatch:
    """Whoever acts, or is phoned, knows where to."""
    if dispatch.wrong_place is None:
        return dispatch
    return replace(dispatch, wrong_place=None, place_read=(dispatch.wrong_place[0], at))


def after(dispatch: Dispatch, noted: f.Noted) -> Dispatch:
    """The dispatch after one of these facts about it; as it is after any other."""
    if isinstance(noted.fact, KNOWS_THE_PLACE):
        dispatch = _read(dispatch, noted.at)
    match noted.fact:
        case f.PlaceChanged(old=old) if dispatch.active or not dispatch.timed:
            # Of two changes unread the first one's place is where they think it is.
            believed = dispatch.wrong_place[1] if dispatch.wrong_place else old
            return replace(dispatch, wrong_place=(noted.seq, believed))
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
        case f.AcknowledgementWithdrawn(reason=reason, told=told):
            declined = dispatch.moments.get(Status.DECLINED)
            return replace(
                dispatch,
                status=Status.DECLINED if declined else Status.DISPATCHED,
                moments={Status.DECLINED: declined} if declined else {},
                reason=dispatch.declined_for,
                unacked=reason,
                last=(noted.seq, noted.by, noted.noted_at),
                told=told if noted.via in BY_PHONE else None,
                holder=None,
                post=None,
                minutes=None,
                unit="",
            )
        case f.DispatchAcknowledged():
            return replace(dispatch, unacked=None)
        case f.DispatchTakenOver(unit=unit, post=post):
            if noted.via in BY_PHONE:
                return replace(dispatch, holder=None, unit=unit, post=post, told=unit)
            return replace(dispatch, holder=noted.by, unit=unit, post=post, told=None)
        case f.UnitProposed(unit=unit):
            return replace(dispatch, unit=unit)
        case _:
            return dispatch
