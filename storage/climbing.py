"""Alembic, set up in code: no ini file, no logging of its own."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection


def config_for(connection: Connection | None = None) -> Config:
    """Alembic's settings, over a connection that is already in a transaction."""
    config = Config()
    folder = str(Path(__file__).parent / "migrations")
    config.set_main_option("script_location", folder.replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


def upgrade(connection: Connection, to: str = "head") -> None:
    """Climb to a revision."""
    command.upgrade(config_for(connection), to)


def downgrade(connection: Connection, to: str) -> None:
    """Go back down to a revision; what only the higher one could keep is lost."""
    command.downgrade(config_for(connection), to)
