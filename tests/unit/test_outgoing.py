"""What may leave when: lanes, budgets, gathering, shedding; and never once too fast."""

import heapq
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.outgoing import (
    BOT_LIMIT,
    GATHER,
    GATHER_MOST,
    GROUP_LIMIT,
    GROUP_WINDOW,
    SHARE,
    Departed,
    Lane,
    Plan,
    Waiting,
    is_group,
    next_out,
)
from sandbox.limits import Limits

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
DAMKAR, PMI, SARI = -1, -2, 7


def at(seconds: float) -> datetime:
    return NOON + timedelta(seconds=seconds)


def one(number: int, chat: int = DAMKAR, lane: Lane = Lane.CARD, **more: object) -> Waiting:
    given = {"view": False, "since": NOON, **more}
    return Waiting(number, chat=chat, lane=lane, **given)  # type: ignore[arg-type]


def left(plan: Plan) -> list[int]:
    return [waiting.id for bundle in plan.bundles for waiting in bundle]


def minute_of(count: int, chat: int = DAMKAR, until: float = 0) -> list[Departed]:
    """So many departures, the last of them two seconds ago."""
    return [Departed(chat, at(until - 2 * (count - i))) for i in range(count)]


def test_nothing_waits_nothing_leaves() -> None:
    assert next_out([], [], NOON) == Plan((), (), None)


def test_the_more_urgent_lane_goes_first_and_who_waits_longest_within_it() -> None:
    waiting = [one(lane.value, lane=lane) for lane in reversed(Lane)]
    order = []
    while waiting:
        (first,) = left(next_out(waiting, [], NOON))
        order.append(first)
        waiting = [each for each in waiting if each.id != first]
    assert order == sorted(Lane)
    early, late = one(1, since=at(-1)), one(2, since=at(-9))
    assert left(next_out([early, late], [], NOON)) == [2]


def test_cards_leave_alone_and_what_else_may_go_is_looked_at_again_at_once() -> None:
    cards, talk = (
        [one(1), one(2, chat=PMI, lane=Lane.CARD_MERAH)],
        one(3, chat=SARI, lane=Lane.TALK),
    )
    both, again = next_out([talk, *cards], [], NOON), at(0.1)
    assert left(both) == [2, 1, 3]
    assert (left(both.cards_first(again)), both.cards_first(again).again_at) == ([2, 1], again)
    for alone in (next_out(cards, [], NOON), next_out([talk], [], NOON)):
        assert alone.cards_first(again) is alone


def test_one_in_flight_for_each_chat() -> None:
    waiting = [one(1), one(2), one(3, chat=PMI)]
    assert left(next_out(waiting, [], NOON)) == [1, 3]
    plan = next_out(waiting, [], NOON, busy=frozenset({DAMKAR}))
    assert left(plan) == [3]
    assert plan.again_at is None, "the landing rings"


def test_one_a_second_in_a_chat_and_the_exact_moment_to_look_again() -> None:
    plan = next_out([one(1, chat=SARI)], [Departed(SARI, at(-0.3))], NOON)
    assert (left(plan), plan.again_at) == ([], at(0.7))
    assert left(next_out([one(1, chat=SARI)], [Departed(SARI, at(-1))], NOON)) == [1]


def test_twenty_a_minute_in_a_group_and_no_such_limit_in_a_private_chat() -> None:
    full = minute_of(GROUP_LIMIT)
    plan = next_out([one(1)], full, NOON)
    assert (left(plan), plan.again_at) == ([], full[0].at + GROUP_WINDOW)
    assert left(next_out([one(1)], full[1:], NOON)) == [1]
    assert left(next_out([one(1, chat=SARI)], minute_of(25, SARI), NOON)) == [1]


def test_a_full_group_delays_no_other() -> None:
    plan = next_out([one(1), one(2, chat=PMI)], minute_of(GROUP_LIMIT), NOON)
    assert left(plan) == [2]


def test_thirty_a_second_over_all_chats() -> None:
    waiting = [one(number, chat=-number) for number in range(1, 41)]
    first = next_out(waiting, [], NOON)
    assert len(first.bundles) == BOT_LIMIT
    spent = [Departed(100 + number, at(-0.25)) for number in range(BOT_LIMIT - 1)]
    plan = next_out(waiting, spent, NOON)
    assert (len(plan.bundles), plan.again_at) == (1, at(0.75))


