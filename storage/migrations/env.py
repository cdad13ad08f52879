"""Alembic's entry: runs migrations over the connection it is handed, in that transaction."""

from alembic import context

from storage.tables import Row

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Row.metadata,
    # SQLite can undo a CREATE TABLE as well; half a migration is never left behind.
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
