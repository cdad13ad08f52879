"""Statements made ready once for SQLite's own driver: their SQL, what goes in and what comes out.

SQLAlchemy writes the SQL and knows the types, as for PostgreSQL; only what it does around each
execution is left out, which costs several times what SQLite takes for most of our statements.
"""

import sqlite3
from collections import namedtuple
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import ClauseElement, Executable
from sqlalchemy.dialects import sqlite
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.schema import ScalarElementColumnDefault
from sqlalchemy.types import TypeEngine

Values = Mapping[str, Any]
Process = Callable[[Any], Any]
Row = Any
"""A tuple that knows its columns by name, whichever these are."""
Value = Any
Grown = tuple[str, list[tuple[str, int | None, Process | None]]]
"""SQL, and where each of its places is filled from: a name, and the number in its list."""
SIZES_KEPT = 64
KEPT = 512
"""Statements kept ready; we have half as many."""
DIALECT = sqlite.dialect(paramstyle="qmark")


class Rows:
    """What a statement gave, as much of SQLAlchemy's result as is asked for."""

    __slots__ = ("_rows", "rowcount")

    def __init__(self, rows: Sequence[Row], rowcount: int) -> None:
        self._rows = rows
        self.rowcount = rowcount

    def __iter__(self) -> Iterator[Any]:
        return iter(self._rows)

    def all(self) -> Sequence[Row]:
        """Every row."""
        return self._rows

    def first(self) -> Row:
        """The first row; None where there is none."""
        return self._rows[0] if self._rows else None

    def one(self) -> Row:
        """The only row. Raises `LookupError`."""
        if len(self._rows) != 1:
            raise LookupError(f"{len(self._rows)} rows where one was asked for")
        return self._rows[0]

    def scalars(self) -> Iterable[Any]:
        """The first column of every row."""
        return [row[0] for row in self._rows]

    def scalar(self) -> Value:
        """The first column of the first row; None where there is none."""
        return self._rows[0][0] if self._rows else None

    def scalar_one(self) -> Value:
        """The first column of the only row. Raises `LookupError`."""
        return self.one()[0]


class Prepared:
    """One statement, ready for values of these names."""

    def __init__(self, statement: Executable, names: Sequence[str]) -> None:
        assert isinstance(statement, ClauseElement)
        compiled = statement.compile(dialect=DIALECT, column_keys=list(names) or None)
        assert isinstance(compiled, SQLCompiler)
        self._compiled = compiled
        self._sql = str(compiled)
        # Lists in an IN have as many places as they have values: known only then.
        binds = compiled.binds
        self._lists = [name for name, one in binds.items() if one in compiled.post_compile_params]
        self._grown: dict[tuple[int, ...], Grown] = {}
        names = () if self._lists else compiled.positiontup or ()
        self._places = [(name, _process_in(binds[name].type)) for name in names]
        self._own = {name: one.value for name, one in binds.items() if not one.required}
        for column in compiled.insert_prefetch:
            assert isinstance(column.default, ScalarElementColumnDefault)
            self._own[column.key] = column.default.arg
        columns = list(getattr(statement, "exported_columns", ()))
        self._row = _row_of(one.key for one in columns)
        given = ((nth, _process_out(one.type)) for nth, one in enumerate(columns))
        self._given = [(nth, process) for nth, process in given if process]
        self._named = bool(columns)

    def run(self, connection: sqlite3.Connection, values: Values) -> Rows:
        """Execute, and fetch what it gives."""
        cursor = connection.execute(*self._told(values))
        # After fetching: only then is the count of a statement with RETURNING known.
        return Rows(self._taken(cursor), cursor.rowcount)

    def run_many(self, connection: sqlite3.Connection, values: Sequence[Values]) -> Rows:
        """The same for each of several values."""
        if self._named or self._lists:
            done = [self.run(connection, one) for one in values]
            return Rows([row for one in done for row in one], sum(one.rowcount for one in done))
        cursor = connection.executemany(self._sql, [self._told(one)[1] for one in values])
        return Rows((), cursor.rowcount)

    def _told(self, values: Values) -> tuple[str, list[Any]]:
        if self._own:
            values = {**self._own, **values}
        if self._lists:
            sql, grown = self._grown_for(values)
            return sql, [
                process(told) if process else told
                for key, nth, process in grown
                for told in (values[key] if nth is None else values[key][nth],)
            ]
        return self._sql, [
            values[key] if process is None else process(values[key])
            for key, process in self._places
        ]

    def _grown_for(self, values: Values) -> Grown:
        """The statement for lists as long as these."""
        sizes = tuple(len(values[one]) for one in self._lists)
        if sizes not in self._grown:
            if len(self._grown) == SIZES_KEPT:
                self._grown.clear()
            grown = self._compiled.construct_expanded_state(dict(values))
            of = {
                one: (key, nth)
                for key, names in grown.parameter_expansion.items()
                for nth, one in enumerate(names)
            }
            names = grown.positiontup or ()
            places = [(*of.get(one, (one, None)), grown.processors.get(one)) for one in names]
            self._grown[sizes] = grown.statement, places
        return self._grown[sizes]

    def _taken(self, cursor: sqlite3.Cursor) -> Sequence[Row]:
        if cursor.description is None:
            return ()
        if not self._named:  # SQL written by hand: its names are known only now
            self._row = _row_of(one[0] for one in cursor.description)
        make = self._row._make
        if not self._given:
            return [make(row) for row in cursor]
        rows = []
        for told in cursor:
            row = list(told)
            for nth, process in self._given:
                row[nth] = process(row[nth])
            rows.append(make(row))
        return rows


def _row_of(names: Iterable[str]) -> type[Row]:
    return namedtuple("Row", [str(one) for one in names], rename=True)


def _process_in(kind: TypeEngine[Any]) -> Process | None:
    return kind.dialect_impl(DIALECT).bind_processor(DIALECT)


def _process_out(kind: TypeEngine[Any]) -> Process | None:
    return kind.dialect_impl(DIALECT).result_processor(DIALECT, None)


@lru_cache(KEPT)
def prepared(statement: Executable, names: tuple[str, ...]) -> Prepared:
    """A statement made ready, once for each set of names that it is given values of."""
    return Prepared(statement, names)
