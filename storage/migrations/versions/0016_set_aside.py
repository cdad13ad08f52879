"""Whatever failed again and again lies set aside, where there were updates only."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)
OPEN = sa.text("over_at IS NULL")


def upgrade() -> None:
    op.create_table(
        "asides",
        sa.Column("id", BIG, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("ref", sa.Text(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("contact", BIG, nullable=True),
        sa.Column("private", sa.LargeBinary(), nullable=True),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.Column("over_at", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_asides"),
        sa.UniqueConstraint("kind", "ref", name="uq_asides_kind_ref"),
    )
    op.create_index("ix_asides_open", "asides", ["at"], sqlite_where=OPEN, postgresql_where=OPEN)
    op.execute(
        "INSERT INTO asides (kind, ref, at, why, what, private, times)"
        " SELECT 'update', CAST(update_id AS TEXT), at, why, '', private, 1"
        " FROM set_aside ORDER BY update_id"
    )
    op.drop_table("set_aside")


def downgrade() -> None:
    op.create_table(
        "set_aside",
        sa.Column("update_id", BIG, autoincrement=False, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("private", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("update_id", name="pk_set_aside"),
    )
    op.execute(
        "INSERT INTO set_aside (update_id, at, why, private)"
        " SELECT CAST(ref AS BIGINT), at, why, private FROM asides"
        " WHERE kind = 'update' AND private IS NOT NULL"
    )
    op.drop_table("asides")
