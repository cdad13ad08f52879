"""A caller who agreed is asked one question after the closing; a new report is never lost in it."""

import re
from dataclasses import replace

import pytest

from bot import cities
from bot.domain import facts as f
from bot.domain.people import Role
from bot.ports import Channel, Fate, Incoming, Landed, StreamKind
from bot.rendering.monthly import page, tables
from bot.rendering.paper import paper_words, pdf
from bot.services.erasing import Erasing
from bot.services.monthly import read_month
from tests.desk import Actor, Desk, Report, altered
from tests.scenarios.test_phones import Phones, phones
from tests.scenarios.test_public_messages import FIRE, OTHER, WARGA, arrived

__all__ = ["phones"]
CALLER = "+6281234567890"
SNAKE = "ular masuk rumah Jl. Pemuda 3, pelapor Bu Tini 0812-3456-7890"
TICK, TICKED = "☐ Boleh disurvei", "☑ Boleh disurvei"


def all_heard(desk: Desk) -> None:
    """What crews, room and desk were told of the closing is other stories' matter."""
    for one in (desk.operator(), desk.room, desk.supervisor(), desk.admin):
        one.overlooks()
    for code in desk.stage.agencies:
        desk.agency(code).overlooks()


async def closes(desk: Desk, sari: Actor, how: str = "Tertangani") -> None:
    await sari.presses("Tutup kejadian")
    await sari.presses(how, on="Hasil akhirnya")
    all_heard(desk)


async def agreed(desk: Desk, line: str = SNAKE) -> tuple[Actor, Report]:
    """An incident whose caller said on the phone that he may be asked."""
    sari = desk.operator()
    report = await sari.logs(line)
    assert await sari.presses(TICK)
    assert TICKED in sari.buttons
    await sari.presses("Kirim ke")
    desk.room.sees("→")
    return sari, report


async def asked(desk: Desk, phones: Phones) -> tuple[Actor, Report]:
    """One who was asked, two hours later."""
    sari, report = await agreed(desk)
    await closes(desk, sari)
    await phones.sees_nothing(CALLER)
    await desk.passes(minutes=120)
    question = await phones.sees(CALLER, "laporan Anda 02/03 08.00", "1 (buruk) sampai 5")
    assert len(question) <= 160, "one SMS"
    assert not [word for word in ("ular", "Tini", "Pemuda") if word in question]
    return sari, report


async def answers(desk: Desk, report: Report) -> list[tuple[int, str]]:
    told = [one.fact for one in await desk.facts(report)]
    return [(one.score, one.words) for one in told if isinstance(one, f.SurveyAnswered)]


async def test_a_caller_who_agreed_is_asked_once_and_thanked_once(
    desk: Desk, phones: Phones
) -> None:
    sari, report = await asked(desk, phones)
    assert "Survei ditanyakan 02/03 10.0" in sari.view
    await phones.writes(CALLER, "4 cepat sekali")
    await phones.sees(CALLER, "terima kasih", "tercatat")
    assert "Survei" in sari.view
    assert "4 dari 5" in sari.view
    assert "“cepat sekali”" in sari.view
    noted = await desk.fact(report, f.SurveyAnswered)
    assert (noted.via, noted.by[0]) == ("sms", "c")
    await phones.writes(CALLER, "5")
    await phones.sees_nothing(CALLER)
    assert await answers(desk, report) == [(4, "cepat sekali"), (5, "")]
    assert "5 dari 5" in sari.view
    await desk.passes(minutes=60 * 24)
    await phones.sees_nothing(CALLER)
    sari.sees_nothing()


async def test_nobody_is_asked_who_was_not_asked_before(desk: Desk, phones: Phones) -> None:
    sari = desk.operator()
    await sari.logs(SNAKE)
    await sari.presses(TICK)
    await sari.presses(TICKED)
    assert TICK in sari.buttons
    await sari.presses("Kirim ke")
    desk.room.sees("→")
    await closes(desk, sari)
    await desk.passes(minutes=60 * 24)
    all_heard(desk)
    await phones.sees_nothing(CALLER)


