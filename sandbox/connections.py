"""The server's connections, by the client's address: to watch them end, or to make them end."""

import asyncio
import socket
import struct
from collections.abc import Callable

from uvicorn.config import Config
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.server import ServerState

Client = tuple[str, int]


class Connections:
    """Every open connection of one server."""

    def __init__(self) -> None:
        self._transports: dict[Client, asyncio.Transport] = {}
        self._watchers: dict[Client, list[Callable[[], None]]] = {}

    def came(self, client: Client, transport: asyncio.Transport) -> None:
        """A connection was made."""
        self._transports[client] = transport

    def went(self, client: Client) -> None:
        """A connection is gone, whoever closed it."""
        self._transports.pop(client, None)
        for told in self._watchers.pop(client, []):
            told()

    def watch(self, client: Client, told: Callable[[], None]) -> Callable[[], None]:
        """Have `told` called when the connection ends; call what is returned to stop watching."""
        if client not in self._transports:
            # Not one of ours (an in-process client): nobody will ever tell of its end.
            return lambda: None
        watchers = self._watchers.setdefault(client, [])
        watchers.append(told)

        def unwatch() -> None:
            if told in watchers:
                watchers.remove(told)

        return unwatch

    async def lost(self, client: Client) -> None:
        """Wait until the connection is gone; at once if it is not one of ours."""
        if client not in self._transports:
            return
        gone = asyncio.Event()
        unwatch = self.watch(client, gone.set)
        try:
            await gone.wait()
        finally:
            unwatch()

    async def close(self, client: Client) -> None:
        """Close a connection in order (what was written still goes out), and see it gone."""
        if (transport := self._transports.get(client)) is not None:
            transport.close()
            await self.lost(client)

    async def reset(self, client: Client) -> None:
        """Cut a connection with a TCP reset, and see it gone."""
        if (transport := self._transports.get(client)) is not None:
            linger = transport.get_extra_info("socket")
            linger.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            transport.abort()
            await self.lost(client)

    def end_all(self) -> None:
        """Drop whatever is still open."""
        for transport in list(self._transports.values()):
            transport.abort()


class Protocol(H11Protocol):
    """uvicorn's HTTP, that also writes down who is connected."""

    def __init__(self, config: Config, server_state: ServerState, connections: Connections) -> None:
        super().__init__(config=config, server_state=server_state, app_state={})
        self._book = connections

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Write it down."""
        super().connection_made(transport)
        if self.client is not None:
            self._book.came(self.client, transport)

    def connection_lost(self, exc: Exception | None) -> None:
        """Strike it out, and tell who watches."""
        super().connection_lost(exc)
        if self.client is not None:
            self._book.went(self.client)
