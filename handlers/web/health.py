"""A door for whoever watches the machine: does the desk work? Nothing of anybody is told."""

import asyncio
import logging

from fastapi import APIRouter, HTTPException
from fastapi.responses import PlainTextResponse

from bot.desk import Desk
from handlers.web.bodies import refusals

log = logging.getLogger(__name__)
PATIENCE = 2.0
"""Real seconds the database may take to answer."""


def health_router(desk: Desk) -> APIRouter:
    """The door; open to anybody."""
    door = APIRouter()

    @door.get("/sehat", response_class=PlainTextResponse, responses=refusals(503))
    async def healthy() -> str:
        """200 "sehat" while the database answers, else 503."""
        try:
            async with asyncio.timeout(PATIENCE), desk.journal.uow.reading() as books:
                await books.groups()
        except Exception as error:
            log.warning("not healthy: %s", type(error).__name__)
            raise HTTPException(503, "the database does not answer") from None
        return "sehat"

    return door