async def test_the_tick_stands_on_the_incident_too_and_only_beside_a_mobile(
    desk: Desk, phones: Phones
) -> None:
    sari = desk.operator()
    await sari.logs("ular masuk rumah Jl. Pemuda 3, pelapor Bu Tini 0285-421234")
    assert TICK not in sari.buttons
    await sari.presses("Kirim ke")
    desk.room.sees("→")
    assert TICK not in sari.buttons
    await sari.writes("/lapor " + SNAKE.replace("Pemuda 3", "Kartini 9"))
    await sari.presses("Kirim ke")
    desk.room.sees("→")
    await sari.presses(TICK)
    assert TICKED in sari.buttons
    assert (await desk.fact(Report(2), f.SurveyAgreed)).fact == f.SurveyAgreed(True)
    all_heard(desk)


async def test_without_a_phone_channel_there_is_no_tick(desk: Desk, phones: Phones) -> None:
    phones.gone()
    sari = desk.operator()
    await sari.logs(SNAKE)
    assert TICK not in sari.buttons


async def test_what_was_forged_is_refused(desk: Desk, phones: Phones) -> None:
    sari = desk.operator()
    await sari.logs("ular masuk rumah Jl. Pemuda 3")
    async with desk.stage.assembly.desk.journal.uow.reading() as books:
        line = await books.find(StreamKind.CALL, 1)
    assert line
    assert "tidak bisa ditanya" in await sari.forges(f"survey:{line.stream}::yes")


@pytest.mark.parametrize("words", ["lima bagus", "empat", "nilai 3 kurang cepat", "⭐⭐⭐⭐"])
async def test_a_number_is_understood_as_people_write_it(
    desk: Desk, phones: Phones, words: str
) -> None:
    _, report = await asked(desk, phones)
    await phones.writes(CALLER, words)
    await phones.sees(CALLER, "terima kasih")
    assert len(await answers(desk, report)) == 1


async def test_a_number_that_does_not_count_is_helped_with_once(desk: Desk, phones: Phones) -> None:
    sari, report = await asked(desk, phones)
    await phones.writes(CALLER, "9 bagus")
    await phones.sees(CALLER, "satu angka saja", "1 (buruk) sampai 5")
    await phones.writes(CALLER, "10")
    sari.sees("Pesan warga", "10")
    await phones.sees(CALLER, "TELEPON 112 SEKARANG")
    await sari.presses("Informasi", on="Pesan warga")
    await phones.sees(CALLER, "tidak ditangani")
    await phones.writes(CALLER, "5")
    await phones.sees(CALLER, "terima kasih")
    assert await answers(desk, report) == [(5, "")]


async def test_the_word_may_come_after_the_number(desk: Desk, phones: Phones) -> None:
    sari, report = await asked(desk, phones)
    await phones.writes(CALLER, "terima kasih banyak pak")
    await phones.sees(CALLER, "satu angka saja")
    await phones.writes(CALLER, "4")
    await phones.sees(CALLER, "terima kasih")
    await phones.writes(CALLER, "petugasnya ramah sekali")
    await phones.sees_nothing(CALLER)
    assert (await answers(desk, report))[-1] == (4, "petugasnya ramah sekali")
    sari.sees_nothing()


@pytest.mark.parametrize(
    "words",
    [
        "4 orang luka di depan masjid",
        "tolong ada kebakaran di Jl. Merdeka 10",
        "2 rumah terbakar",
        "1 lambat, api sudah besar lagi",
        "halo",
        "5 rumah",
    ],
)
async def test_a_new_report_is_never_swallowed(desk: Desk, phones: Phones, words: str) -> None:
    sari, report = await asked(desk, phones)
    await phones.writes(CALLER, words)
    sari.sees("Pesan warga", words)
    await phones.sees(CALLER, "TELEPON 112 SEKARANG")
    assert await answers(desk, report) == []


