"""One Telegram account, several people by turns: facts carry who sits there."""

import pytest

from bot.domain import facts as f
from bot.domain.call import call_of
from tests.desk import Actor, Desk, Report

SNAKE = "ular masuk rumah Jl. Mawar 3"
FIRE = "kebakaran rumah Jl. Merdeka 10"


async def _table(desk: Desk) -> Actor:
    """The desk's shared account, come in; nobody has said yet who sits there."""
    table = await desk.hires("Meja 112", shared=True)
    table.sees("Siapa yang bertugas di akun ini sekarang?")
    return table


async def _writer(desk: Desk, report: Report) -> str:
    """Whose name the last line of a report carries."""
    noted = await desk.fact(report, f.LineWritten)
    async with desk.stage.assembly.desk.journal.uow.reading() as books:
        person = await books.person(int(noted.by[1:]))
    assert person is not None
    return person.name


@pytest.mark.parametrize("name", ["😀", "081234567890", "Rina 081234567890", ".", "7"])
async def test_what_nobody_is_called_is_no_name(desk: Desk, name: str) -> None:
    table = await _table(desk)
    await table.writes(f"/ganti {name}")
    table.sees("Tulis namanya", "/ganti Rina")
    table.sees_nothing()


async def test_who_sits_there_is_asked_at_once_and_a_new_name_is_typed(desk: Desk) -> None:
    table = await _table(desk)
    await table.replies("Rina", to="Siapa yang bertugas")
    table.sees("Bertugas sekarang: Rina")
    assert await _writer(desk, await table.logs(SNAKE)) == "Rina"


@pytest.mark.parametrize("name", ["Rina", "bu rina", "Rina Wulandari"])
async def test_a_new_name_needs_no_reply(desk: Desk, name: str) -> None:
    table = await _table(desk)
    await table.writes(name)
    table.sees(f"Bertugas sekarang: {name}")
    assert table.views == 0, "no draft was opened"
    assert await _writer(desk, await table.logs(SNAKE)) == name


async def test_a_name_used_before_needs_no_reply_whatever_word_it_is(desk: Desk) -> None:
    table = await _table(desk)
    await table.writes("/ganti Bintang")
    table.sees("Bertugas sekarang")
    await desk.passes(minutes=8 * 60 + 1)
    await table.writes("/aktif")
    table.sees("Siapa yang bertugas")
    table.sees("Tidak ada laporan")
    await table.writes("bintang")
    table.sees("Bertugas sekarang: Bintang")
    assert table.views == 0


@pytest.mark.parametrize(
    "line",
    [
        "kebakaran",
        "Kauman",
        "tolong cepat",
        "0812 3456 7890",
        "ular masuk rumah Sutrisno",
        "korban",
    ],
)
async def test_what_is_no_name_is_a_report_as_ever(desk: Desk, line: str) -> None:
    table = await _table(desk)
    await table.writes(line)
    assert table.views == 1
    assert table.report == Report(1)


async def test_what_could_be_either_is_asked_and_is_a_name(desk: Desk) -> None:
    table = await _table(desk)
    await table.writes("Tarmo")
    asked = table.sees("nama Anda, atau laporan?")
    assert "Tarmo" in asked
    assert table.views == 0
    assert "Selamat bertugas" in await table.presses("Nama saya")
    table.sees("Bertugas sekarang: Tarmo")
    assert "atau laporan?" not in table.player.transcript, "the question is gone"


async def test_what_could_be_either_is_asked_and_is_a_report(desk: Desk) -> None:
    """As it was typed, its removal too where it names somebody; twice it is noted once."""
    table = await _table(desk)
    report = await table.logs(SNAKE)
    await table.writes("Sutrisno")
    table.sees("nama Anda, atau laporan?")
    data = table.remembers("Laporan", on="atau laporan?")
    shown = [one for one in table.player.messages if "atau laporan?" in one.text][-1]
    world, person = desk.world, table.player.user
    for _ in range(2):
        world.press(person, shown.chat_id, shown.message_id, data)
    await desk.hand.act()
    said = [one.fact for one in await desk.facts(report) if isinstance(one.fact, f.LineWritten)]
    assert [one.text for one in said] == [SNAKE, "Sutrisno"]
    assert table.lines[-1] == SNAKE
    await table.presses("🪑 Ganti petugas")
    table.sees("Siapa yang bertugas")


async def test_an_open_question_of_a_report_is_answered_first(desk: Desk) -> None:
    table = await _table(desk)
    await table.logs(SNAKE)
    await table.presses("Nama pelapor")
    await table.writes("Rina")
    assert "Nama pelapor: R." in table.view


async def test_while_nobody_asks_a_short_line_is_a_line(desk: Desk) -> None:
    table, sari = await _table(desk), desk.operator()
    await table.writes("/ganti Rina")
    table.sees("Rina")
    await table.writes("Budi")
    assert table.views == 1
    await table.presses("Prank")
    await table.presses("Ganti petugas")
    table.sees("Siapa yang bertugas")
    await table.writes("Budi")
    table.sees("Bertugas sekarang: Budi")
    await sari.writes("Rina")
    assert sari.views == 1, "an account of one person is never asked"


