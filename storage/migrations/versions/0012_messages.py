"""A contact's last message from the public."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column("contacts", sa.Column("stream", BIG, nullable=True))


def downgrade() -> None:
    op.drop_column("contacts", "stream")
