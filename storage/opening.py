"""Opening the vault of a database: the desk's own keys are made once, and must fit ever after."""

from contextlib import suppress

from sqlalchemy import select

from bot.ports import Conflict
from storage.books.base import Connection, keeping
from storage.conflicts import meeting_others
from storage.engines import Engines
from storage.tables import KeyRow, table_of
from storage.vault import CALLERS, DESK, Keyring, Secrets, Vault

_KEYS = table_of(KeyRow)
OWN = select(_KEYS.c.owner, _KEYS.c.wrapped).where(_KEYS.c.owner.in_((DESK, CALLERS)))


async def open_vault(engines: Engines, secrets: Secrets) -> Vault:
    """The keys of this database. Raises `WrongKey` where they are not its own."""
    ring = Keyring(secrets.masters)
    async with engines.to_read() as connection:
        own = await _own(connection)
    if len(own) < 2:
        made = [{"owner": one, "wrapped": ring.make(one)} for one in (DESK, CALLERS)]
        with suppress(Conflict), meeting_others():  # two that start at once: the first one's stay
            async with engines.to_write() as connection:
                await connection.execute(keeping(connection.dialect.name, _KEYS), made)
        async with engines.to_read() as connection:
            own = await _own(connection)
    return Vault(ring, ring.open(DESK, own[DESK]), ring.open(CALLERS, own[CALLERS]), secrets.chain)


async def _own(connection: Connection) -> dict[int, bytes]:
    return {row.owner: row.wrapped for row in await connection.execute(OWN)}
