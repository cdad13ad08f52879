"""Whose private chat is open to us: whoever has a role came in through his own."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "doors",
        sa.Column("user_id", BIG, autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("user_id", name="pk_doors"),
    )
    op.execute(
        "INSERT INTO doors (user_id) SELECT DISTINCT user_id FROM people WHERE role IS NOT NULL"
    )


def downgrade() -> None:
    op.drop_table("doors")
