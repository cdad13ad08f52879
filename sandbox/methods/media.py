"""Methods of files and places: send them, and fetch what people sent."""

from typing import Any

from pydantic import Field

from sandbox.files import LARGEST_FETCH, LARGEST_SEND
from sandbox.media import file_shape, photo_shape
from sandbox.methods.base import Call, Fields, Method
from sandbox.methods.words import CaptionFields, PostFields, caption_content, posting
from sandbox.model import Json, StoredFile
from sandbox.refusals import bad


class SendPhoto(CaptionFields):
    """sendPhoto."""

    photo: str | None = None
    show_caption_above_media: bool | None = None
    has_spoiler: bool | None = None


class SendVoice(CaptionFields):
    """sendVoice."""

    voice: str | None = None
    duration: int | None = None


class SendVideo(CaptionFields):
    """sendVideo."""

    video: str | None = None
    duration: int | None = None
    width: int | None = None
    height: int | None = None
    show_caption_above_media: bool | None = None
    has_spoiler: bool | None = None
    supports_streaming: bool | None = None


class SendDocument(CaptionFields):
    """sendDocument."""

    document: str | None = None
    disable_content_type_detection: bool | None = None


def _file(call: Call, kind: str, value: str | None) -> StoredFile:
    """The file of a request: an upload under its field's name or attach://, or a known file_id."""
    part = value.removeprefix("attach://") if value and value.startswith("attach://") else kind
    upload = call.uploads.get(part)
    if upload is not None:
        if not upload.content:
            raise bad("file must be non-empty")
        if len(upload.content) > LARGEST_SEND:
            raise bad("file is too big")
        return call.world.files.keep(upload.content, kind, upload.name)
    if not value:
        raise bad(f"there is no {kind} in the request")
    if value.startswith(("http://", "https://", "attach://")):
        # The sandbox fetches nothing from outside.
        raise bad("wrong file identifier/HTTP URL specified")
    return call.world.files.find(value)


def _send(call: Call, fields: CaptionFields, kind: str, shape: object, rights: str) -> object:
    content: Json = {kind: shape} | caption_content(call, fields)
    message = call.world.post(fields.chat_id, posting(fields, content), rights)
    return call.world.shapes.message(message)


async def send_photo(call: Call, fields: SendPhoto) -> object:
    """Post a photo: the Message."""
    stored = _file(call, "photo", fields.photo)
    return _send(call, fields, "photo", photo_shape(stored, call.world.files), "photos")


async def send_voice(call: Call, fields: SendVoice) -> object:
    """Post a voice note: the Message."""
    shape = file_shape(_file(call, "voice", fields.voice)) | {"duration": fields.duration or 0}
    return _send(call, fields, "voice", shape, "voice notes")


async def send_video(call: Call, fields: SendVideo) -> object:
    """Post a video: the Message."""
    shape: dict[str, Any] = file_shape(_file(call, "video", fields.video)) | {
        "duration": fields.duration or 0,
        "width": fields.width or 640,
        "height": fields.height or 360,
    }
    return _send(call, fields, "video", shape, "videos")


async def send_document(call: Call, fields: SendDocument) -> object:
    """Post a file: the Message."""
    shape = file_shape(_file(call, "document", fields.document))
    return _send(call, fields, "document", shape, "documents")


class SendLocation(PostFields):
    """sendLocation, without live locations."""

    latitude: float = Field(ge=-90, le=90)
    longitude: float = Field(ge=-180, le=180)
    horizontal_accuracy: float | None = None


class SendVenue(SendLocation):
    """sendVenue."""

    title: str = Field(min_length=1)
    address: str
    google_place_id: str | None = None
    google_place_type: str | None = None


def _place(fields: SendLocation) -> Json:
    place = {"latitude": fields.latitude, "longitude": fields.longitude}
    if fields.horizontal_accuracy is not None:
        place["horizontal_accuracy"] = fields.horizontal_accuracy
    return place


async def send_location(call: Call, fields: SendLocation) -> object:
    """Post a point on the map: the Message."""
    message = call.world.post(fields.chat_id, posting(fields, {"location": _place(fields)}))
    return call.world.shapes.message(message)


async def send_venue(call: Call, fields: SendVenue) -> object:
    """Post a named place: the Message."""
    place = _place(fields)
    venue = {"location": place, "title": fields.title, "address": fields.address}
    message = call.world.post(fields.chat_id, posting(fields, {"location": place, "venue": venue}))
    return call.world.shapes.message(message)


class GetFile(Fields):
    """getFile."""

    file_id: str


async def get_file(call: Call, fields: GetFile) -> object:
    """Where a file may be fetched: a File."""
    stored = call.world.files.find(fields.file_id)
    if stored.size > LARGEST_FETCH:
        raise bad("file is too big")
    return {
        "file_id": stored.id,
        "file_unique_id": stored.unique_id,
        "file_size": stored.size,
        "file_path": stored.path,
    }


METHODS = [
    Method("sendPhoto", SendPhoto, send_photo),
    Method("sendVoice", SendVoice, send_voice),
    Method("sendVideo", SendVideo, send_video),
    Method("sendDocument", SendDocument, send_document),
    Method("sendLocation", SendLocation, send_location),
    Method("sendVenue", SendVenue, send_venue),
    Method("getFile", GetFile, get_file),
]
