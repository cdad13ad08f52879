"""The server: the world over HTTP on loopback, in the event loop it is started in."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from types import TracebackType
from typing import Self

from fastapi import FastAPI, Request, Response
from fastapi.responses import JSONResponse, PlainTextResponse
from fastapi.staticfiles import StaticFiles
from starlette.types import ASGIApp, Receive, Scope, Send
from uvicorn.config import Config
from uvicorn.server import ServerState

from sandbox.connections import Connections, Protocol
from sandbox.graph import graph_router
from sandbox.handset_acts import HandsetActs
from sandbox.refusals import SimulationError
from sandbox.simulation import Simulation
from sandbox.wire import BotApi, answer
from sandbox.world import World

_PAGE = Path(__file__).parent / "page"
# What must be finished before the world counts as quiet.
_COUNTED = ("/bot", "/file/bot", "/datacentre", "/geocoder", "/cgi-bin", "/graph")


class Counted:
    """Counts the bot's requests, from the first byte to the last of the answer."""

    def __init__(self, app: ASGIApp, world: World) -> None:
        self._app = app
        self._world = world

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, counted if it is the bot's."""
        if scope["type"] == "http" and scope["path"].startswith(_COUNTED):
            with self._world.traffic.request():
                await self._app(scope, receive, send)
        else:
            await self._app(scope, receive, send)


def create_app(world: World, connections: Connections | None = None) -> FastAPI:
    """The whole HTTP face of one world: Bot API, files, data centre, /sim and the page."""
    book = connections or Connections()
    api = BotApi(world, book)
    app = FastAPI(
        title="Kentongan sandbox",
        description="Plays the people of a pretended Telegram. Answers on loopback only.",
        # Its pages of documentation would be fetched from elsewhere; the description is enough.
        docs_url=None,
        redoc_url=None,
        openapi_url="/sim/openapi.json",
    )
    app.include_router(api.router())
    app.include_router(Simulation(world).router())
    app.include_router(HandsetActs(world).router())
    app.add_api_route("/datacentre", _datacentre(world, api), methods=["POST"])
    app.add_api_route("/geocoder/search", _geocoder(world), methods=["GET"])
    app.add_api_route("/cgi-bin/sendsms", _sms(world, api), methods=["GET"])
    app.include_router(graph_router(world, api))
    app.mount("/", StaticFiles(directory=_PAGE, html=True))
    app.add_middleware(Counted, world=world)
    app.add_exception_handler(SimulationError, _not_allowed)
    return app


async def _not_allowed(_: Request, error: Exception) -> Response:
    return JSONResponse({"detail": str(error)}, 409)


def _datacentre(world: World, api: BotApi) -> Callable[[Request], Awaitable[Response]]:
    async def datacentre(request: Request) -> Response:
        """The city's data centre: takes each version of an incident once."""
        body = await request.body()
        fault = world.faults.take("datacentre", None)
        if fault is not None and fault.kind == "slow":
            await asyncio.sleep(fault.seconds)
        good = answer({})
        if fault is None or fault.happens:
            reply = world.datacentre.receive(
                body,
                request.headers.get("x-kentongan-timestamp"),
                request.headers.get("x-kentongan-signature"),
            )
            good = answer(reply.body, reply.status)
        if fault is None or request.client is None:
            return good
        return await api.end_badly(fault, good, (request.client.host, request.client.port))

    return datacentre


def _geocoder(world: World) -> Callable[[Request], Awaitable[Response]]:
    async def search(request: Request) -> Response:
        """Nominatim's search, as strict as its usage rules."""
        agent = request.headers.get("user-agent", "")
        reply = world.geocoder.search(request.query_params, agent)
        return JSONResponse(reply.body, reply.status, dict(reply.headers))

    return search


def _sms(world: World, api: BotApi) -> Callable[[Request], Awaitable[Response]]:
    async def sendsms(request: Request) -> Response:
        """Kannel's sendsms."""
        fault = world.faults.take("sendsms", None)
        good: Response = PlainTextResponse("")
        if fault is None or fault.happens:
            status, body = world.sms.sendsms(request.query_params)
            good = PlainTextResponse(body, status)
        if fault is None or request.client is None:
            return good
        return await api.end_badly(fault, good, (request.client.host, request.client.port))

    return sendsms


class Server:
    """`async with Server(world) as server:` serves at `server.url` until the block is left.

    Only uvicorn's HTTP protocol is used, under a listener of our own: no signal handler is
    touched, and leaving is immediate: parked polls, hung requests and feeds are ended.
    """

    def __init__(self, world: World, port: int = 0, host: str = "127.0.0.1") -> None:
        self.world = world
        self.host = host
        self.port = port
        self._connections = Connections()
        self._state = ServerState()
        self._listener: asyncio.Server | None = None
        self._config = Config(
            create_app(world, self._connections),
            lifespan="off",
            log_config=None,
            access_log=False,
            ws="none",
            timeout_keep_alive=75,
        )

    @property
    def url(self) -> str:
        """The address without a slash at its end."""
        return f"http://{self.host}:{self.port}"

    async def __aenter__(self) -> Self:
        self._config.load()
        await self.listen()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.stop()

    async def listen(self) -> None:
        """Accept connections. Raises OSError if the port is taken."""
        if self._listener is not None:
            return
        self._listener = await asyncio.get_running_loop().create_server(
            lambda: Protocol(self._config, self._state, self._connections),
            host=self.host,
            port=self.port,
        )
        self.port = self._listener.sockets[0].getsockname()[1]

    def refuse(self) -> None:
        """Accept no connection and drop those there are, until `listen` is called again.

        Whoever connects now is refused by the operating system: the one fault of which a client
        can be sure that nothing of its request arrived.
        """
        if self._listener is not None:
            self._listener.close()
            self._listener = None
        self._connections.end_all()

    async def stop(self) -> None:
        """End everything that is open and close the port."""
        if self._listener is not None:
            self._listener.close()
            self._listener = None
        self.world.updates.release()
        self.world.changes.end()
        # One turn for released polls to be answered, then whatever hangs is dropped.
        for _ in range(3):
            await asyncio.sleep(0)
        self._connections.end_all()
        if self._state.tasks:
            await asyncio.wait(set(self._state.tasks), timeout=1.0)
