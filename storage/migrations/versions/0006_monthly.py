"""What a month's report reads: lines by their opening, their SOP, what was entered afterwards."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.add_column("lines", sa.Column("sop", sa.String(), nullable=False, server_default=""))
    op.add_column(
        "lines", sa.Column("belated", sa.Boolean(), nullable=False, server_default=sa.false())
    )
    op.create_index("ix_lines_opened", "lines", ["kind", "opened_at", "stream"])
    op.add_column("dispatches", sa.Column("acknowledged_at", MOMENT, nullable=True))
    op.add_column("dispatches", sa.Column("declined_at", MOMENT, nullable=True))
    for column, kind in (
        ("acknowledged_at", "DispatchAcknowledged"),
        ("declined_at", "DispatchDeclined"),
    ):
        op.execute(_AS_NOTED.format(column=column, kind=kind, number=_of_json("dispatch")))
    op.execute(_STAMPED.format(digest=_of_json("sop")))


def downgrade() -> None:
    op.drop_column("dispatches", "declined_at")
    op.drop_column("dispatches", "acknowledged_at")
    op.drop_index("ix_lines_opened", table_name="lines")
    op.drop_column("lines", "belated")
    op.drop_column("lines", "sop")


_AS_NOTED = """UPDATE dispatches SET {column} = (
    SELECT min(facts.at) FROM facts
    WHERE facts.stream = dispatches.stream AND facts.type = '{kind}'
    AND CAST({number} AS INTEGER) = dispatches.dispatch)"""
_STAMPED = """UPDATE lines SET sop = coalesce((
    SELECT {digest} FROM facts
    WHERE facts.stream = lines.stream AND facts.type = 'DraftOpened' LIMIT 1), '')"""


def _of_json(name: str) -> str:
    if op.get_bind().dialect.name == "sqlite":
        return f"json_extract(facts.public, '$.{name}')"
    return f"(facts.public::json ->> '{name}')"
