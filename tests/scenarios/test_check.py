"""What is wrong with an installation, said in plain words: `/cek`, and `python bot.py check`."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from bot import cities
from bot.commands import check
from bot.domain import checks
from bot.domain.people import Role
from bot.rendering import JinjaRenderer
from bot.settings import Settings
from tests.desk import Desk

DOOR = "127.0.0.1:8112"


async def test_cek_tells_the_admin_what_is_missing(desk: Desk) -> None:
    await desk.admin.writes("/cek")
    told = desk.admin.sees("Pemeriksaan", "tidak ada yang salah")
    assert "tanpa perwira piket: Damkar" in told
    assert "Bot berjalan: pengaturan terbaca" in told
    assert "Hanya satu admin" in told
    assert "grup bisa dikirimi" in told


async def test_cek_asks_telegram_about_every_group(desk: Desk) -> None:
    damkar, pmi = desk.agency("damkar"), desk.agency("pmi")
    desk.world.restrict_bot(pmi.player.chat.id, pmi.player.user)
    desk.world.kick_bot(damkar.player.chat.id, damkar.player.user)
    await desk.passes(seconds=5)
    desk.admin.sees("dikeluarkan")
    await desk.admin.writes("/cek")
    told = desk.admin.sees("Pemeriksaan: 2 salah")
    assert "(PMI): bot tidak boleh menulis" in told
    assert "(Damkar): bot tidak ada di sana" in told


@pytest.mark.city("pekalongan", without=("pln",))
async def test_cek_names_an_agency_without_a_group(desk: Desk) -> None:
    await desk.admin.writes("/cek")
    desk.admin.sees("1 instansi tanpa grup: PLN", "/undang KODE_INSTANSI")


async def test_cek_is_for_admin_and_help_desk(desk: Desk) -> None:
    sari, kasi = desk.operator("Sari"), await desk.hires("Pak Kasi", Role.HELP_DESK)
    await sari.writes("/cek")
    sari.sees("Memeriksa pemasangan: hanya petugas help desk, admin")
    await kasi.writes("/cek")
    kasi.sees("Pemeriksaan")


async def test_check_at_the_terminal_reads_the_same_desk(
    desk: Desk,
) -> None:
    settings = desk.stage.assembly.settings
    found = await check.findings(settings, desk.stage.assembly.desk.city)
    codes = {one.code for one in found}
    assert {"token", "database", "keys", "datacentre", "groups_reached", "one_admin"} <= codes
    assert checks.worst(found) is checks.Level.WARNING


async def test_bad_rows_of_the_known_places_are_named_before_there_is_a_database(
    tmp_path: Path,
) -> None:
    fault = "pekalongan.csv: Tugu: lat/lon 9.0, 9.0 di luar kota"
    city = replace(cities.load("pekalongan"), place_faults=(fault,))
    found = await check.findings(_settings(tmp_path), city)
    [told] = [one for one in found if one.code == "place_faults"]
    assert told.level is checks.Level.WARNING
    words = JinjaRenderer({city.slug: city}, city.slug).finding(told.code, **told.values)
    assert fault in words
    assert "1 baris titik kenal dilewati" in words


@pytest.mark.parametrize(
    ("url", "contact", "code"),
    [
        ("", "", "no_geocoder"),
        ("http://127.0.0.1:8080", "", "geocoder"),
        ("https://nominatim.openstreetmap.org", "", "geocoder_anonymous"),
        ("https://nominatim.openstreetmap.org", "112@example.org", "geocoder"),
    ],
)
async def test_the_public_geocoder_asks_for_a_contact(
    tmp_path: Path, url: str, contact: str, code: str
) -> None:
    settings = _settings(tmp_path, geocoder_url=url, geocoder_contact=contact)
    found = await check.findings(settings, cities.load("pekalongan"))
    assert code in {one.code for one in found}


@pytest.mark.parametrize(
    ("sms", "code"),
    [
        ("", "no_sms"),
        ("modem", "sms_wrong"),
        ("gammu:sqlite:////nowhere/smsd.db", "sms_no_file"),
        ("http://127.0.0.1:9/cgi-bin/sendsms", "sms_away"),
        ("http://127.0.0.1:9/cgi-bin/sendsms", "sms_deaf"),
    ],
)
async def test_what_sms_go_by_is_looked_at(tmp_path: Path, sms: str, code: str) -> None:
    city = cities.load("pekalongan")
    found = await check.findings(_settings(tmp_path, sms=sms), city)
    [told] = [one for one in found if one.code == code]
    assert "SMS" in JinjaRenderer({city.slug: city}, city.slug).finding(code, **told.values)


@pytest.mark.parametrize(
    ("secret", "web", "deaf"),
    [("", "", True), ("kunci", "", True), ("", DOOR, True), ("kunci", DOOR, False)],
)
async def test_a_gateway_brings_messages_with_a_secret_to_an_open_door(
    tmp_path: Path, secret: str, web: str, deaf: bool
) -> None:
    gate = "http://127.0.0.1:9/cgi-bin/sendsms"
    settings = _settings(tmp_path, sms=gate, sms_secret=SecretStr(secret), web=web)
    found = await check.findings(settings, cities.load("pekalongan"))
    assert ("sms_deaf" in {one.code for one in found}) is deaf


@pytest.mark.settings(sms="http://127.0.0.1:9/cgi-bin/sendsms", sms_secret=SecretStr("kunci"))
async def test_cek_says_that_sms_only_leave(desk: Desk) -> None:
    await desk.admin.writes("/cek")
    desk.admin.sees("SMS hanya keluar", "KENTONGAN_SMS_SECRET", "KENTONGAN_WEB")


@pytest.mark.settings(sms="gammu:sqlite:////nowhere/smsd.db")
async def test_cek_asks_the_sms_gateway_too(desk: Desk) -> None:
    await desk.admin.writes("/cek")
    desk.admin.sees("SMS: berkas gammu-smsd tidak bisa dibuka", "/nowhere/smsd.db")


def _settings(folder: Path, **changed: Any) -> Settings:
    return Settings(_env_file=None, database_url=f"sqlite:///{folder / 'kentongan.db'}", **changed)


async def test_check_of_an_empty_folder_says_what_to_do_first(tmp_path: Path) -> None:
    city = cities.load("pekalongan")
    found = await check.findings(_settings(tmp_path), city)
    codes = {one.code: one.level for one in found}
    assert codes["no_token"] is checks.Level.FAULT
    assert codes["keys_missing"] is checks.Level.FAULT
    assert codes["database_none"] is checks.Level.WARNING


async def test_check_without_telegram_still_looks_at_the_database(
    tmp_path: Path, desk: Desk
) -> None:
    settings = desk.stage.assembly.settings.model_copy(update={"api_url": "http://127.0.0.1:9"})
    found = await check.findings(settings, desk.stage.assembly.desk.city)
    codes = {one.code for one in found}
    assert "token_refused" in codes
    assert "database" in codes
    assert "group_lost" not in codes


def test_check_prints_and_leaves_with_a_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(check, "read_settings", lambda: _settings(tmp_path))
    assert check.run([]) == 1
    printed = capsys.readouterr().out
    assert "SALAH Token bot belum diisi. Isi KENTONGAN_TOKEN" in printed
    monkeypatch.setattr(check, "read_settings", lambda: _settings(tmp_path, city="atlantis"))
    assert check.run([]) == 1
    assert "Berkas kota tidak bisa dipakai" in capsys.readouterr().out
    assert not list(tmp_path.iterdir()), "looking makes nothing"


def test_check_speaks_the_language_of_the_setting_and_names_a_setting_that_is_wrong(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    english = _settings(tmp_path, words="english")
    monkeypatch.setattr(check, "read_settings", lambda: english)
    assert check.run([]) == 1
    assert "WRONG " in capsys.readouterr().out
    monkeypatch.undo()
    monkeypatch.setenv("KENTONGAN_WORDS", "klingon")
    assert check.run([]) == 1
    assert "SALAH KENTONGAN_WORDS" in capsys.readouterr().out
