"""How long a phone may be written to freely, and what it is told in one line after that."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.buttons import Button, label
from bot.cities import load
from bot.domain.contacts import FREELY, ON_ITS_WAY, Contact, counted, is_open
from bot.messages import Notice
from bot.ports import Channel
from bot.ports.names import mark_of, number_of
from bot.rendering import JinjaRenderer
from bot.rendering.phones import LINE_LIMIT, line

NOW = datetime(2026, 11, 25, 8, tzinfo=UTC)
PHONE = Contact(1, "whatsapp", "+6281234567890")
HOUR = timedelta(hours=1)


def test_a_phone_that_never_wrote_is_not_open() -> None:
    assert not is_open(PHONE, NOW)


@pytest.mark.parametrize(
    ("after", "opened"),
    [
        (timedelta(0), True),
        (FREELY - ON_ITS_WAY - timedelta(seconds=1), True),
        (FREELY - ON_ITS_WAY, False),
        (FREELY, False),
    ],
)
def test_it_is_open_for_a_day_less_the_way(after: timedelta, opened: bool) -> None:
    assert is_open(counted(PHONE, NOW), NOW + after) is opened


def test_a_message_that_comes_late_opens_from_when_it_was_sent() -> None:
    late = counted(PHONE, NOW, NOW - 23 * HOUR)
    assert is_open(late, NOW)
    assert not is_open(late, NOW + HOUR)
    assert counted(counted(PHONE, NOW), NOW + HOUR, NOW - HOUR).heard_at == NOW


def test_a_clock_that_is_ahead_opens_nothing_longer() -> None:
    assert counted(PHONE, NOW, NOW + 5 * HOUR).heard_at == NOW


def test_a_line_has_no_break_no_tab_no_markup_and_its_codes_at_the_end() -> None:
    told = line("<b>Tiket #7</b>\n\n  sudah\tdiperbaiki     &amp; diuji", "Balas: YA 7 / BELUM 7")
    assert told == "Tiket #7 | sudah diperbaiki & diuji | Balas: YA 7 / BELUM 7"


def test_a_long_line_is_cut_and_keeps_its_codes() -> None:
    told = line("x" * 5000, "Balas: YA 7")
    assert len(told) == LINE_LIMIT
    assert told.endswith("… | Balas: YA 7")


def test_only_what_a_phone_may_press_leaves_by_whatsapp() -> None:
    city = load("pekalongan")
    offered: tuple[tuple[Button, ...], ...] = (
        (label("ticket_yes", 5, matter="fault"), label("message_block", 5)),
        (label("ticket_no", 5),),
    )
    notice = Notice(city=city.slug, what="help_coming", number=7, buttons=offered)
    rendered = JinjaRenderer({city.slug: city}, city.slug).render(notice, Channel.WHATSAPP)
    assert [one[1] for row in rendered.rows for one in row] == ["ticket_yes:5::", "ticket_no:5::"]
    assert rendered.line.endswith("Balas: YA 7 / BELUM 7")
    assert not rendered.knocks


def test_a_name_is_always_the_same_number() -> None:
    assert number_of("wamid.HBgM==") == number_of("wamid.HBgM==") != number_of("wamid.HBgN==")
    assert 0 <= number_of("") < 1 << 53


def test_a_leaving_is_marked_the_same_by_a_process_that_is_started_anew() -> None:
    assert mark_of(7, NOW) == mark_of(7, NOW)
    assert (
        len({mark_of(one, NOW) for one in (7, 8)} | {mark_of(7, NOW + timedelta(seconds=1))}) == 3
    )
    assert 0 < mark_of(1 << 40 | 7, NOW) < 1 << 53
