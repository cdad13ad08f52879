"""Pictures of a running sandbox, for the README.

    python -m tests.screenshots http://127.0.0.1:8112 docs/img

Plays the first minutes of a fire through the page itself, then photographs it in four sizes. Needs
a freshly started sandbox, Chromium, and for a good look the fonts Inter and Noto Color Emoji.
"""

import asyncio
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from playwright.async_api import Browser, Locator, Page, async_playwright, expect

from tests.chromium import FLAGS, find_chromium

# The bot answers at Telegram's pace: a message a second in each chat.
PATIENCE = 15_000
VIEWS: Mapping[str, Mapping[str, Any]] = {
    "sandbox": {"viewport": {"width": 1440, "height": 900}},
    "sandbox-wide": {"viewport": {"width": 1920, "height": 1080}},
    "sandbox-dark": {"viewport": {"width": 1440, "height": 900}, "color_scheme": "dark"},
    "sandbox-phone": {
        "viewport": {"width": 390, "height": 844},
        "device_scale_factor": 2,
        "is_mobile": True,
        "has_touch": True,
    },
}


async def play(page: Page) -> None:
    """A fire is reported and sent; one agency is on its way with a photo, one accepts."""
    operator = page.locator("#primary")
    await write(operator, "kebakaran rumah Jl. Merdeka 10")
    await expect(key(operator, "Kirim ke")).to_be_visible()
    await write(operator, "dekat masjid, 2 orang luka, akses bisa roda 4")
    await expect(operator.locator("article", has_text="2 orang luka").first).to_be_visible()
    await key(operator, "Kirim ke").click()
    lead = leading(page)
    await key(lead, "Terima tugas").click()
    await key(lead, "10 mnt").click()
    await key(lead, "Berangkat").click()
    waiting = page.locator("#groups .panel", has=page.get_by_role("button", name="Terima tugas"))
    await key(waiting.first, "Terima tugas").click()
    await expect(key(lead, "Tiba di lokasi")).to_be_visible()
    await photo(page, lead, "Api dari dapur, merambat ke atap")
    await expect(operator.locator("article:not(.mine) .photo")).to_be_visible()


def leading(page: Page) -> Locator:
    """The panel of the agency that leads, whatever the city calls its fire brigade."""
    return page.locator("#groups .panel", has_text="(utama)")


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


async def photograph(browser: Browser, url: str, out: Path) -> list[Path]:
    """One picture of each view; the paths."""
    made = []
    for name, how in VIEWS.items():
        page = await browser.new_page(locale="id-ID", **how)
        await page.goto(url)
        await expect(page.locator("#line")).to_have_text("langsung")
        if how.get("is_mobile"):
            title = await leading(page).locator("h2").get_attribute("title")
            await page.locator(f'nav button[title="{title}"]').click()
        else:
            view = page.locator("#primary article.has-keys").last
            await view.evaluate("element => element.scrollIntoView({ block: 'start' })")
        await page.wait_for_timeout(1000)  # pictures inside messages, and the way to them
        path = out / f"{name}.png"
        await page.screenshot(path=path)
        await page.close()
        made.append(path)
    return made


async def main(url: str, out: str) -> list[Path]:
    """Play and photograph the sandbox at `url` into the folder `out`, which is there."""
    expect.set_options(timeout=PATIENCE)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        page = await browser.new_page(viewport={"width": 1920, "height": 1080})
        page.set_default_timeout(PATIENCE)
        await page.goto(url)
        await play(page)
        made = await photograph(browser, url, Path(out))
        await browser.close()
    return made


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:3]))
