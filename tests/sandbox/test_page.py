"""The browser page in a real Chromium: people act through it, and see what the bot does."""

import re
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest
import pytest_asyncio
from playwright.async_api import BrowserContext, Locator, Page, async_playwright, expect

from sandbox.files import sample_photo
from sandbox.model import Chat, Person
from sandbox.server import Server
from sandbox.world import World
from tests.chromium import FLAGS
from tests.sandbox.conftest import HandClock

# One browser for all, so one loop for all: starting it costs more than most of the tests.
pytestmark = pytest.mark.asyncio(loop_scope="module")

KEYS = {
    "inline_keyboard": [
        [{"text": "Terima tugas", "callback_data": "ack"}, {"text": "Salin", "url": "tg://x"}]
    ]
}
STANDING = {
    "keyboard": [["📞 Panggilan masuk"], [{"text": "📍 Lokasi", "request_location": True}]],
    "input_field_placeholder": "Ketik laporan",
}
HOSTILE = "<img src=x onerror='window.bitten=1'><script>window.bitten=1</script>"


class TheBot:
    """The least of a bot: calls methods, and takes what people did one by one."""

    def __init__(self, world: World, http: httpx.AsyncClient) -> None:
        self.world = world
        self._http = http
        self._offset = 0

    async def __call__(self, method: str, **body: Any) -> Any:
        answer = (await self._http.post(method, json=body)).json()
        assert answer["ok"], answer
        return answer["result"]

    async def hears(self) -> Any:
        """The next update."""
        found = await self("getUpdates", offset=self._offset, limit=1, timeout=5)
        assert found, "nobody did anything"
        self._offset = found[0]["update_id"] + 1
        return found[0]

    async def card(self, chat_id: int, text: str = "<b>KEBAKARAN</b>", **more: Any) -> int:
        sent = await self(
            "sendMessage", chat_id=chat_id, text=text, parse_mode="HTML", reply_markup=KEYS, **more
        )
        number: int = sent["message_id"]
        return number


@dataclass
class Desk:
    """An operator, an agency's group with two people, the bot, and the page that shows them."""

    world: World
    bot: TheBot
    page: Page
    url: str
    sari: Person
    budi: Person
    rina: Person
    damkar: Chat

    def panel(self, title: str) -> Locator:
        return self.page.get_by_role("region", name=f"Percakapan {title}")

    async def open(self, query: str = "") -> None:
        await self.page.goto(self.url + query)
        await expect(self.page.locator("#line")).to_have_text("langsung")

    async def writes(self, title: str, text: str) -> None:
        line = self.panel(title).get_by_role("textbox")
        await line.fill(text)
        await line.press("Enter")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def visitor(chromium: str) -> AsyncIterator[BrowserContext]:
    async with async_playwright() as playwright:
        opened = await playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield await opened.new_context(
            viewport={"width": 1280, "height": 720}, reduced_motion="reduce"
        )
        await opened.close()


@pytest_asyncio.fixture(loop_scope="module")
async def server(world: World) -> AsyncIterator[Server]:
    async with Server(world) as server:
        yield server


@pytest_asyncio.fixture(loop_scope="module")
async def desk(
    world: World, server: Server, sari: Person, visitor: BrowserContext
) -> AsyncIterator[Desk]:
    """Everything on the page comes from the sandbox itself, and nothing in it goes wrong."""
    world.title, world.zone, world.centre = "Kota Tarakan", "Asia/Makassar", (3.3274, 117.5785)
    budi, rina = world.person("Budi"), world.person("Rina")
    damkar = world.group("Damkar Kota Tarakan", [budi, rina], with_bot=True)
    page = await visitor.new_page()
    page.set_default_timeout(10_000)
    wrong: list[str] = []
    strange: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("dialog", lambda dialog: wrong.append(dialog.message))
    page.on(
        "request",
        lambda request: None if request.url.startswith((server.url, "blob:", "data:"))
        else strange.append(request.url),
    )  # fmt: skip
    base = f"{server.url}/bot{world.token}/"
    async with httpx.AsyncClient(base_url=base, timeout=10) as http:
        yield Desk(world, TheBot(world, http), page, server.url, sari, budi, rina, damkar)
    await page.close()
    assert wrong == []
    assert strange == []


