"""The same tests on both databases: `store` is a fresh one, `blank` an empty address."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from storage.schema import migrate
from storage.store import SqlUnitOfWork, open_store
from tests.conftest import PostgresServer
from tests.storage.builders import SECRETS

BOTH = ["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)]


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated file to copy: migrating each anew costs more than most tests."""
    file = tmp_path_factory.mktemp("sqlite") / "template.db"
    asyncio.run(migrate(f"sqlite:///{file}"))
    return file


@pytest.fixture(scope="session")
def postgres_template(postgres_server: PostgresServer) -> str:
    """A migrated database to copy."""
    name = postgres_server.create()
    asyncio.run(migrate(postgres_server.url(name)))
    return name


@pytest.fixture(params=BOTH)
def blank(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Address of an empty database."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/new folder/kentongan.db"
    address: str = request.getfixturevalue("postgres_url")
    return address


@pytest.fixture
def sqlite_address(sqlite_template: Path, tmp_path: Path) -> str:
    """Address of a fresh SQLite database."""
    shutil.copy(sqlite_template, tmp_path / "kentongan.db")
    return f"sqlite:///{tmp_path}/kentongan.db"


@pytest.fixture
def postgres_address(postgres_server: PostgresServer, postgres_template: str) -> Iterator[str]:
    """Address of a fresh PostgreSQL database with our schema."""
    name = postgres_server.create(postgres_template)
    yield postgres_server.url(name)
    postgres_server.drop(name)


@pytest.fixture(params=BOTH)
def address(request: pytest.FixtureRequest) -> str:
    """Address of a fresh database with our schema."""
    kind = "sqlite" if request.param == "sqlite" else "postgres"
    found: str = request.getfixturevalue(f"{kind}_address")
    return found


@pytest.fixture
async def store(address: str) -> AsyncIterator[SqlUnitOfWork]:
    """A store on a fresh database."""
    opened = await open_store(address, SECRETS)
    yield opened
    await opened.aclose()


@pytest.fixture
async def sqlite_store(sqlite_address: str) -> AsyncIterator[SqlUnitOfWork]:
    """A store on SQLite, for what only SQLite does."""
    opened = await open_store(sqlite_address, SECRETS)
    yield opened
    await opened.aclose()
