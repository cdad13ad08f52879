"""The geocoder's answers."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    op.create_table(
        "geocodes",
        sa.Column("fingerprint", sa.LargeBinary(), nullable=False),
        sa.Column("point", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("fingerprint", name="pk_geocodes"),
    )
    op.create_index("ix_geocodes_at", "geocodes", ["at"])


def downgrade() -> None:
    op.drop_table("geocodes")