async def test_what_he_writes_while_his_new_report_is_open_belongs_to_that(
    desk: Desk, phones: Phones
) -> None:
    sari, report = await asked(desk, phones)
    await phones.writes(CALLER, FIRE)
    sari.sees("Pesan warga", FIRE)
    await phones.sees(CALLER, "TELEPON 112")
    await phones.writes(CALLER, "4")
    await sari.presses("Ambil jadi draf")
    await phones.writes(CALLER, "3")
    assert await answers(desk, report) == []
    assert [
        one.fact.text for one in await desk.facts(Report(2)) if isinstance(one.fact, f.LineWritten)
    ][1:] == ["4", "3"]


async def test_he_phones_again_and_what_he_writes_is_no_answer(desk: Desk, phones: Phones) -> None:
    sari, report = await asked(desk, phones)
    await sari.logs("/lapor pohon tumbang Jl. Kartini 5, pelapor 081234567890")
    await phones.writes(CALLER, "5")
    sari.sees("Pesan warga", "5")
    await phones.sees(CALLER, "TELEPON 112")
    assert await answers(desk, report) == []


async def test_an_answer_after_three_days_is_a_message(desk: Desk, phones: Phones) -> None:
    sari, report = await asked(desk, phones)
    await desk.passes(minutes=60 * 72 + 1)
    await phones.writes(CALLER, "5")
    sari.sees("Pesan warga", "5")
    await phones.sees(CALLER, "TELEPON 112")
    assert await answers(desk, report) == []


async def test_at_night_the_question_waits_for_the_morning(desk: Desk, phones: Phones) -> None:
    await desk.passes(minutes=60 * 13)
    sari, _ = await agreed(desk)
    await closes(desk, sari)
    await desk.passes(minutes=60 * 10 + 58)
    await phones.sees_nothing(CALLER)
    await desk.passes(minutes=2)
    assert desk.now.hour == 1, "08.00 WIB"
    await phones.sees(CALLER, "1 (buruk) sampai 5")


async def test_what_was_late_does_not_leave_by_night(desk: Desk, phones: Phones) -> None:
    sari, _ = await agreed(desk)
    await closes(desk, sari)
    await desk.passes(minutes=60 * 15)
    await phones.sees_nothing(CALLER)
    await desk.passes(minutes=60 * 9 + 1)
    await phones.sees(CALLER, "1 (buruk) sampai 5")


@pytest.mark.parametrize("how", ["Tidak ditemukan", "Laporan palsu", "Dibatalkan pelapor"])
async def test_only_what_was_dealt_with_is_asked_about(
    desk: Desk, phones: Phones, how: str
) -> None:
    sari, _ = await agreed(desk)
    await closes(desk, sari, how)
    await desk.passes(minutes=60 * 24)
    all_heard(desk)
    await phones.sees_nothing(CALLER)


async def test_nobody_is_asked_where_somebody_died(desk: Desk, phones: Phones) -> None:
    sari, _ = await agreed(desk, "kecelakaan motor Jl. Pemuda 3, pelapor Bu Tini 081234567890")
    await desk.agency("polisi").presses("Terima tugas")
    await desk.agency("polisi").replies("satu korban meninggal di tempat")
    await closes(desk, sari)
    await desk.passes(minutes=60 * 24)
    all_heard(desk)
    await phones.sees_nothing(CALLER)


async def test_nobody_is_asked_after_violence_at_home(desk: Desk, phones: Phones) -> None:
    sari, _ = await agreed(desk, "KDRT istri dipukul suami Jl. Pemuda 3, pelapor 081234567890")
    await closes(desk, sari)
    await desk.passes(minutes=60 * 24)
    all_heard(desk)
    await phones.sees_nothing(CALLER)


async def test_an_exercise_has_no_tick(desk: Desk, phones: Phones) -> None:
    hadi = desk.supervisor()
    await hadi.writes("/latihan " + SNAKE)
    assert "LATIHAN" in hadi.view
    assert TICK not in hadi.buttons


