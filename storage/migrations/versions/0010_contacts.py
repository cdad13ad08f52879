"""Numbers that write by WhatsApp and SMS."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "contacts",
        sa.Column("id", BIG, nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("fingerprint", sa.LargeBinary(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("person", BIG, nullable=True),
        sa.Column("blocked_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("window_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("count", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name="fk_contacts_person_people"),
        sa.PrimaryKeyConstraint("id", name="pk_contacts"),
        sa.UniqueConstraint("fingerprint", "channel", name="uq_contacts_fingerprint_channel"),
    )
    op.create_index("ix_contacts_person", "contacts", ["person"])
    op.create_table(
        "taken_messages",
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("external", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("channel", "external", name="pk_taken_messages"),
    )


def downgrade() -> None:
    op.drop_table("taken_messages")
    op.drop_table("contacts")
