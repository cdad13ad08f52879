"""The Graph API over HTTP: what WhatsApp's Cloud API has of it."""

from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse

from sandbox.wire import BotApi
from sandbox.world import World

PREFIX = "/graph/v24.0"


def graph_router(world: World, api: BotApi) -> APIRouter:
    """Messages, media, and the number itself; faults are scripted as "whatsapp"."""
    door = APIRouter(prefix=PREFIX)

    @door.post("/{number_id}/messages")
    async def messages(number_id: str, request: Request) -> Response:
        fault = world.faults.take("whatsapp", None)
        good: Response = JSONResponse({})
        if fault is None or fault.happens:
            shown = request.headers.get("authorization", "")
            status, body = world.whatsapp.messages(number_id, shown, await request.json())
            good = JSONResponse(body, status)
        if fault is None or request.client is None:
            return good
        return await api.end_badly(fault, good, (request.client.host, request.client.port))

    @door.post("/{number_id}/media")
    async def media(number_id: str, request: Request) -> Response:
        shown = request.headers.get("authorization", "")
        async with request.form() as form:
            file = form.get("file")
            whole = form.get("messaging_product") == "whatsapp"
            content = await file.read() if file and not isinstance(file, str) else None
        if not whole or content is None:
            return JSONResponse({"error": {"code": 100, "message": "Invalid parameter"}}, 400)
        status, body = world.whatsapp.keep(number_id, shown, content)
        return JSONResponse(body, status)

    @door.get("/file/{name}")
    async def content(name: str, request: Request) -> Response:
        if not world.whatsapp.may(request.headers.get("authorization", "")):
            return Response(status_code=401)
        found = world.whatsapp.files.get(name)
        return Response(found, 200 if found is not None else 404, media_type="image/jpeg")

    @door.get("/{name}")
    async def known(name: str, request: Request) -> Response:
        shown = request.headers.get("authorization", "")
        if name in world.whatsapp.files and world.whatsapp.may(shown):
            url = f"{request.base_url}{PREFIX.lstrip('/')}/file/{name}"
            return JSONResponse({"id": name, "url": url, "mime_type": "image/jpeg"})
        status, body = world.whatsapp.number(name, shown)
        return JSONResponse(body, status)

    return door
