"""What commands beside the bot open: this installation's books, with its keys."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.domain.errors import Contradiction
from bot.settings import Settings
from storage.engines import NoDatabase
from storage.schema import NewerSchema, OldSchema
from storage.store import SqlUnitOfWork, open_to_read
from storage.vault import BadKey, WrongKey, read_secrets

CLOSED = (Contradiction, NoDatabase, OldSchema, NewerSchema, BadKey, WrongKey)
"""What keeps them shut; each says why in one sentence."""


@asynccontextmanager
async def books_of(settings: Settings) -> AsyncIterator[SqlUnitOfWork]:
    """The books as they are, beside a bot at work: nothing is made or migrated. Raises `CLOSED`."""
    secrets = read_secrets(
        settings.master_key.get_secret_value(), settings.chain_key.get_secret_value()
    )
    store = await open_to_read(settings.database_url, secrets)
    try:
        yield store
    finally:
        await store.aclose()
