"""All pictures of README and manuals, made again with one command.

    python -m tests.screenshots [FOLDER]

Starts a sandbox of its own, plays a fire and an exercise through its page, photographs what each
person sees on the way, and shrinks the pictures. Needs Chromium, and for a good look the fonts
Inter and Noto Color Emoji.
"""

import asyncio
import logging
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.async_api import Browser, Locator, Page, async_playwright, expect

from tests.chromium import FLAGS, find_chromium
from tests.palette import shrink

ROOT = Path(__file__).parent.parent
log = logging.getLogger(__name__)
FOLDER = ROOT / "docs" / "img"
PATIENCE = 60_000
"""Milliseconds: the bot answers at Telegram's pace, a message a second in each chat."""
VIEWS: Mapping[str, Mapping[str, Any]] = {
    "sandbox": {"viewport": {"width": 1440, "height": 900}},
    "sandbox-wide": {"viewport": {"width": 1920, "height": 1080}},
    "sandbox-dark": {"viewport": {"width": 1440, "height": 900}, "color_scheme": "dark"},
}
PHONE: Mapping[str, Any] = {
    "viewport": {"width": 390, "height": 844},
    "device_scale_factor": 2,
    "is_mobile": True,
    "has_touch": True,
}
SCROLL: Mapping[str, Any] = {
    **PHONE,
    "viewport": {"width": 390, "height": 2400},
    "device_scale_factor": 1.5,
}
"""As wide as a phone, and so high that the longest message is seen whole."""
MARGIN = 4
DAMKAR = "Damkar Kota Pekalongan"


