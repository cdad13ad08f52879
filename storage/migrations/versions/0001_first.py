"""The first schema."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "bindings",
        sa.Column("party", sa.String(), nullable=False),
        sa.Column("chat", BIG, nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("reachable", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("party", name="pk_bindings"),
    )
    op.create_index("ix_bindings_chat", "bindings", ["chat"])
    op.create_table(
        "departures",
        sa.Column("id", BIG, nullable=False),
        sa.Column("chat", BIG, nullable=False),
        sa.Column("shots", sa.String(), nullable=False),
        sa.Column("view", BIG, nullable=True),
        sa.Column("wants", sa.Integer(), nullable=False),
        sa.Column("gather", sa.String(), nullable=True),
        sa.Column("left_at", MOMENT, nullable=False),
        sa.Column("landed_at", MOMENT, nullable=True),
        sa.Column("counts_at", MOMENT, nullable=False),
        sa.Column("blocked_until", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_departures"),
    )
    _partial("ix_departures_blocking", "departures", ["blocked_until"], "blocked_until IS NOT NULL")
    op.create_index("ix_departures_chat", "departures", ["chat"])
    op.create_index("ix_departures_counts_at", "departures", ["counts_at"])
    _partial("ix_departures_unanswered", "departures", ["id"], "landed_at IS NULL")
    op.create_table(
        "focuses",
        sa.Column("person", BIG, autoincrement=False, nullable=False),
        sa.Column("stream", BIG, nullable=False),
        sa.Column("touched_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("person", name="pk_focuses"),
    )
    op.create_table(
        "heard",
        sa.Column("update_id", BIG, autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("update_id", name="pk_heard"),
    )
    op.create_table(
        "invitations",
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=True),
        sa.Column("party", sa.String(), nullable=True),
        sa.Column("expires_at", MOMENT, nullable=False),
        sa.Column("by", BIG, nullable=True),
        sa.Column("used_at", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("digest", name="pk_invitations"),
    )
    op.create_table(
        "people",
        sa.Column("id", BIG, nullable=False),
        sa.Column("user_id", BIG, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("role", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_people"),
        sa.UniqueConstraint("user_id", name="uq_people_user_id"),
    )
    _partial("ix_people_role", "people", ["role"], "role IS NOT NULL")
    op.create_table(
        "set_aside",
        sa.Column("update_id", BIG, autoincrement=False, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("private", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("update_id", name="pk_set_aside"),
    )
    op.create_table(
        "shots",
        sa.Column("id", BIG, nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("chat", BIG, nullable=False),
        sa.Column("lane", sa.Integer(), nullable=False),
        sa.Column("stream", BIG, nullable=True),
        sa.Column("ref", sa.Integer(), nullable=True),
        sa.Column("args", sa.Text(), nullable=False),
        sa.Column("reply_view", BIG, nullable=True),
        sa.Column("reply_message", BIG, nullable=True),
        sa.Column("gather", sa.String(), nullable=True),
        sa.Column("sheds", sa.Boolean(), nullable=False),
        sa.Column("not_before", MOMENT, nullable=True),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("message", BIG, nullable=True),
        sa.Column("created_at", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_shots"),
    )
    _partial("ix_shots_chat_pending", "shots", ["chat"], "state IN ('waiting', 'leaving')")
    _partial("ix_shots_posted", "shots", ["chat", "message"], "message IS NOT NULL")
    _partial(
        "ix_shots_unsent", "shots", ["channel", "lane", "created_at", "id"], "state = 'waiting'"
    )
    op.create_table(
        "stamps",
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("digest", name="pk_stamps"),
    )
    op.create_table(
        "streams",
        sa.Column("id", BIG, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_streams"),
    )
    op.create_table(
        "views",
        sa.Column("id", BIG, nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("chat", BIG, nullable=False),
        sa.Column("stream", BIG, nullable=False),
        sa.Column("dispatch", sa.Integer(), nullable=True),
        sa.Column("lane", sa.Integer(), nullable=False),
        sa.Column("page", sa.String(), nullable=False),
        sa.Column("wants", sa.Integer(), nullable=False),
        sa.Column("shows", sa.Integer(), nullable=False),
        sa.Column("message", BIG, nullable=True),
        sa.Column("not_before", MOMENT, nullable=True),
        sa.Column("since", MOMENT, nullable=True),
        sa.Column("again", sa.Boolean(), nullable=False),
        sa.Column("live", sa.Boolean(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("shown_hash", sa.String(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("reply_message", BIG, nullable=True),
        sa.Column("shown_at", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_views"),
    )
    op.create_index("ix_views_chat", "views", ["chat", "message"])
    _partial(
        "ix_views_stale",
        "views",
        ["lane", "since", "id"],
        "live AND state = 'waiting' AND (shows < wants OR again)",
    )
    _partial("ix_views_stream", "views", ["stream"], "live")
    op.create_table(
        "deadlines",
        sa.Column("stream", BIG, autoincrement=False, nullable=False),
        sa.Column("step", sa.String(), nullable=False),
        sa.Column("dispatch", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("round", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("agency", sa.String(), nullable=True),
        sa.Column("party", sa.String(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("started_at", MOMENT, nullable=True),
        sa.Column("due_at", MOMENT, nullable=True),
        sa.Column("ended_at", MOMENT, nullable=True),
        sa.Column("ended_by", sa.String(), nullable=True),
        sa.Column("reminders", sa.Integer(), nullable=False),
        sa.Column("next_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(["stream"], ["streams.id"], name="fk_deadlines_stream"),
        sa.PrimaryKeyConstraint("stream", "step", "dispatch", "round", name="pk_deadlines"),
        sqlite_with_rowid=False,
    )
    _partial("ix_deadlines_next", "deadlines", ["next_at", "stream"], "next_at IS NOT NULL")
    op.create_table(
        "dispatches",
        sa.Column("stream", BIG, autoincrement=False, nullable=False),
        sa.Column("dispatch", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("agency", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["stream"], ["streams.id"], name="fk_dispatches_stream"),
        sa.PrimaryKeyConstraint("stream", "dispatch", name="pk_dispatches"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "facts",
        sa.Column("stream", BIG, autoincrement=False, nullable=False),
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("noted_at", MOMENT, nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("via", sa.String(), nullable=False),
        sa.Column("public", sa.String(), nullable=False),
        sa.Column("private", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(["stream"], ["streams.id"], name="fk_facts_stream"),
        sa.PrimaryKeyConstraint("stream", "seq", name="pk_facts"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "lines",
        sa.Column("stream", BIG, autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("city", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("operator", BIG, nullable=False),
        sa.Column("opened_at", MOMENT, nullable=False),
        sa.Column("closed_at", MOMENT, nullable=True),
        sa.Column("incident_kind", sa.String(), nullable=True),
        sa.Column("kelurahan", sa.String(), nullable=True),
        sa.Column("priority", sa.String(), nullable=True),
        sa.Column("screening", sa.String(), nullable=True),
        sa.Column("disposition", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["stream"], ["streams.id"], name="fk_lines_stream"),
        sa.PrimaryKeyConstraint("stream", name="pk_lines"),
        sa.UniqueConstraint("number", "kind", name="uq_lines_number_kind"),
    )
    _partial("ix_lines_open", "lines", ["kind", "opened_at", "stream"], "closed_at IS NULL")


def downgrade() -> None:
    for table in (
        "lines",
        "facts",
        "dispatches",
        "deadlines",
        "views",
        "streams",
        "stamps",
        "shots",
        "set_aside",
        "people",
        "invitations",
        "heard",
        "focuses",
        "departures",
        "bindings",
    ):
        op.drop_table(table)


def _partial(name: str, table: str, columns: list[str], where: str) -> None:
    condition = sa.text(where)
    op.create_index(name, table, columns, sqlite_where=condition, postgresql_where=condition)