def test_a_message_in_flight_is_counted_once_and_for_as_long_as_it_flies() -> None:
    waiting = [one(number, chat=-number) for number in range(1, 41)]
    flying = frozenset(range(100, 110))
    just_left = [Departed(chat, NOON) for chat in flying]
    assert len(next_out(waiting, just_left, NOON, flying).bundles) == BOT_LIMIT - 10
    long_ago = [Departed(chat, at(-30)) for chat in flying]
    assert len(next_out(waiting, long_ago, NOON, flying).bundles) == BOT_LIMIT - 10


@pytest.mark.parametrize(("lane", "share"), sorted(SHARE.items()))
def test_what_is_no_card_uses_up_its_share_only(lane: Lane, share: int) -> None:
    gone = minute_of(share)
    plan = next_out([one(1, lane=lane)], gone, NOON)
    assert (left(plan), plan.again_at) == ([], gone[0].at + GROUP_WINDOW)
    assert left(next_out([one(1, lane=lane)], gone[1:], NOON)) == [1]
    assert left(next_out([one(1, lane=lane), one(2)], gone, NOON)) == [2], "a card finds room"


@pytest.mark.parametrize(
    ("lane", "most"),
    [
        (Lane.CARD_MERAH, 20),
        (Lane.CARD, 20),
        (Lane.ESCALATION, 18),
        (Lane.REMINDER, 18),
        (Lane.TALK, 18),
        (Lane.EDIT, 16),
        (Lane.COSMETIC, 10),
    ],
)
def test_how_many_of_a_lane_leave_in_a_groups_minute(lane: Lane, most: int) -> None:
    """Figures agreed on: an endless queue of one lane alone, looked at each second."""
    gone: list[Departed] = []
    for second in range(60):
        plan = next_out([one(1, lane=lane)], gone, at(second))
        gone += [Departed(DAMKAR, at(second)) for _ in plan.bundles]
    assert len(gone) == most
    assert next_out([one(1, lane=lane)], gone, at(59)).again_at == at(60)
    assert left(next_out([one(1, lane=lane)], gone, at(60))) == [1]


@pytest.mark.parametrize(
    ("used", "may"),
    [
        (0, set(Lane)),
        (9, set(Lane)),
        (10, set(Lane) - {Lane.COSMETIC}),
        (16, set(Lane) - {Lane.COSMETIC, Lane.REMOVAL, Lane.EDIT}),
        (17, set(Lane) - {Lane.COSMETIC, Lane.REMOVAL, Lane.EDIT}),
        (18, {Lane.CARD_MERAH, Lane.CARD}),
        (19, {Lane.CARD_MERAH, Lane.CARD}),
        (20, set()),
    ],
)
def test_which_lanes_still_find_room_in_a_groups_minute(used: int, may: set[Lane]) -> None:
    gone = minute_of(used)
    assert {lane for lane in Lane if next_out([one(1, lane=lane)], gone, NOON).bundles} == may
    alone = [one(1, chat=SARI, lane=lane) for lane in Lane]
    for each in alone:
        assert next_out([each], minute_of(used, SARI), NOON).bundles, "a private chat has no shares"


def test_every_lane_but_a_card_has_a_share() -> None:
    assert set(Lane) - set(SHARE) == {Lane.CARD_MERAH, Lane.CARD}
    assert max(SHARE.values()) < GROUP_LIMIT


def test_reminders_to_one_chat_are_one_message() -> None:
    waiting = [one(number, lane=Lane.REMINDER, gather="reminder") for number in (1, 2, 3)]
    other = one(4, lane=Lane.REMINDER, gather="escalation")
    assert next_out([*waiting, other], [], NOON).bundles == (tuple(waiting),)
    gone = [Departed(DAMKAR, at(-20), "reminder")]
    plan = next_out(waiting, gone, NOON)
    assert (left(plan), plan.again_at) == ([], at(-20) + GATHER)
    assert left(next_out([*waiting, other], gone, NOON)) == [4]
    assert left(next_out([one(5)], gone, NOON)) == [5], "a card does not wait for that"


def test_what_is_to_leave_later_is_not_gathered_with_what_leaves_now() -> None:
    now, later = one(1, gather="untaken"), one(2, gather="untaken", not_before=at(60))
    plan = next_out([later, now], [], NOON)
    assert left(plan) == [1]
    assert left(next_out([later], [], at(60))) == [2]


