"""A statement made ready for SQLite's driver says what SQLAlchemy would say, and reads it back."""

import sqlite3
from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import BindParameter, bindparam, insert, select, text, update
from sqlalchemy.schema import CreateTable

from storage.prepared import DIALECT, prepared
from storage.tables import ViewRow, table_of
from tests.storage.builders import NOON

VIEWS = table_of(ViewRow)
AMONG: BindParameter[list[int]] = bindparam("among", expanding=True)
NEW = insert(VIEWS).returning(VIEWS.c.id)


def a_view(stream: int, **told: object) -> dict[str, Any]:
    needed = {
        "subject": "card", "chat": -1, "stream": stream, "lane": 1, "page": "", "wants": 1,
        "shows": 0, "state": "waiting", "shown_hash": "", "since": NOON,
    }  # fmt: skip
    return {**needed, **told}


@pytest.fixture
def file() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute(str(CreateTable(VIEWS).compile(dialect=DIALECT)))
    yield connection
    connection.close()


def run(file: sqlite3.Connection, statement: Any, **values: object) -> Any:
    return prepared(statement, tuple(values)).run(file, values)


def test_types_go_in_and_come_out(file: sqlite3.Connection) -> None:
    number = run(file, NEW, **a_view(7, again=True)).scalar_one()
    row = run(file, select(VIEWS).where(VIEWS.c.id == bindparam("of")), of=number).one()
    assert (row.id, row.stream, row.since, row.again) == (number, 7, NOON, True)
    assert row.message is None
    assert file.execute("SELECT since, again FROM views").fetchone() == (
        NOON.strftime("%Y-%m-%d %H:%M:%S.%f"), 1,
    )  # fmt: skip


def test_what_is_not_told_is_the_tables_default(file: sqlite3.Connection) -> None:
    run(file, insert(VIEWS), **a_view(7))
    row = run(file, select(VIEWS)).one()
    assert (row.live, row.again, row.attempts) == (True, False, 0)


def test_values_of_the_statement_itself(file: sqlite3.Connection) -> None:
    run(file, insert(VIEWS), **a_view(7))
    changed = update(VIEWS).where(VIEWS.c.stream == bindparam("of")).values(state="leaving")
    assert run(file, changed, of=7).rowcount == 1
    assert run(file, changed, of=8).rowcount == 0
    assert run(file, select(VIEWS.c.state)).scalar() == "leaving"


def test_a_list_has_as_many_places_as_it_has_values(file: sqlite3.Connection) -> None:
    for stream in (1, 2, 3):
        run(file, insert(VIEWS), **a_view(stream))
    some = select(VIEWS.c.stream).where(VIEWS.c.stream.in_(AMONG)).order_by(VIEWS.c.stream)
    assert run(file, some, among=[1, 3, 9]).scalars() == [1, 3]
    assert run(file, some, among=[2]).scalars() == [2]
    assert run(file, some, among=[]).first() is None


def test_many_at_once(file: sqlite3.Connection) -> None:
    rows = [a_view(one) for one in (1, 2, 3)]
    assert list(prepared(NEW, tuple(rows[0])).run_many(file, rows).scalars()) == [1, 2, 3]
    assert prepared(insert(VIEWS), tuple(rows[0])).run_many(file, rows).rowcount == 3
    moved = update(VIEWS).where(VIEWS.c.id == bindparam("of"))
    values = [{"page": f"page {one}", "of": one} for one in (1, 2)]
    assert prepared(moved, ("page", "of")).run_many(file, values).rowcount == 2
    pages = select(VIEWS.c.page).order_by(VIEWS.c.id)
    assert run(file, pages).scalars() == ["page 1", "page 2", "", "", "", ""]


def test_sql_written_by_hand_has_the_names_it_gives(file: sqlite3.Connection) -> None:
    rows = run(file, text("SELECT :one AS one, 2 AS two"), one=1)
    assert [row._asdict() for row in rows] == [{"one": 1, "two": 2}]


def test_one_is_one(file: sqlite3.Connection) -> None:
    none = run(file, select(VIEWS))
    assert (none.first(), none.scalar(), none.all()) == (None, None, [])
    with pytest.raises(LookupError):
        none.one()