async def test_a_typed_line_reaches_the_bot_and_its_answer_the_operator(
    desk: Desk, clock: HandClock
) -> None:
    desk.world.desk, desk.world.roles = (desk.sari.id,), {desk.sari.id: "operator"}
    await desk.open()
    await expect(desk.page).to_have_title("Kentongan · kotak pasir 112 Kota Tarakan")
    await expect(desk.page.locator("#now")).to_contain_text("15.00.")  # 07:00 UTC is 15.00 WITA
    await expect(desk.page.locator("#zone")).to_have_text("WITA")
    await expect(desk.page.locator("#primary")).to_contain_text("operator")
    await expect(desk.page.locator("#speeds")).to_be_hidden()  # this clock cannot be told
    await desk.page.get_by_role("button", name="Isikan").click()
    sari = desk.panel("Sari Dewi")
    await sari.get_by_role("textbox").press("Enter")
    heard = await desk.bot.hears()
    assert heard["message"]["text"] == desk.world.example
    await expect(desk.page.locator(".hint")).to_have_count(0)

    then = int(clock.now().timestamp()) - 130
    number = await desk.bot.card(
        desk.sari.id, f'#1 <b>MERAH</b> <tg-time unix="{then}" format="r">14.57</tg-time>'
    )
    card = sari.locator("article").last
    await expect(card.locator("strong")).to_have_text("MERAH")
    await expect(card.locator("time.when")).to_have_text("2 mnt lalu")

    await desk.bot(
        "editMessageText", chat_id=desk.sari.id, message_id=number, text="#1 Damkar berangkat"
    )
    await expect(card).to_contain_text("Damkar berangkat")
    await expect(card.get_by_role("button", name="Terima tugas")).to_have_count(0)
    await expect(sari.locator("article")).to_have_count(3)  # /start, the line, the card
    await card.get_by_role("button", name="diedit").click()
    await expect(desk.page.get_by_role("dialog")).to_contain_text("MERAH")
    await desk.page.keyboard.press("Escape")

    await desk.bot("deleteMessage", chat_id=desk.sari.id, message_id=number)
    await expect(sari.locator("article")).to_have_count(2)


async def test_a_press_by_whoever_is_chosen_shows_the_bots_answer(desk: Desk) -> None:
    await desk.open()
    damkar = desk.panel("Damkar Kota Tarakan")
    await desk.bot.card(desk.damkar.id)
    await expect(damkar.locator(".badge")).to_have_text("1")
    await expect(desk.page.get_by_role("navigation")).to_contain_text("1")
    await damkar.get_by_label("Bertindak sebagai").select_option("Rina")

    key = damkar.get_by_role("button", name="Terima tugas")
    await key.click()
    await expect(key).to_have_attribute("aria-busy", "true")
    press = (await desk.bot.hears())["callback_query"]
    assert (press["from"]["first_name"], press["data"]) == ("Rina", "ack")
    await desk.bot("answerCallbackQuery", callback_query_id=press["id"], text="Tercatat 15.00.03")
    await expect(damkar.locator(".toast")).to_have_text("Tercatat 15.00.03")
    await expect(damkar.locator(".badge")).to_be_hidden()

    await key.click()
    press = (await desk.bot.hears())["callback_query"]
    await desk.bot(
        "answerCallbackQuery", callback_query_id=press["id"], text="Sudah!", show_alert=True
    )
    await expect(desk.page.get_by_role("alertdialog")).to_contain_text("Sudah!")
    await desk.page.get_by_role("button", name="Oke").click()

    message = damkar.locator("article").last
    await message.hover()
    await message.get_by_role("button", name="Balas pesan ini").click()
    await desk.writes("Damkar Kota Tarakan", "siap, 2 unit")
    said = (await desk.bot.hears())["message"]
    assert (said["from"]["first_name"], said["text"]) == ("Rina", "siap, 2 unit")
    assert said["reply_to_message"]["text"] == "KEBAKARAN"
    own = damkar.locator("article.mine")
    await expect(own.locator(".quote")).to_contain_text("KEBAKARAN")
    await own.locator(".quote").click()
    await damkar.get_by_label("Bertindak sebagai").select_option("Budi")
    await expect(damkar.locator("article.mine")).to_have_count(0)


