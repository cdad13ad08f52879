"""Marks on numbers."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "marks",
        sa.Column("id", BIG, nullable=False),
        sa.Column("stream", BIG, nullable=False),
        sa.Column("fingerprint", sa.LargeBinary(), nullable=False),
        sa.Column("by", BIG, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("until", MOMENT, nullable=False),
        sa.Column("withdrawn_at", MOMENT, nullable=True),
        sa.Column("withdrawn_by", BIG, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_marks"),
    )
    for column in ("stream", "fingerprint", "until"):
        op.create_index(f"ix_marks_{column}", "marks", [column])


def downgrade() -> None:
    op.drop_table("marks")
