"""Room among the lanes for messages that are taken out of a chat: trifles move down."""

from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    for table in ("shots", "views"):
        op.execute(f"UPDATE {table} SET lane = 7 WHERE lane = 6")  # noqa: S608


def downgrade() -> None:
    for table in ("shots", "views"):
        op.execute(f"UPDATE {table} SET lane = 6 WHERE lane = 7")  # noqa: S608