async def test_one_that_is_open_again_is_not_asked_until_it_is_closed(
    desk: Desk, phones: Phones
) -> None:
    sari, report = await agreed(desk)
    await closes(desk, sari)
    await desk.supervisor().writes(f"/bukalagi {report.number}")
    all_heard(desk)
    await desk.passes(minutes=150)
    all_heard(desk)
    await phones.sees_nothing(CALLER)
    await closes(desk, sari)
    await desk.passes(minutes=120)
    await phones.sees(CALLER, "1 (buruk) sampai 5")
    await desk.supervisor().writes(f"/bukalagi {report.number}")
    await closes(desk, sari)
    await desk.passes(minutes=60 * 24)
    all_heard(desk)
    await phones.sees_nothing(CALLER)


async def test_a_number_is_asked_one_thing_at_a_time(desk: Desk, phones: Phones) -> None:
    sari, _ = await agreed(desk)
    await closes(desk, sari)
    await sari.presses("Panggilan masuk")
    await agreed(desk, SNAKE.replace("Pemuda 3", "Kartini 9"))
    await closes(desk, sari)
    await desk.passes(minutes=60 * 24)
    await phones.sees(CALLER, "1 (buruk) sampai 5")
    await phones.sees_nothing(CALLER)


async def test_each_caller_of_a_merged_incident_is_asked_once(desk: Desk, phones: Phones) -> None:
    other = "+6281345678901"
    sari, first = await agreed(desk)
    _, second = await agreed(
        desk, "/lapor ular masuk warung Jl. Pemuda 5, pelapor Pak Joko 081345678901"
    )
    await sari.writes("/lapor ular Jl. Pemuda 3, pelapor Bu Tini 081234567890")
    await sari.presses(TICK)
    await sari.writes(f"sama {first.number}")
    await desk.supervisor().writes(f"/gabung {second.number} {first.number}")
    all_heard(desk)
    await sari.writes(f"/kejadian {first.number}")
    await closes(desk, sari)
    await desk.passes(minutes=121)
    await phones.sees(CALLER, "1 (buruk) sampai 5")
    await phones.sees(other, "1 (buruk) sampai 5")
    await phones.writes(other, "2 lama")
    await phones.sees(other, "terima kasih")
    assert await answers(desk, first) == [(2, "lama")]
    await phones.sees_nothing(CALLER)


async def test_who_wrote_himself_is_asked_while_his_conversation_lasts(
    desk: Desk, phones: Phones
) -> None:
    sari = await arrived(desk, phones)
    await sari.presses("Ambil jadi draf")
    assert TICKED in sari.buttons
    await sari.presses("Kirim ke")
    desk.room.sees("→")
    await phones.sees(WARGA, "petugas dikirim")
    await closes(desk, sari)
    await desk.passes(minutes=120)
    await phones.sees(WARGA, "1 (buruk) sampai 5")
    await phones.writes(WARGA, "5 mantap")
    await phones.sees(WARGA, "terima kasih")


async def test_who_wrote_a_day_ago_is_left_in_peace(desk: Desk, phones: Phones) -> None:
    sari = await arrived(desk, phones)
    await sari.presses("Ambil jadi draf")
    await sari.presses("Kirim ke")
    desk.room.sees("→")
    await phones.sees(WARGA, "petugas dikirim")
    await desk.passes(minutes=60 * 23)
    all_heard(desk)
    await closes(desk, sari)
    await desk.passes(minutes=60 * 24)
    all_heard(desk)
    await phones.sees_nothing(WARGA)


async def test_a_writer_whom_the_operator_ticks_off_is_not_asked(
    desk: Desk, phones: Phones
) -> None:
    sari = await arrived(desk, phones)
    await sari.presses("Ambil jadi draf")
    await sari.presses(TICKED)
    assert TICK in sari.buttons
    await sari.presses("Kirim ke")
    desk.room.sees("→")
    await phones.sees(WARGA, "petugas dikirim")
    await closes(desk, sari)
    await desk.passes(minutes=60 * 24)
    all_heard(desk)
    await phones.sees_nothing(WARGA)


