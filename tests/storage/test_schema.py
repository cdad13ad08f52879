"""Migrations climb up, down and up, match the models, and say when they are needed."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, text

from storage.climbing import config_for, downgrade
from storage.engines import NoDatabase, open_engines, read_url
from storage.schema import REVISIONS, NewerSchema, OldSchema, climb, migrate, schema_state
from storage.store import open_store
from storage.tables import Row
from tests.storage.builders import SECRETS
from tests.told import told


def difference(connection: Connection) -> list[object]:
    """What Alembic would still change."""
    context = MigrationContext.configure(connection, opts={"compare_type": True})
    found: list[object] = compare_metadata(context, Row.metadata)
    return found


def index_conditions(connection: Connection) -> dict[str, str]:
    """Which rows each partial index holds, as the database tells it."""
    inspector, found = inspect(connection), {}
    dialect = connection.dialect.name
    for table in inspector.get_table_names():
        for index in inspector.get_indexes(table):
            condition = index.get("dialect_options", {}).get(f"{dialect}_where")
            if condition is not None:
                found[str(index["name"])] = "".join(str(condition).split())
    return found


async def test_up_down_up_and_equal_to_the_models(blank: str) -> None:
    engines = open_engines(blank)
    try:
        await climb(engines.writing)
        async with engines.writing.begin() as connection:
            assert await connection.run_sync(difference) == []
            await connection.run_sync(downgrade, "base")
            names = await connection.run_sync(lambda sync: inspect(sync).get_table_names())
            assert names == ["alembic_version"]
        assert await schema_state(blank) == "empty"
        await climb(engines.writing)
        async with engines.reading.connect() as connection:
            assert await connection.run_sync(difference) == []
            migrated = await connection.run_sync(index_conditions)
        async with engines.writing.begin() as connection:
            await connection.run_sync(downgrade, "base")
            # Alembic compares an index's columns, not its condition: made from the models,
            # the database itself says whether they are the same.
            await connection.run_sync(Row.metadata.create_all)
            assert await connection.run_sync(index_conditions) == migrated
            assert len(migrated) > 5
    finally:
        await engines.aclose()


async def test_an_update_set_aside_before_is_kept_through_the_climb(blank: str) -> None:
    engines = open_engines(blank)
    kept = "SELECT kind, ref, why, times FROM asides"
    back = "SELECT update_id, why FROM set_aside"
    try:
        await climb(engines.writing)
        async with engines.writing.begin() as connection:
            await connection.run_sync(downgrade, "0015")
            await connection.execute(
                text("INSERT INTO set_aside VALUES (77, '2026-03-02 01:00:00', 'KeyError', :body)"),
                {"body": b"{}"},
            )
        await climb(engines.writing)
        async with engines.writing.begin() as connection:
            assert (await connection.execute(text(kept))).all() == [("update", "77", "KeyError", 1)]
            await connection.run_sync(downgrade, "0015")
            assert (await connection.execute(text(back))).all() == [(77, "KeyError")]
    finally:
        await engines.aclose()


def test_the_known_revisions_are_those_in_the_folder() -> None:
    scripts = ScriptDirectory.from_config(config_for())
    found = [script.revision for script in scripts.walk_revisions()]
    assert found[::-1] == list(REVISIONS)


async def test_states_of_a_schema(blank: str) -> None:
    assert await schema_state(blank) == "empty"
    await migrate(blank)
    assert await schema_state(blank) == "current"
    await migrate(blank)
    await write_revision(blank, "9999")
    assert await schema_state(blank) == "newer"
    with told(NewerSchema, "perbarui programnya"):
        await open_store(blank, SECRETS)


async def test_an_old_revision_is_old(blank: str, monkeypatch: pytest.MonkeyPatch) -> None:
    await migrate(blank)
    monkeypatch.setattr("storage.schema.REVISIONS", (*REVISIONS, "9999"))
    assert await schema_state(blank) == "old"


async def write_revision(address: str, revision: str) -> None:
    """Pretend that another program was here."""
    engines = open_engines(address)
    async with engines.writing.begin() as connection:
        await connection.execute(
            text("UPDATE alembic_version SET version_num = :to"), {"to": revision}
        )
    await engines.aclose()


async def test_sqlite_comes_up_by_itself(tmp_path_factory: pytest.TempPathFactory) -> None:
    file = tmp_path_factory.mktemp("new") / "100% baru" / "kentongan.db"
    for _ in range(2):
        store = await open_store(f"sqlite:///{file}", SECRETS)
        async with store.writing() as books:
            await books.enrol(1, "Sari", None)
        await store.aclose()
    assert file.stat().st_mode & 0o077 == 0


async def test_postgres_is_not_touched_unasked(postgres_url: str) -> None:
    with told(OldSchema, "python bot.py migrate"):
        await open_store(postgres_url, SECRETS)
    assert await schema_state(postgres_url) == "empty"
    await migrate(postgres_url)
    await (await open_store(postgres_url, SECRETS)).aclose()


@pytest.mark.parametrize(
    ("given", "used"),
    [
        ("sqlite:///a/b.db", "sqlite+aiosqlite:///a/b.db"),
        ("postgres://u:p@h/n", "postgresql+asyncpg://u:p@h/n"),
        ("postgresql+psycopg://u:p@h/n", "postgresql+asyncpg://u:p@h/n"),
        ("postgresql://u:p@h/n?sslmode=require", "postgresql+asyncpg://u:p@h/n?ssl=require"),
    ],
)
def test_addresses_in_their_common_spellings(given: str, used: str) -> None:
    assert read_url(given).render_as_string(hide_password=False) == used


@pytest.mark.parametrize(
    "given",
    ["", "kentongan.db", "sqlite://", "sqlite:///:memory:", "mysql://h/n", "postgres://h:p/n"],
)
def test_addresses_that_do_not_serve(given: str) -> None:
    with told(NoDatabase, "sqlite:///FILE"):
        read_url(given)


async def test_a_database_out_of_reach_is_named_without_its_password() -> None:
    with told(NoDatabase, "127.0.0.1:1/n tidak bisa dibuka", never="rahasia"):
        await open_store("postgresql://sari:rahasia@127.0.0.1:1/n", SECRETS)


async def test_a_database_that_is_not_there_is_said_so(postgres_url: str) -> None:
    with told(NoDatabase, '"atlantis" does not exist'):
        await open_store(re.sub(r"test_\d+", "atlantis", postgres_url), SECRETS)


async def test_a_file_that_is_no_database_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "kentongan.db").write_text("catatan harian, bukan basis data " * 50)
    for file, why in (
        ("kentongan.db", "bukan basis data"),
        ("", "tidak bisa dibuka: Is a directory"),
    ):
        with told(NoDatabase, why):
            await open_store(f"sqlite:///{tmp_path / file}", SECRETS)


def test_alembic_is_not_imported_to_open_a_store() -> None:
    code = "import storage.store, sys; print('alembic' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