async def test_markup_in_words_stays_words(desk: Desk) -> None:
    eve = desk.world.person(HOSTILE[:60])
    group = desk.world.group(HOSTILE, [eve], with_bot=True)
    desk.world.title = HOSTILE
    desk.world.write(eve, group.id, HOSTILE)
    await desk.open()
    await desk.writes("Sari Dewi", HOSTILE)
    await expect(desk.panel("Sari Dewi").locator("article").last).to_contain_text(HOSTILE)
    await desk.bot(
        "sendMessage",
        chat_id=desk.damkar.id,
        text=HOSTILE + " klik",
        entities=[
            {"type": "text_link", "offset": 0, "length": 9, "url": "javascript:window.bitten=1"},
            {"type": "bold", "offset": 4, "length": 20},
            {"type": "pre", "offset": 12, "length": 4000},
        ],
        reply_markup={"inline_keyboard": [[{"text": HOSTILE, "callback_data": HOSTILE[:60]}]]},
    )
    said = desk.panel("Damkar Kota Tarakan").locator("article").last
    await expect(said).to_contain_text(HOSTILE)
    assert await said.locator("a, img, script").count() == 0
    assert await desk.page.locator("body img").count() == 1  # the one of the brand
    assert await desk.page.evaluate("window.bitten") is None
    refused = await desk.page.evaluate(
        "() => { try { document.body.innerHTML = '<b>x</b>'; } catch (e) { return e.name; } }"
    )
    assert refused == "TypeError"  # the page's policy knows no way from text to markup


async def test_the_standing_keyboard_and_the_commands(desk: Desk) -> None:
    await desk.bot("sendMessage", chat_id=desk.sari.id, text="Menu", reply_markup=STANDING)
    await desk.open()
    await desk.bot("setMyCommands", commands=[{"command": "lapor", "description": "Laporan baru"}])
    sari = desk.panel("Sari Dewi")
    await sari.get_by_role("button", name="Panggilan masuk").click()
    assert (await desk.bot.hears())["message"]["text"] == "📞 Panggilan masuk"
    line = sari.get_by_role("textbox")
    await expect(line).to_have_attribute("placeholder", "Ketik laporan")

    await sari.get_by_role("button", name="📍 Lokasi").click()
    await expect(desk.page.get_by_label("Lintang")).to_have_value("3.32740")
    await desk.page.get_by_label("Bujur").fill("117.6")
    await desk.page.get_by_role("dialog").get_by_role("button", name="Kirim").click()
    heard = await desk.bot.hears()
    assert heard["message"]["location"] == {"latitude": 3.3274, "longitude": 117.6}
    await expect(sari.locator(".coordinates")).to_have_text("3.32740, 117.60000")

    await line.press_sequentially("/la")
    await sari.get_by_role("option", name="/lapor").click()
    await line.press("Enter")
    assert (await desk.bot.hears())["message"]["text"] == "/lapor"

    await desk.bot(
        "sendMessage", chat_id=desk.sari.id, text="x", reply_markup={"remove_keyboard": True}
    )
    await expect(sari.get_by_role("button", name="Panggilan masuk")).to_have_count(0)


async def test_a_photo_is_chosen_sent_and_seen(desk: Desk, tmp_path: Path) -> None:
    picture = tmp_path / "foto.png"
    picture.write_bytes(sample_photo(40, 30))
    await desk.open()
    sari = desk.panel("Sari Dewi")

    async def attach(kind: str) -> Locator:
        await sari.get_by_role("button", name="Lampirkan").click()
        await desk.page.get_by_role("menuitem", name=kind).click()
        return desk.page.get_by_role("dialog")

    dialog = await attach("Foto")
    await dialog.locator("input[type=file]").set_input_files(picture)
    await dialog.get_by_label("Keterangan").fill("api di atap")
    await dialog.get_by_role("button", name="Kirim").click()
    sent = (await desk.bot.hears())["message"]
    assert sent["caption"] == "api di atap"
    assert (sent["photo"][-1]["width"], sent["photo"][-1]["height"]) == (40, 30)
    shown = sari.get_by_role("img", name="Foto: api di atap")
    await expect(shown).to_have_js_property("naturalWidth", 40)

    dialog = await attach("Foto")  # without a choice a drawn sample goes
    await dialog.get_by_role("button", name="Kirim").click()
    sample = (await desk.bot.hears())["message"]["photo"][-1]
    assert (sample["width"], sample["height"]) == (960, 720)
    for kind, field in (("Pesan suara", "voice"), ("Video", "video")):
        await (await attach(kind)).get_by_role("button", name="Kirim").click()
        assert field in (await desk.bot.hears())["message"]
    await expect(sari.locator(".voice")).to_have_count(1)
    await expect(sari.locator(".film")).to_have_count(1)


