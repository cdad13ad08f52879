"""The Bot API's methods: what each takes, what it does, what it answers."""

from sandbox.methods.base import Call, Method, Upload
from sandbox.methods.chats import METHODS as CHATS
from sandbox.methods.media import METHODS as MEDIA
from sandbox.methods.menus import METHODS as MENUS
from sandbox.methods.polling import METHODS as POLLING
from sandbox.methods.texts import METHODS as TEXTS

# Telegram takes a method's name in any case, so they are kept in lower case.
METHODS: dict[str, Method] = {
    method.name.lower(): method for method in [*POLLING, *TEXTS, *MEDIA, *CHATS, *MENUS]
}

__all__ = ["METHODS", "Call", "Method", "Upload"]
