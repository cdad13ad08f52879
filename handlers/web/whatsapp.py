"""The door of WhatsApp's Cloud API: Meta registers it once, then brings messages and fates."""

import hashlib
import hmac
import json
import logging
from typing import Annotated, Any

from fastapi import APIRouter, Header, HTTPException, Query, Request
from fastapi.responses import PlainTextResponse

from bot.desk import Desk
from bot.ports.proofs import same
from handlers.web.bodies import refusals, whole
from handlers.web.hook_schema import HOOK
from handlers.web.hooks import read

log = logging.getLogger(__name__)
MOST = 3 * 1024 * 1024
"""Bytes that Meta says it may bring at once."""
BODY: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {"application/json": {"schema": HOOK}},
    }
}
CHALLENGE = r"^[A-Za-z0-9._-]{1,200}$"


def whatsapp_router(desk: Desk, number_id: str, secret: str, verify: str) -> APIRouter:
    """The door; with an empty secret or word nobody may enter."""
    door = APIRouter(prefix="/whatsapp", default_response_class=PlainTextResponse)

    @door.get("", responses=refusals(403))
    async def registered(
        challenge: Annotated[str, Query(alias="hub.challenge", pattern=CHALLENGE)],
        mode: Annotated[str, Query(alias="hub.mode", max_length=40)] = "",
        token: Annotated[str, Query(alias="hub.verify_token", max_length=200)] = "",
    ) -> str:
        """Say the challenge back to who shows our word."""
        if mode != "subscribe" or not same(token, verify):
            raise HTTPException(403, "hub.verify_token")
        return challenge

    @door.post("", openapi_extra=BODY, responses=refusals(400, 401, 413, 503))
    async def brought(
        request: Request,
        signature: Annotated[str, Header(alias="X-Hub-Signature-256", max_length=200)] = "",
    ) -> str:
        """Messages and fates; 200 once each had its effect, and told again they have none.

        Meta brings again, for up to a week, whatever is not answered 200.
        """
        if not signature:
            raise HTTPException(401, "X-Hub-Signature-256")
        body = await whole(request, MOST)
        if not same(signature, signed(secret, body)):
            raise HTTPException(401, "X-Hub-Signature-256")
        with desk.clock.working():
            if not await _take(desk, _told(body), number_id):
                raise HTTPException(503, "try again later")
        return ""

    return door


def signed(secret: str, body: bytes) -> str:
    """The signature that fits a body; empty without a secret."""
    if not secret:
        return ""
    return "sha256=" + hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()


def _told(body: bytes) -> object:
    try:
        told: object = json.loads(body)
    except (ValueError, RecursionError):
        raise HTTPException(400, "the body is no JSON") from None
    if not isinstance(told, dict):
        raise HTTPException(400, "the body is no object")
    return told


async def _take(desk: Desk, told: object, number_id: str) -> bool:
    """Each for itself: one that fails keeps none of the others from its effect."""
    messages, reports = read(told, number_id)
    failed: set[str] = set()
    for message in messages:
        if message.number in failed:
            continue  # what he wrote later is not taken before
        try:
            await desk.inbox.take(message)
        except Exception as error:
            log.error("a WhatsApp message waits: %s", type(error).__name__)
            if not await desk.set_aside.failed(message, error):
                failed.add(message.number)
    for report in reports:
        try:
            await desk.delivery.reported(report)
        except Exception as error:
            log.warning("a WhatsApp report waits: %s", type(error).__name__)
            if not await desk.set_aside.failed(report, error):
                failed.add(report.number)
    return not failed
