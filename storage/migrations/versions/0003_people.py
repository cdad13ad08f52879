"""People: agencies of duty officers, shared accounts, and the log of who gave which role."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    with op.batch_alter_table("people") as people:
        people.add_column(sa.Column("agency", sa.String(), nullable=True))
        people.add_column(_no("shared"))
        people.add_column(sa.Column("account", BIG, nullable=True))
        people.add_column(sa.Column("seat", BIG, nullable=True))
        people.add_column(sa.Column("sat_at", MOMENT, nullable=True))
        people.add_column(sa.Column("asked_at", MOMENT, nullable=True))
        people.drop_constraint("uq_people_user_id", type_="unique")
    _partial("ix_people_user", "user_id", "account IS NULL", unique=True)
    _partial("ix_people_account", "account", "account IS NOT NULL")
    with op.batch_alter_table("invitations") as invitations:
        invitations.add_column(_no("shared"))
    with op.batch_alter_table("views") as views:
        views.add_column(_no("resent"))
    op.create_table(
        "memberships",
        sa.Column("id", BIG, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("by", BIG, nullable=True),
        sa.Column("person", BIG, nullable=True),
        sa.Column("role", sa.String(), nullable=True),
        sa.Column("party", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_memberships"),
    )


def downgrade() -> None:
    op.drop_table("memberships")
    op.drop_column("views", "resent")
    op.drop_column("invitations", "shared")
    op.execute("DELETE FROM people WHERE account IS NOT NULL")
    op.drop_index("ix_people_account", "people")
    op.drop_index("ix_people_user", "people")
    with op.batch_alter_table("people") as people:
        people.create_unique_constraint("uq_people_user_id", ["user_id"])
        for column in ("asked_at", "sat_at", "seat", "account", "shared", "agency"):
            people.drop_column(column)


def _no(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean(), nullable=False, server_default=sa.false())


def _partial(name: str, column: str, where: str, *, unique: bool = False) -> None:
    condition = sa.text(where)
    op.create_index(
        name,
        "people",
        [column],
        unique=unique,
        sqlite_where=condition,
        postgresql_where=condition,
    )