async def test_after_a_break_the_page_catches_up_and_keeps_what_is_typed(
    desk: Desk, server: Server
) -> None:
    await desk.open()
    sari = desk.panel("Sari Dewi")
    await sari.get_by_role("textbox").fill("belum selesai mengetik")
    server.refuse()
    line = desk.page.locator("#line")
    await expect(line).to_contain_text("putus")
    desk.world.write(desk.rina, desk.damkar.id, "kabar selama putus")
    await server.listen()
    await expect(line).to_have_text("langsung")
    damkar = desk.panel("Damkar Kota Tarakan")
    await expect(damkar).to_contain_text("kabar selama putus")
    await expect(sari.get_by_role("textbox")).to_have_value("belum selesai mengetik")
    desk.world.write(desk.rina, desk.damkar.id, "dan sesudahnya")
    await expect(damkar.locator("article")).to_have_count(2)


async def test_the_clock_runs_as_fast_as_it_is_told(desk: Desk) -> None:
    desk.world.clock.speed = 1.0  # type: ignore[attr-defined]
    await desk.open("/?zone=Asia/Jayapura")
    await expect(desk.page.locator("#zone")).to_have_text("WIT")
    speeds = desk.page.get_by_role("group", name="Kecepatan jam")
    await speeds.get_by_role("button", name="×60").click()
    await expect(speeds.get_by_role("button", name="×60")).to_have_attribute("aria-pressed", "true")
    assert desk.world.clock.speed == 60  # type: ignore[attr-defined]
    await expect(desk.page.locator("#now")).to_have_text(re.compile(r"16\.00\.[1-5]\d"))
    desk.world.changes.publish("clock", now="2026-03-01T08:30:00Z", speed=5, adjustable=True)
    await expect(speeds.get_by_role("button", name="×5")).to_have_attribute("aria-pressed", "true")
    await expect(desk.page.locator("#now")).to_contain_text("17.30.")


async def test_invitations_are_followed_by_whom_one_chooses(desk: Desk) -> None:
    me = f"https://t.me/{desk.world.bot.username}"
    links = f"{me}?start=op1 {me}?startgroup=grp1"
    await desk.bot("sendMessage", chat_id=desk.sari.id, text=links)
    await desk.open()
    sari = desk.panel("Sari Dewi")
    dialog = desk.page.get_by_role("dialog")
    await sari.get_by_role("link", name="start=op1").click()
    await dialog.get_by_label("Sebagai").select_option("＋ orang baru")
    await dialog.get_by_label("Nama orang baru").fill("Ratna Wulan")
    await dialog.get_by_role("button", name="Buka").click()
    said = (await desk.bot.hears())["message"]
    assert (said["from"]["last_name"], said["text"]) == ("Wulan", "/start op1")
    await expect(desk.panel("Ratna Wulan").locator("article .words")).to_contain_text("/start")

    await sari.get_by_role("link", name="startgroup=grp1").click()
    await dialog.get_by_label("Nama grup baru").fill("BPBD")
    await dialog.get_by_label("Oleh").select_option("Rina")
    await dialog.get_by_role("button", name="Masukkan").click()
    kinds = [await desk.bot.hears() for _ in range(3)]
    assert "my_chat_member" in kinds[0]
    assert kinds[2]["message"]["text"].endswith(" grp1")
    bpbd = desk.panel("BPBD")
    await expect(bpbd).to_contain_text("Rina memasukkan Kentongan 112")
    await expect(bpbd.get_by_label("Bertindak sebagai")).to_have_value(str(desk.rina.id))


async def test_faults_are_set_from_the_page_and_a_group_moves_on(desk: Desk) -> None:
    await desk.open()
    damkar = desk.panel("Damkar Kota Tarakan")
    await desk.page.get_by_role("button", name="Uji gangguan").click()
    drawer = desk.page.get_by_role("dialog", name="Uji gangguan")
    await drawer.get_by_role("button", name="429").click()
    await expect(drawer.locator("li")).to_contain_text("Damkar")
    assert [one.kind for one in desk.world.faults.script] == ["flood"]
    await drawer.get_by_role("button", name="Hapus semua").click()
    await expect(drawer).to_contain_text("semua berjalan baik")
    assert desk.world.faults.script == []
    await drawer.get_by_role("button", name="Matikan").click()
    await expect(drawer).to_contain_text("mati")
    assert desk.world.datacentre.down
    await drawer.get_by_role("button", name="Keluarkan bot").click()
    await expect(damkar.locator(".strip")).to_contain_text("Bot dikeluarkan")
    await desk.page.keyboard.press("Escape")
    await damkar.get_by_role("button", name="Masukkan lagi").click()
    await expect(damkar.locator(".strip")).to_be_hidden()

    desk.world.write(desk.budi, desk.damkar.id, "sebelum pindah")
    moved = desk.world.migrate(desk.damkar.id)
    await desk.bot.card(moved)
    await expect(damkar).to_contain_text("sebelum pindah")
    await expect(damkar.get_by_role("button", name="Terima tugas")).to_be_visible()
    # The operator's panel and still one of the group, under its new number.
    await expect(desk.page.locator(".panel")).to_have_count(2)