def test_a_gathered_message_has_room_for_its_lines() -> None:
    waiting = [one(n, lane=Lane.REMINDER, gather="reminder", since=at(-n)) for n in range(40)]
    assert left(next_out(waiting, [], NOON)) == list(range(39, 39 - GATHER_MOST, -1))


def test_trifles_are_shed_where_the_group_is_busy_and_nowhere_else() -> None:
    pin = one(1, lane=Lane.COSMETIC, sheds=True)
    busy = minute_of(SHARE[Lane.COSMETIC])
    assert next_out([pin], busy, NOON) == Plan((), (pin,), None)
    moment = [Departed(DAMKAR, at(-0.5))]
    assert next_out([pin], moment, NOON) == Plan((), (), at(0.5)), "a moment's wait is no crowd"
    redraw = one(2, lane=Lane.COSMETIC, view=True)
    assert next_out([redraw], busy, NOON).shed == ()


def test_a_penalty_holds_its_own_chat_only_and_to_the_second() -> None:
    blocked = [Departed(DAMKAR, at(-1), blocked_until=at(29))]
    plan = next_out([one(1, lane=Lane.CARD_MERAH), one(2, chat=PMI)], blocked, NOON)
    assert (left(plan), plan.again_at) == ([2], at(29))
    assert left(next_out([one(1)], blocked, at(29))) == [1]


def test_what_is_not_due_yet_lets_others_pass() -> None:
    later = one(1, lane=Lane.CARD_MERAH, not_before=at(10))
    plan = next_out([later, one(2, lane=Lane.EDIT, chat=PMI)], [], NOON)
    assert (left(plan), plan.again_at) == ([2], at(10))


def test_a_card_overtakes_a_storm_of_edits() -> None:
    storm = [one(number, lane=Lane.EDIT, view=True, since=at(-99)) for number in range(200)]
    card = one(999, lane=Lane.CARD)
    assert left(next_out([*storm, card], minute_of(SHARE[Lane.EDIT]), NOON)) == [999]


# --- the whole thing against Telegram's own windows -------------------------------------------


@dataclass
class _Clock:
    moment: datetime = NOON

    def now(self) -> datetime:
        return self.moment

    async def until(self, moment: datetime) -> None:
        self.moment = moment


@dataclass(frozen=True)
class Arrival:
    at: float
    chat: int
    lane: Lane
    sheds: bool = False
    gather: str | None = None


@dataclass
class Telegraph:
    """An outbox of rows, a wire with delays, and the sandbox's limits at the other end."""

    delays: Sequence[tuple[float, float]]
    clock: _Clock = field(default_factory=_Clock)
    waiting: list[Waiting] = field(default_factory=list)
    rows: dict[int, Departed] = field(default_factory=dict)
    busy: set[int] = field(default_factory=set)
    sent: dict[int, datetime] = field(default_factory=dict)
    shed: set[int] = field(default_factory=set)
    events: list[tuple[datetime, int, str, tuple[int, int]]] = field(default_factory=list)
    _count: int = 0

    def __post_init__(self) -> None:
        self.limits = Limits(self.clock)

    def play(self, arrivals: Sequence[Arrival], dies: float | None = None) -> None:
        for number, arrival in enumerate(arrivals):
            self._at(at(arrival.at), "written", (number, 0))
        looks = 0
        while self.events:
            moment, _, what, (number, chat) = heapq.heappop(self.events)
            if dies is not None and moment > at(dies):
                heapq.heappush(self.events, (moment, 0, what, (number, chat)))
                return self._die(max(self.clock.moment, at(dies)))
            self.clock.moment = moment
            if what == "written":
                new = arrivals[number]
                self.waiting.append(
                    Waiting(number, False, new.chat, new.lane, self.clock.moment,
                            gather=new.gather, sheds=new.sheds)
                )  # fmt: skip
            elif what == "reaches":
                self.limits.spend(chat)  # raises where it is once too fast
            elif what == "lands":
                self._land(number)
            if self.events and self.events[0][0] == self.clock.moment:
                continue
            looks += 1
            assert looks < 5000, "it looks again and again for nothing"
            self._look()
        return None

    def _die(self, moment: datetime) -> None:
        """What was on the wire arrives; what is known afterwards are the rows, landed at start."""
        self.clock.moment = moment
        for _, _, what, (number, chat) in self.events:
            if what == "reaches":
                self.limits.spend(chat)
            elif what == "lands":
                self._land(number)
        self.events.clear()

    def _land(self, number: int) -> None:
        gone = self.rows[number]
        self.rows[number] = Departed(gone.chat, self.clock.moment, gone.gather)
        self.busy.discard(gone.chat)

    def _look(self) -> None:
        now = self.clock.moment
        lately = [one for one in self.rows.values() if one.at > now - GROUP_WINDOW]
        plan = next_out(self.waiting, lately, now, frozenset(self.busy))
        for bundle in plan.bundles:
            self._leave(bundle)
        self.shed |= {one.id for one in plan.shed}
        gone = {one.id for bundle in plan.bundles for one in bundle} | self.shed
        self.waiting = [one for one in self.waiting if one.id not in gone]
        if plan.again_at is not None:
            assert plan.again_at > now
            self._at(plan.again_at, "look", (0, 0))

    def _leave(self, bundle: tuple[Waiting, ...]) -> None:
        now, first = self.clock.moment, bundle[0]
        sooner = [one for one in self.waiting if one.chat == first.chat and one.lane < first.lane]
        assert all(one.gather for one in sooner), "a card stood behind something less urgent"
        self.sent |= {one.id: now for one in bundle}
        self.busy.add(first.chat)
        number = len(self.rows)
        self.rows[number] = Departed(first.chat, now, first.gather)
        there, back = self.delays[number % len(self.delays)]
        self._at(now + timedelta(seconds=there), "reaches", (number, first.chat))
        self._at(now + timedelta(seconds=there + back), "lands", (number, first.chat))

    def _at(self, moment: datetime, what: str, about: tuple[int, int]) -> None:
        self._count += 1
        heapq.heappush(self.events, (moment, self._count, what, about))


