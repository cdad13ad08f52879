"""The house's own web server: one port, no access log, gone when the house closes."""

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from fastapi import FastAPI
from uvicorn import Config, Server

from bot.desk import Desk
from bot.domain.errors import Contradiction
from bot.settings import Settings
from handlers.web.bell import bell_router
from handlers.web.health import health_router
from handlers.web.sms import sms_router
from handlers.web.whatsapp import whatsapp_router

AT_ONCE = 64
"""Requests worked on at a time; beyond them it answers 503, and a gateway comes again."""


def doors(desk: Desk, settings: Settings, ring: Callable[[], None] = lambda: None) -> FastAPI:
    """All doors of this installation; its description is for our own tests only.

    `ring` makes the letter boxes look.
    """
    app = FastAPI(title="Kentongan", docs_url=None, redoc_url=None, openapi_url=None)
    app.include_router(health_router(desk))
    app.include_router(bell_router(ring))
    app.include_router(sms_router(desk, settings.sms_secret.get_secret_value()))
    if settings.whatsapp:
        secret = settings.whatsapp_secret.get_secret_value()
        word = settings.whatsapp_verify.get_secret_value()
        app.include_router(whatsapp_router(desk, settings.whatsapp, secret, word))
    return app


def listening(where: str) -> socket.socket:
    """A socket at "HOST:PORT". Raises `Contradiction` for what is none, or is taken."""
    host, _, port = where.rpartition(":")
    if not host or not port.isdecimal() or int(port) > 65535:
        raise Contradiction("web_address")
    try:
        return socket.create_server((host, int(port)))
    except OSError as error:
        raise Contradiction("web_taken", where=where, why=error.strerror) from None


async def serve(app: FastAPI, at: socket.socket) -> None:
    """Answer for ever."""
    config = Config(
        app, lifespan="off", log_config=None, access_log=False, ws="none",
        limit_concurrency=AT_ONCE, server_header=False,
    )  # fmt: skip
    server = _Unsignalled(config)
    own = at.dup()  # it closes what it was given
    try:
        await server.serve([own])
    finally:
        server.force_exit = True
        await server.shutdown([own])


class _Unsignalled(Server):
    """Leaves the process's signals to whoever runs the house."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield
