"""Where a Chromium is, and how it is started to be driven."""

import os
import shutil

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MAC_CHROME = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def find_chromium() -> str | None:
    """Look where CHROMIUM points, on the PATH, and where macOS keeps it."""
    named = os.environ.get("CHROMIUM")
    candidates = [named] if named else [*NAMES, MAC_CHROME]
    return next(filter(None, map(shutil.which, candidates)), None)
