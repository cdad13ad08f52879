"""Keys, and the callers' numbers by their fingerprints."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "keys",
        sa.Column("owner", BIG, autoincrement=False, nullable=False),
        sa.Column("wrapped", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("owner", name="pk_keys"),
    )
    op.create_table(
        "callers",
        sa.Column("stream", BIG, autoincrement=False, nullable=False),
        sa.Column("fingerprint", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["stream"], ["streams.id"], name="fk_callers_stream"),
        sa.PrimaryKeyConstraint("stream", name="pk_callers"),
    )
    op.create_index("ix_callers_fingerprint", "callers", ["fingerprint"])


def downgrade() -> None:
    op.drop_table("callers")
    op.drop_table("keys")
