"""The Bot API on the wire: reading requests of every kind, wording answers, playing faults."""

import asyncio
import json
from typing import Any

from fastapi import APIRouter, Request, Response
from starlette.datastructures import UploadFile
from starlette.types import Receive, Scope, Send

from sandbox.connections import Connections
from sandbox.faults import Fault
from sandbox.methods import METHODS, Call, Upload
from sandbox.refusals import Gone, Refusal, bad
from sandbox.world import World

_NOT_FOUND = Refusal(404, "Not Found")
_UNAUTHORIZED = Refusal(401, "Unauthorized")
_LARGEST_PART = 55 * 1024 * 1024


class Nothing(Response):
    """No answer at all: for a connection that is gone already."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send nothing; the connection was ended before."""


class Half(Response):
    """Half of an answer, after which the connection closes."""

    def __init__(self, whole: Response, connections: Connections) -> None:
        super().__init__(whole.body, whole.status_code, media_type="application/json")
        self._connections = connections

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the head and half of the body it promises, then close."""
        await send(
            {"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers}
        )
        part = bytes(self.body)[: len(self.body) // 2]
        await send({"type": "http.response.body", "body": part, "more_body": True})
        await self._connections.close(scope["client"])


def answer(body: dict[str, Any], status: int = 200) -> Response:
    """A JSON answer, written as Telegram writes it (UTF-8, compact)."""
    text = json.dumps(body, ensure_ascii=False, separators=(",", ":"))
    return Response(text.encode(), status, media_type="application/json")


def refusal(refused: Refusal) -> Response:
    """The answer that says no."""
    return answer(refused.shape(), refused.code)


async def parameters(request: Request) -> tuple[dict[str, Any], dict[str, Upload]]:
    """The parameters of a call from query and body, and its uploaded files. Raises 400."""
    given: dict[str, Any] = dict(request.query_params)
    uploads: dict[str, Upload] = {}
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind == "application/json":
        given |= _json(await request.body())
    elif kind in ("multipart/form-data", "application/x-www-form-urlencoded"):
        async with request.form(max_part_size=_LARGEST_PART) as form:
            for name, value in form.multi_items():
                if isinstance(value, UploadFile):
                    uploads[name] = Upload(value.filename, await value.read())
                else:
                    given[name] = value
    return given, uploads


def _json(body: bytes) -> dict[str, Any]:
    try:
        given = json.loads(body or b"{}")
    except ValueError:
        raise bad("can't parse request JSON object") from None
    if not isinstance(given, dict):
        raise bad("can't parse request JSON object")
    return {key: value for key, value in given.items() if value is not None}


class BotApi:
    """Serves /bot<token>/<method> and the files beside it for one world."""

    def __init__(self, world: World, connections: Connections) -> None:
        self.world = world
        self.connections = connections

    def router(self) -> APIRouter:
        """The routes; they stay out of the OpenAPI pages, which are the simulation's."""
        router = APIRouter(include_in_schema=False)
        router.add_api_route("/bot{token}/{method}", self.call, methods=["GET", "POST"])
        router.add_api_route("/file/bot{token}/{path:path}", self.file, methods=["GET"])
        return router

    async def file(self, token: str, path: str) -> Response:
        """A file's bytes, at the path that getFile told."""
        if token != self.world.token:
            return refusal(_UNAUTHORIZED)
        stored = self.world.files.at(path)
        if stored is None:
            return refusal(_NOT_FOUND)
        return Response(stored.content, media_type=stored.mime)

    async def call(self, token: str, method: str, request: Request) -> Response:
        """One call of a method, with the fault that the script has for it."""
        if token != self.world.token:
            return refusal(_UNAUTHORIZED)
        try:
            given, uploads = await parameters(request)
        except Refusal as refused:
            return refusal(refused)
        fault = self.world.faults.take(method, _chat_of(given))
        client = (request.client.host, request.client.port) if request.client else ("", 0)
        call = Call(self.world, lambda told: self.connections.watch(client, told), uploads)
        if fault is None:
            return await self._result(call, method, given)
        return await self._faulty(fault, call, method, given, client)

    async def _result(self, call: Call, method: str, given: dict[str, Any]) -> Response:
        known = METHODS.get(method.lower())
        if known is None:
            return refusal(_NOT_FOUND)
        try:
            return answer({"ok": True, "result": await known(call, given)})
        except Refusal as refused:
            return refusal(refused)
        except Gone:
            return Nothing()

    async def _faulty(
        self, fault: Fault, call: Call, method: str, given: dict[str, Any], client: tuple[str, int]
    ) -> Response:
        if fault.kind == "slow":
            await asyncio.sleep(fault.seconds)
        if fault.kind == "flood":
            return refusal(self._flood(fault, given))
        good = await self._result(call, method, given) if fault.happens else Nothing()
        return await self.end_badly(fault, good, client)

    def _flood(self, fault: Fault, given: dict[str, Any]) -> Refusal:
        try:
            self.world.limits.penalise(_chat_of(given) or 0, fault.retry_after)
        except Refusal as refused:
            return refused
        raise AssertionError("a penalty always refuses")

    async def end_badly(self, fault: Fault, good: Response, client: tuple[str, int]) -> Response:
        """What the client gets instead of the good answer (or, if only slow, the good one)."""
        if fault.kind == "server_error":
            return _server_error(fault.code)
        if fault.kind == "garbage":
            return Response(b"<html>not what you asked for</html>", media_type="text/html")
        if fault.kind == "cut_after_delivery":
            return Half(good, self.connections)
        if fault.kind == "timeout_after_delivery":
            with self.world.traffic.hang():
                await self.connections.lost(client)
            return Nothing()
        if fault.kind == "reset_after_delivery":
            await self.connections.reset(client)
            return Nothing()
        if fault.kind in ("close_after_delivery", "refuse_before"):
            await self.connections.close(client)
            return Nothing()
        return good


def _server_error(code: int) -> Response:
    words = {502: "Bad Gateway", 504: "Gateway Timeout"}.get(code, "Internal Server Error")
    return refusal(Refusal(code, words))


def _chat_of(given: dict[str, Any]) -> int | None:
    try:
        return int(given["chat_id"])
    except (KeyError, TypeError, ValueError):
        return None
