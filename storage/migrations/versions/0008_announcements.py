"""Announcements as they stand."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)
RUNNING = sa.text("posted_at IS NOT NULL AND ended_at IS NULL")


def upgrade() -> None:
    op.create_table(
        "announcements",
        sa.Column("stream", BIG, autoincrement=False, nullable=False),
        sa.Column("posted_at", MOMENT, nullable=True),
        sa.Column("ended_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(["stream"], ["streams.id"], name="fk_announcements_stream"),
        sa.PrimaryKeyConstraint("stream", name="pk_announcements"),
    )
    op.create_index(
        "ix_announcements_running",
        "announcements",
        ["stream"],
        sqlite_where=RUNNING,
        postgresql_where=RUNNING,
    )


def downgrade() -> None:
    op.drop_table("announcements")
