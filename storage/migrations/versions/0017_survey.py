"""Which incident a contact is, or will be, asked about."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column("contacts", sa.Column("survey", BIG, nullable=True))


def downgrade() -> None:
    op.drop_column("contacts", "survey")