@dataclass(frozen=True, slots=True)
class Studio:
    """A browser before a sandbox: `page` is played on, every picture is a fresh look."""

    browser: Browser
    url: str
    page: Page
    folder: Path

    def chat(self, name: str) -> Locator:
        """The panel of a person or a group."""
        return self.page.locator(f'.panel[aria-label="Percakapan {name}"]')

    async def board(self, name: str) -> None:
        """The whole page, the operator's newest view at its top."""
        page = await self._look(VIEWS[name])
        view = page.locator("#primary article.has-keys").last
        await view.evaluate("element => element.scrollIntoView({ block: 'start' })")
        await self._take(page, name)

    async def phone(self, name: str, whose: str) -> None:
        """One chat as its people have it in the hand."""
        page = await self._look(PHONE)
        await page.locator(f'nav button[title="{whose}"]').click()
        await self._take(page, name)

    async def messages(self, name: str, whose: str, last: int = 1) -> None:
        """The last messages of a chat, whole, with their buttons and nothing around them."""
        page = await self._look(SCROLL)
        await page.locator(f'nav button[title="{whose}"]').click()
        shown = page.locator(f'.panel[aria-label="Percakapan {whose}"] article')
        await expect(shown.last).to_be_visible()
        await page.wait_for_timeout(1000)
        first = await shown.nth(-last).bounding_box()
        end = await shown.last.bounding_box()
        assert first
        assert end
        top, bottom = first["y"] - MARGIN, end["y"] + end["height"] + MARGIN
        clip = {"x": 0, "y": top, "width": 390, "height": bottom - top}
        await self._take(page, name, clip=clip)

    async def _look(self, how: Mapping[str, Any]) -> Page:
        page = await self.browser.new_page(locale="id-ID", **how)
        await page.goto(self.url)
        await expect(page.locator("#line")).to_have_text("langsung")
        return page

    async def _take(self, page: Page, name: str, **how: Any) -> None:
        await page.wait_for_timeout(1000)  # pictures inside messages, and the way to them
        path = self.folder / f"{name}.png"
        await page.screenshot(path=path, **how)
        await page.close()
        await asyncio.to_thread(shrink, path)
        log.info("%s, %s KB", path, path.stat().st_size // 1024)


async def fire(studio: Studio) -> None:
    """A fire is reported, sent, accepted, reported on with a photo, and ended."""
    sari, damkar, pln = (studio.chat(one) for one in ("Sari", DAMKAR, "PLN Kota Pekalongan"))
    await write(sari, "kebakaran rumah Jl. Merdeka 10")
    await expect(key(sari, "Kirim ke")).to_be_visible()
    await write(sari, "dekat masjid, 2 orang luka, akses bisa roda 4")
    await expect(sari.locator("article", has_text="2 orang luka").first).to_be_visible()
    await studio.messages("operator-draf", "Sari", last=2)
    await key(sari, "Kirim ke").click()
    await expect(key(damkar, "Terima tugas")).to_be_visible()
    await studio.messages("instansi-kartu", DAMKAR)
    await key(damkar, "Terima tugas").click()
    await key(damkar, "10 mnt").click()
    await key(damkar, "Berangkat").click()
    await key(pln, "Terima tugas").click()
    await expect(key(damkar, "Tiba di lokasi")).to_be_visible()
    await photo(studio.page, damkar, "Api dari dapur, merambat ke atap")
    await expect(sari.locator("article:not(.mine) .photo")).to_be_visible()
    for name in VIEWS:
        await studio.board(name)
    await studio.phone("sandbox-phone", DAMKAR)
    await write(sari, "/kejadian 1")
    await expect(key(sari, "Tutup kejadian")).to_be_visible()
    await studio.messages("operator-kejadian", "Sari")
    await key(damkar, "Tiba di lokasi").click()
    await key(damkar, "Selesai ditangani").click()
    await expect(key(damkar, "Korban nihil")).to_be_visible()
    await studio.messages("instansi-laporan-akhir", DAMKAR)


async def desk_work(studio: Studio) -> None:
    """The admin invites; the supervisor plays an exercise."""
    dewi, hadi, damkar = (studio.chat(one) for one in ("Dewi", "Pak Hadi", DAMKAR))
    await write(dewi, "/undang")
    await expect(key(dewi, "Operator")).to_be_visible()
    await studio.messages("admin-undang", "Dewi", last=2)
    await write(hadi, "/latihan kebakaran pasar Jl. Sultan Agung, asap tebal")
    await key(hadi, "Kirim ke").click()
    await expect(damkar.locator("article", has_text="LATIHAN").first).to_be_visible()
    await studio.messages("instansi-latihan", DAMKAR)


async def write(panel: Locator, text: str) -> None:
    """Write a line in a chat."""
    line = panel.get_by_role("textbox")
    await line.fill(text)
    await line.press("Enter")


def key(panel: Locator, words: str) -> Locator:
    """The newest button that says this."""
    return panel.locator("article .key", has_text=words).last


async def photo(page: Page, panel: Locator, words: str) -> None:
    """Answer the card with the page's own sample photo."""
    card = panel.locator("article.has-keys").last
    await card.hover()
    await card.get_by_role("button", name="Balas pesan ini").click()
    await panel.get_by_role("button", name="Lampirkan").click()
    await page.get_by_role("menuitem", name="Foto").click()
    await page.get_by_label("Keterangan").fill(words)
    await page.get_by_role("dialog").get_by_role("button", name="Kirim").click()


@asynccontextmanager
async def sandbox() -> AsyncIterator[str]:
    """A sandbox of our own, as anybody starts it; its address."""
    command = (sys.executable, "bot.py", "sandbox", "--port", "0")
    process = await asyncio.create_subprocess_exec(
        *command, cwd=ROOT, stdout=asyncio.subprocess.PIPE
    )
    try:
        assert process.stdout is not None
        said: list[str] = []
        while not (found := [word for word in said if word.startswith("http")]):
            line = await process.stdout.readline()
            assert line, "the sandbox ended before it was ready"
            said = line.decode().split()
        yield found[0]
    finally:
        process.terminate()
        await process.wait()


async def main(folder: Path) -> None:
    """Make every picture anew, in a folder that is there."""
    expect.set_options(timeout=PATIENCE)
    async with sandbox() as url, async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        page = await browser.new_page(viewport={"width": 1920, "height": 1080})
        page.set_default_timeout(PATIENCE)
        await page.goto(url)
        studio = Studio(browser, url, page, folder)
        await fire(studio)
        await desk_work(studio)
        await browser.close()


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    chosen = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    chosen.mkdir(parents=True, exist_ok=True)
    asyncio.run(main(chosen))
