"""An address is looked up at a geocoder: the draft waits for nothing, and is told later."""

import pytest

from bot.domain.call import call_of
from bot.ports import Channel
from tests.desk import Desk, Report
from tests.scenarios.test_phones import Phones, phones

__all__ = ["phones"]
pytestmark = [pytest.mark.city("semarang"), pytest.mark.settings(geocoder_url="sandbox")]
FIRE = "kebakaran mobil Jl. Mawar 10 Sekayu, bu Siti 081234567890"
MAWAR = {"jalan mawar": (-6.9818, 110.4133)}


async def test_an_address_is_found_and_stands_on_draft_and_card(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    desk.geocoder.places = MAWAR
    report = await sari.logs(FIRE)
    assert "Kira-kira di peta (dari alamatnya)" in sari.view
    assert "https://www.google.com/maps?q=-6.981800,110.413300" in sari.links
    assert "Markas Madukoro" in sari.view
    [fact] = [one for one in await desk.facts(report) if one.via == "geocoder"]
    assert fact.by == "sistem"
    await sari.presses("Kirim ke")
    desk.room.sees("#1", "→")
    assert "Kira-kira di peta" in damkar.card


async def test_nothing_of_a_person_goes_to_the_geocoder(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.logs(FIRE)
    await sari.writes("depan rumah pak Budi, RT 3 RW 2")
    assert desk.geocoder.asked == ["Jalan Mawar 10, Sekayu, Kota Semarang"]


async def test_one_address_is_asked_once(desk: Desk) -> None:
    sari = desk.operator("Sari")
    desk.geocoder.places = MAWAR
    await sari.logs(FIRE)
    await sari.presses("Panggilan masuk")
    await sari.writes("pohon tumbang jln mawar no 10 kel sekayu")
    assert "Kira-kira di peta (dari alamatnya)" in sari.view
    assert len(desk.geocoder.asked) == 1
    await sari.presses("Panggilan masuk")
    await sari.writes("ular di jalan antah 3 kel sekayu")
    await sari.presses("Panggilan masuk")
    await sari.writes("ular di jalan antah 3 kel sekayu")
    assert len(desk.geocoder.asked) == 2


async def test_one_address_that_waits_twice_is_asked_once(desk: Desk) -> None:
    sari = desk.operator("Sari")
    desk.geocoder.down = True
    await sari.logs(FIRE)
    await sari.presses("Panggilan masuk")
    await sari.writes("pohon tumbang jln mawar no 10 kel sekayu")
    desk.geocoder.down, desk.geocoder.places = False, MAWAR
    await desk.passes(seconds=40)
    for number in (1, 2):
        located = call_of(await desk.facts(Report(number))).details["located"]
        assert located.words == "-6.981800,110.413300"
    assert len(desk.geocoder.asked) == 1


async def test_a_geocoder_that_is_down_is_in_nobody_s_way(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    desk.geocoder.down = True
    await sari.logs(FIRE)
    assert "Kira-kira" not in sari.view
    await sari.presses("Kirim ke")
    desk.room.sees("#1", "→")
    assert damkar.cards == 1
    desk.geocoder.down, desk.geocoder.places = False, MAWAR
    await desk.passes(seconds=20)
    assert "Kira-kira di peta (dari alamatnya)" in damkar.card


async def test_a_geocoder_that_blocks_us_for_an_hour_keeps_no_sms_waiting(
    desk: Desk, phones: Phones
) -> None:
    sari, warga = desk.operator("Sari"), "+6285700000001"
    desk.stage.assembly.desk.journal.channels |= {Channel.GEOCODER}
    desk.geocoder.busy = 3600
    await sari.logs(FIRE)
    await phones.writes(warga, "banjir di jl merdeka 10, tolong")
    sari.sees("Pesan warga", "banjir")
    async with desk.stage.assembly.desk.journal.uow.reading() as books:
        assert (await books.contact_of("sms", warga)).id == 1
    await phones.sees(warga, "TELEPON 112")
    assert desk.geocoder.asked == []


async def test_a_question_too_old_is_dropped(desk: Desk) -> None:
    sari = desk.operator("Sari")
    desk.geocoder.down = True
    await sari.logs(FIRE)
    await desk.passes(minutes=3)
    desk.geocoder.down, desk.geocoder.places = False, MAWAR
    await desk.passes(minutes=6)
    assert desk.geocoder.asked == []
    sari.overlooks()


async def test_a_told_point_and_a_known_place_need_no_geocoder(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.logs("kebakaran mobil dekat lawang sewu")
    await sari.presses("Panggilan masuk")
    await sari.sends_location(-6.98, 110.41, to=None)
    await sari.writes("kebakaran mobil Jl. Mawar 10")
    assert desk.geocoder.asked == []


async def test_another_address_is_asked_anew(desk: Desk) -> None:
    sari = desk.operator("Sari")
    desk.geocoder.places = {**MAWAR, "jalan melati": (-6.99, 110.42)}
    report = await sari.logs(FIRE)
    await sari.writes("ralat: jl. melati 4")
    located = call_of(await desk.facts(report)).details["located"]
    assert located.words == "-6.990000,110.420000"


async def test_an_edited_address_is_asked_anew_and_the_old_point_goes(desk: Desk) -> None:
    sari = desk.operator("Sari")
    desk.geocoder.places = MAWAR
    report = await sari.logs("kebakaran mobil Jl. Mawar 10 Sekayu")
    assert "Kira-kira" in sari.view
    [line] = [one for one in sari.player.chat.messages.values() if "Mawar 10" in one.text][:1]
    desk.world.edit(sari.player.user, line, "kebakaran mobil Jl. Melati 10 Sekayu")
    await desk.hand.act()
    assert "located" not in call_of(await desk.facts(report)).details
    desk.world.edit(sari.player.user, line, "kebakaran mobil Jl. Mawar 10 Sekayu")
    await desk.hand.act()
    assert call_of(await desk.facts(report)).details["located"].words == "-6.981800,110.413300"
    assert len(desk.geocoder.asked) == 2


@pytest.mark.settings(geocoder_url="")
async def test_without_a_geocoder_nothing_is_asked(desk: Desk) -> None:
    sari = desk.operator("Sari")
    desk.geocoder.places = MAWAR
    await sari.logs(FIRE)
    assert "Kira-kira" not in sari.view
    assert desk.geocoder.asked == []