async def test_a_question_that_never_arrived_was_not_asked(desk: Desk, phones: Phones) -> None:
    sari, report = await asked(desk, phones)
    await phones.is_told(CALLER, Fate.FAILED)
    assert "Survei" not in sari.view
    await phones.writes(CALLER, "5")
    sari.sees("Pesan warga", "5")
    await phones.sees(CALLER, "TELEPON 112")
    assert await answers(desk, report) == []


async def test_who_answers_before_the_question_has_landed_is_understood(
    desk: Desk, phones: Phones
) -> None:
    sari, report = await agreed(desk)
    await closes(desk, sari)
    await phones.sees_nothing(CALLER)
    await desk.passes(minutes=120)
    async with phones.on_the_way():
        await phones.writes(CALLER, "5 mantap")
    await phones.sees(CALLER, "1 (buruk) sampai 5")
    await phones.sees(CALLER, "terima kasih")
    assert await answers(desk, report) == [(5, "mantap")]
    assert "5 dari 5" in sari.view


async def test_he_does_so_by_another_channel_too(desk: Desk, phones: Phones) -> None:
    inner = desk.stage.assembly.desk
    inner.journal.channels = frozenset({Channel.SMS, Channel.WHATSAPP})
    sari, report = await agreed(desk)
    await closes(desk, sari)
    await phones.sees_nothing(CALLER)
    await desk.passes(minutes=120)
    async with phones.on_the_way():
        await inner.inbox.take(Incoming(Channel.WHATSAPP, "wa-8", CALLER, "5 mantap"))
    await phones.sees(CALLER, "1 (buruk) sampai 5")
    assert await answers(desk, report) == [(5, "mantap")]
    waiting = await inner.delivery.plan(Channel.WHATSAPP, frozenset())
    [letter] = await inner.delivery.leave(Channel.WHATSAPP, waiting)
    assert "terima kasih" in letter.rendered.text
    await inner.delivery.land([(letter, Landed(message=1))])
    sari.sees_nothing()


async def test_an_answer_is_taken_once_and_a_picture_is_a_message(
    desk: Desk, phones: Phones
) -> None:
    sari, report = await asked(desk, phones)
    await phones.writes(CALLER, "4", external="same")
    await phones.writes(CALLER, "4", external="same")
    await phones.sees(CALLER, "terima kasih")
    assert len(await answers(desk, report)) == 1
    await phones.sends_photo(CALLER, "5 bagus")
    sari.sees("Pesan warga", "5 bagus")
    await phones.sees(CALLER, "TELEPON 112")


async def test_by_whatsapp_where_a_city_has_only_that(desk: Desk, phones: Phones) -> None:
    desk.stage.assembly.desk.journal.channels = frozenset({Channel.WHATSAPP})
    sari, report = await agreed(desk)
    await closes(desk, sari)
    await desk.passes(minutes=120)
    inner = desk.stage.assembly.desk
    waiting = await inner.delivery.plan(Channel.WHATSAPP, frozenset())
    [letter] = await inner.delivery.leave(Channel.WHATSAPP, waiting)
    assert letter.rendered.knocks, "he was silent for a day: only the template reaches him"
    assert "1 (buruk) sampai 5" in letter.rendered.line
    await inner.delivery.call_back(Channel.WHATSAPP, ())
    assert await answers(desk, report) == []


async def test_another_number_than_the_one_asked_answers_nothing(
    desk: Desk, phones: Phones
) -> None:
    sari, report = await asked(desk, phones)
    await phones.writes(OTHER, "5 bagus")
    sari.sees("Pesan warga", "5 bagus")
    await phones.sees(OTHER, "TELEPON 112")
    assert await answers(desk, report) == []


async def test_the_answer_to_an_sms_may_come_by_whatsapp(desk: Desk, phones: Phones) -> None:
    inner = desk.stage.assembly.desk
    inner.journal.channels = frozenset({Channel.SMS, Channel.WHATSAPP})
    sari, report = await asked(desk, phones)
    await inner.inbox.take(Incoming(Channel.WHATSAPP, "wa-9", CALLER, "5 ramah"))
    waiting = await inner.delivery.plan(Channel.WHATSAPP, frozenset())
    [letter] = await inner.delivery.leave(Channel.WHATSAPP, waiting)
    assert "terima kasih" in letter.rendered.text
    await inner.delivery.land([(letter, Landed(message=1))])
    assert await answers(desk, report) == [(5, "ramah")]
    await phones.sees_nothing(CALLER)
    sari.sees_nothing()