CHATS = st.sampled_from([-1, -2, -3, 7, 8])
ARRIVALS = st.lists(
    st.builds(
        Arrival,
        at=st.floats(0, 150, width=16),
        chat=CHATS,
        lane=st.sampled_from(Lane),
        sheds=st.booleans(),
    ).map(
        lambda one: Arrival(
            one.at, one.chat, one.lane,
            sheds=one.sheds and one.lane is Lane.COSMETIC,
            gather="reminder" if one.lane is Lane.REMINDER else None,
        )
    ),
    max_size=140,
)  # fmt: skip
DELAYS = st.lists(
    st.tuples(st.floats(0, 3, width=16), st.floats(0, 3, width=16)), min_size=1, max_size=9
)


@settings(max_examples=60)
@given(ARRIVALS, DELAYS)
def test_telegram_never_says_too_many_and_nothing_is_left_behind(
    arrivals: list[Arrival], delays: list[tuple[float, float]]
) -> None:
    wire = Telegraph(delays)
    wire.play(arrivals)
    assert wire.limits.refused == 0
    assert not wire.waiting
    assert wire.sent.keys() | wire.shed == set(range(len(arrivals)))
    assert all(arrivals[number].sheds for number in wire.shed)


@settings(max_examples=30)
@given(st.floats(0, 60, width=16), st.integers(20, 120), DELAYS)
def test_a_card_never_waits_for_edits(
    comes: float, edits: int, delays: list[tuple[float, float]]
) -> None:
    storm = [Arrival(60 * n / edits, -1, Lane.EDIT) for n in range(edits)]
    wire = Telegraph(delays)
    wire.play([*storm, Arrival(comes, -1, Lane.CARD)])
    flight = max(there + back for there, back in delays)
    assert wire.sent[edits] - at(comes) <= timedelta(seconds=flight + 1)


@settings(max_examples=40)
@given(ARRIVALS, DELAYS, st.floats(0, 150, width=16))
def test_a_fresh_start_forgets_nothing(
    arrivals: list[Arrival], delays: list[tuple[float, float]], dies: float
) -> None:
    """What is known after a kill are rows: what flew counts from the start on."""
    wire = Telegraph(delays)
    wire.play(arrivals, dies)
    moment = (wire.clock.moment - NOON).total_seconds()
    again = Telegraph(delays, rows=dict(wire.rows), clock=wire.clock)
    again.limits = wire.limits
    again.play([Arrival(moment + one.at / 10, one.chat, one.lane) for one in arrivals])
    assert again.limits.refused == 0


def test_groups_are_known_by_their_ids() -> None:
    assert is_group(-1002000000001)
    assert not is_group(7000000001)