async def test_many_groups_and_a_small_screen(desk: Desk) -> None:
    for number in range(9):
        desk.world.group(f"Pos {number}", [desk.budi], with_bot=True)
    late = desk.world.group("PMI", [desk.rina], with_bot=True)
    await desk.open()
    pmi = desk.panel("PMI")
    await expect(pmi).not_to_be_in_viewport()
    await desk.bot.card(late.id)
    await expect(pmi).to_be_in_viewport(ratio=0.99)  # who has something to do comes to the front
    await desk.page.get_by_role("button", name="Bertugas").click()
    await expect(desk.page.locator(".panel:visible")).to_have_count(2)
    await desk.page.get_by_role("button", name="Semua").click()
    await pmi.get_by_role("button", name="Pilihan percakapan").click()
    await desk.page.get_by_role("menuitem", name="Sembunyikan panel").click()
    await expect(pmi).to_be_hidden()
    await desk.page.get_by_role("navigation").get_by_role("button", name="PMI").click()
    await expect(pmi).to_be_in_viewport(ratio=0.99)

    await desk.page.set_viewport_size({"width": 390, "height": 844})
    await desk.page.get_by_role("navigation").get_by_role("button", name="Pos 4").click()
    await expect(desk.panel("Pos 4")).to_be_in_viewport(ratio=0.99)
    sideways = "document.documentElement.scrollWidth - innerWidth"
    assert await desk.page.evaluate(sideways) == 0


async def test_a_phone_beside_the_chats_writes_and_shows_what_whatsapp_brings(desk: Desk) -> None:
    await desk.open()
    nav = desk.page.get_by_role("navigation")
    await expect(nav.get_by_role("button", name="HP")).to_have_count(0)
    desk.world.handsets.door = desk.url  # a door that takes nothing
    await desk.open()
    await nav.get_by_role("button", name="HP baru").click()
    asked = desk.page.get_by_role("dialog")
    await asked.get_by_label("Nomor").fill("112")
    await asked.get_by_role("button", name="Tambahkan").click()
    await expect(asked).to_contain_text("Tidak bisa")
    await asked.get_by_label("Nomor").fill("0857-0000-0001")
    await asked.get_by_label("Nama di halaman ini").fill("HP warga")
    await asked.get_by_role("button", name="Tambahkan").click()
    phone = desk.panel("HP warga")
    await expect(phone).to_contain_text("+6285700000001")

    await desk.writes("HP warga", "kebakaran")
    await expect(phone.locator(".toast")).to_contain_text("405")
    await expect(phone.locator("article")).to_have_count(0)
    await expect(phone.get_by_role("textbox")).to_have_value("kebakaran")

    cloud = desk.world.whatsapp
    body = {
        "messaging_product": "whatsapp",
        "recipient_type": "individual",
        "to": "6285700000001",
        "type": "interactive",
        "interactive": {
            "type": "button",
            "body": {"text": "*Tiket #1*: sudah normal?\n<b>5 * 3 * 2</b>"},
            "action": {"buttons": [{"type": "reply", "reply": {"id": "ya:1", "title": "Ya"}}]},
        },
    }
    status, told = cloud.messages(cloud.number_id, f"Bearer {cloud.token}", body)
    assert status == 200, told
    await expect(phone.locator("strong")).to_have_text("Tiket #1")
    await expect(phone.locator("article")).to_contain_text("<b>5 * 3 * 2</b>")
    await expect(phone.get_by_role("button", name="Ya", exact=True)).to_be_visible()

    await nav.get_by_role("button", name="HP", exact=True).click()
    await expect(desk.page.locator(".panel:visible")).to_have_count(2)  # the operator's, and this
    await expect(desk.panel("Damkar Kota Tarakan")).to_be_hidden()