async def test_by_a_channel_that_no_answer_comes_in_by_nobody_is_asked(
    desk: Desk, phones: Phones
) -> None:
    desk.stage.assembly.desk.journal.deaf = frozenset({Channel.SMS})
    sari = desk.operator()
    await sari.logs(SNAKE)
    assert TICK not in sari.buttons


async def test_erased_words_are_gone_and_what_waits_is_not_asked(
    desk: Desk, phones: Phones
) -> None:
    _, report = await asked(desk, phones)
    await phones.writes(CALLER, "2 lama sekali")
    await phones.sees(CALLER, "terima kasih")
    inner = desk.stage.assembly.desk
    erasing = Erasing(inner.journal)
    assert await erasing.forget_numbers() == 0, "he may correct it"
    await erasing.number(report.number)
    assert "lama sekali" not in str(await desk.facts(report))
    assert (await answers(desk, report)) == [(2, "")], "the mark counts on"
    assert await erasing.forget_numbers() == 1
    await phones.writes(CALLER, "5")
    desk.operator().sees("Pesan warga", "5")
    await phones.sees(CALLER, "TELEPON 112")
    assert (await answers(desk, report)) == [(2, "")]


async def test_leadership_reads_the_answer_without_whom_it_names(
    desk: Desk, phones: Phones
) -> None:
    boss = await desk.hires("Bu Ratna", Role.LEADERSHIP)
    sari, report = await asked(desk, phones)
    await phones.writes(CALLER, "4 cepat, terima kasih, Bu Tini 0812-3456-7890")
    sari.sees("Pesan warga", "Bu Tini")
    await phones.sees(CALLER, "TELEPON 112")
    await sari.presses("Informasi", on="Pesan warga")
    await phones.sees(CALLER, "tidak ditangani")
    await phones.writes(CALLER, "4 ramah, terima kasih dari Bu Tini")
    await phones.sees(CALLER, "terima kasih")
    await boss.writes(f"/kejadian {report.number}")
    assert "4 dari 5" in boss.view
    assert "Tini" not in boss.view


async def test_a_city_without_channels_for_it_asks_nobody(desk: Desk, phones: Phones) -> None:
    city = desk.stage.assembly.desk.city
    with altered(city, survey=replace(city.survey, channels=())):
        sari = desk.operator()
        await sari.logs(SNAKE)
        assert TICK not in sari.buttons


async def test_the_month_counts_who_was_asked_and_what_they_answered(
    desk: Desk, phones: Phones
) -> None:
    await asked(desk, phones)
    city = desk.stage.assembly.desk.city
    uow = desk.stage.assembly.desk.journal.uow
    waits = await read_month(uow, city, 2026, 3, desk.now)
    words, heads = paper_words("indonesian"), cities.words(city.slug).heads
    assert (
        "1 ditanya, belum ada yang menjawab" in page(waits, city, words, heads, desk.now)["survey"]
    )
    await phones.writes(CALLER, "4 cepat sekali")
    await phones.sees(CALLER, "terima kasih")
    month = await read_month(uow, city, 2026, 3, desk.now)
    told = page(month, city, words, heads, desk.now)
    counted = "1 ditanya, 1 menjawab, rata-rata 4,0 dari 5 (nilai 1: 0, 2: 0, 3: 0, 4: 1, 5: 0)"
    assert told["survey"] == f"Survei pelapor: {counted}."
    assert tables(month, city, words)["survey"][1:4] == [
        ["ditanya", 1], ["menjawab", 1], ["rata-rata (1 sampai 5)", "4,0"],
    ]  # fmt: skip
    assert "cepat" not in str(tables(month, city, words))
    made = pdf("bulanan", told, desk.now)
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", made)) == 1


pytestmark = pytest.mark.city("pekalongan")