async def test_a_call_that_comes_first_is_not_lost(desk: Desk) -> None:
    table = await _table(desk)
    report = await table.logs(SNAKE)
    assert "Mawar 3" in table.view
    assert await _writer(desk, report) == "Meja 112"
    await table.presses("Prank")
    await desk.passes(minutes=16)
    await table.logs("banjir Jl. Kenanga 2")
    table.sees("Siapa yang bertugas")


async def test_names_used_before_are_buttons(desk: Desk) -> None:
    table = await _table(desk)
    await table.writes("/ganti Rina")
    table.sees("Rina")
    await table.presses("Ganti petugas")
    table.sees("Siapa yang bertugas")
    await table.replies("Budi", to="Siapa yang bertugas")
    table.sees("Budi")
    await table.presses("Ganti petugas")
    table.sees("Siapa yang bertugas")
    assert table.buttons_on("Siapa yang bertugas") == ["🪑 Budi", "🪑 Rina"]
    await table.presses("🪑 Rina", on="Siapa yang bertugas")
    table.sees("Bertugas sekarang: Rina")
    assert await _writer(desk, await table.logs(FIRE)) == "Rina"


async def test_the_same_name_again_is_the_same_person(desk: Desk) -> None:
    table = await _table(desk)
    for name in ("Rina", "rina", "  RINA "):
        await table.writes(f"/ganti {name}")
        table.sees("Bertugas sekarang")
    await table.writes("/ganti")
    table.sees("Siapa yang bertugas")
    assert table.buttons_on("Siapa yang bertugas") == ["🪑 Rina"]


async def test_after_a_shift_it_asks_again_and_takes_the_call_meanwhile(desk: Desk) -> None:
    table = await _table(desk)
    await table.writes("/ganti Rina")
    table.sees("Rina")
    await desk.passes(minutes=8 * 60 + 1)
    report = await table.logs(SNAKE)
    table.sees("Siapa yang bertugas")
    assert await _writer(desk, report) == "Meja 112", "nobody's name is guessed"
    await table.presses("🪑 Rina")
    table.sees("Rina")
    report = await table.logs("banjir Jl. Kenanga 2")
    assert await _writer(desk, report) == "Rina"


@pytest.mark.city("majalengka")
async def test_a_city_with_two_shifts_asks_after_twelve_hours(desk: Desk) -> None:
    table = await _table(desk)
    await table.writes("/ganti Rina")
    table.sees("Rina")
    await desk.passes(minutes=11 * 60)
    assert await _writer(desk, await table.logs("/lapor ular Jl. Mawar 3")) == "Rina"
    await table.presses("Prank")
    await desk.passes(minutes=61)
    report = await table.logs("/lapor banjir Jl. Kenanga 2")
    table.sees("Siapa yang bertugas")
    assert await _writer(desk, report) == "Meja 112"


async def test_what_the_agencies_say_reaches_the_account_whoever_sits_there(desk: Desk) -> None:
    table = await _table(desk)
    await table.writes("/ganti Rina")
    table.sees("Rina")
    report = await table.sends_out(SNAKE)
    call = call_of(await desk.facts(report))
    await table.writes("/ganti Budi")
    table.sees("Budi")
    await desk.agency("damkar").presses("Terima tugas")
    await desk.agency("damkar").replies("ular sudah terlihat")
    table.sees("ular sudah terlihat")
    assert "Terima tugas" in table.view
    assert call.number == report.number


async def test_a_typed_button_is_of_the_draft_of_who_sits_there(desk: Desk) -> None:
    table, damkar = await _table(desk), desk.agency("damkar")
    await table.writes("/ganti Rina")
    table.sees("Rina")
    report = await table.logs(SNAKE)
    await table.writes("/ganti Budi")
    table.sees("Budi")
    await table.writes("kirim")
    table.sees("Tidak ada draf")
    await table.writes("/ganti Rina")
    table.sees("Rina")
    await table.writes("kirim")
    desk.room.sees(report, "→")
    assert damkar.cards == 1
    await table.presses("Panggilan masuk")
    await table.writes("ghost")
    assert call_of(await desk.facts(Report(2))).screening == "ghost"


async def test_an_account_of_one_person_has_no_seats(desk: Desk) -> None:
    sari, table = desk.operator("Sari"), await _table(desk)
    await sari.writes("/ganti Rina")
    sari.sees("bukan akun bersama")
    assert "🪑 Ganti petugas" in table.keyboard
    assert "🪑 Ganti petugas" not in sari.keyboard
    assert "ganti" in table.roll_call


async def test_the_admin_invites_a_shared_account_and_sees_who_used_it(desk: Desk) -> None:
    admin, table = desk.admin, desk.stranger("Meja 2")
    await admin.writes("/undang operator bersama")
    told = admin.sees("operator (akun bersama)")
    await table.player.start(told.split("start=")[1].split()[0])
    table.sees("Selamat datang")
    table.sees("Siapa yang bertugas")
    admin.sees("Meja 2")
    await table.writes("/ganti Rina")
    table.sees("Rina")
    await admin.writes("/petugas")
    admin.sees("Meja 2 (akun bersama: Rina)")
