"""Bodies of requests, read whole only where they are small enough, and how a refusal looks."""

from typing import Any

from fastapi import HTTPException, Request


async def whole(request: Request, most: int) -> bytes:
    """The body. Raises 413 as soon as it is known to have more than `most` bytes."""
    told = request.headers.get("content-length", "0")
    if not told.isdecimal() or int(told) > most:
        raise HTTPException(413, f"more than {most} bytes")
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > most:
            raise HTTPException(413, f"more than {most} bytes")
    return bytes(body)


def refusals(*codes: int) -> dict[int | str, dict[str, Any]]:
    """How refusals of these codes are described: JSON whose `detail` says what is wrong."""
    detail = {"type": "object", "properties": {"detail": {}}, "required": ["detail"]}
    return {
        code: {"description": "refused", "content": {"application/json": {"schema": detail}}}
        for code in codes
    }
