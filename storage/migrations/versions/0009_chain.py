"""The chain of facts, and seals over all streams."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column("facts", sa.Column("link", sa.LargeBinary(), nullable=True))
    op.create_table(
        "unsealed",
        sa.Column("stream", BIG, autoincrement=False, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("stream", name="pk_unsealed"),
    )
    # Whatever there is already is in the first seals.
    op.execute(
        "INSERT INTO unsealed (stream, at) SELECT stream, max(noted_at) FROM facts GROUP BY stream"
    )
    op.create_table(
        "seals",
        sa.Column("number", BIG, autoincrement=False, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("link", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_seals"),
    )
    op.create_table(
        "sealed",
        sa.Column("stream", BIG, autoincrement=False, nullable=False),
        sa.Column("seal", BIG, autoincrement=False, nullable=False),
        sa.Column("length", sa.Integer(), nullable=False),
        sa.Column("head", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("stream", "seal", name="pk_sealed"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_sealed_seal", "sealed", ["seal"])
    op.create_table(
        "last_seal",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("number", BIG, nullable=False),
        sa.Column("proof", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_last_seal"),
    )


def downgrade() -> None:
    for table in ("last_seal", "sealed", "seals", "unsealed"):
        op.drop_table(table)
    op.drop_column("facts", "link")
