"""Methods of the connection: who am I, what is new, and the webhook that is not there."""

from pydantic import Field

from sandbox.methods.base import Call, Encoded, Fields, Method

# Bot API: at most 100 at a time; a longer wait than this is cut short.
_MOST_UPDATES = 100
_LONGEST_WAIT = 50


class Nothing(Fields):
    """A method without parameters."""


async def get_me(call: Call, _: Nothing) -> object:
    """The bot as a User, with its abilities."""
    return call.world.shapes.person(call.world.bot.id) | {
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


class GetUpdates(Fields):
    """getUpdates."""

    offset: int | None = None
    limit: int = Field(_MOST_UPDATES, ge=1)
    timeout: int = Field(0, ge=0)
    allowed_updates: Encoded[list[str] | None] = None


async def get_updates(call: Call, fields: GetUpdates) -> object:
    """What is new: a list of Updates, waited for up to `timeout` seconds of real time."""
    return await call.world.updates.take(
        fields.offset,
        min(fields.limit, _MOST_UPDATES),
        min(fields.timeout, _LONGEST_WAIT),
        fields.allowed_updates,
        call.watch,
    )


class DeleteWebhook(Fields):
    """deleteWebhook."""

    drop_pending_updates: bool | None = None


async def delete_webhook(call: Call, fields: DeleteWebhook) -> object:
    """There is no webhook to delete, but what waits may be dropped: True."""
    if fields.drop_pending_updates:
        call.world.updates.drop()
    return True


async def get_webhook_info(call: Call, _: Nothing) -> object:
    """A WebhookInfo that says there is none."""
    return {
        "url": "",
        "has_custom_certificate": False,
        "pending_update_count": len(call.world.updates.pending),
    }


METHODS = [
    Method("getMe", Nothing, get_me),
    Method("getUpdates", GetUpdates, get_updates),
    Method("deleteWebhook", DeleteWebhook, delete_webhook),
    Method("getWebhookInfo", Nothing, get_webhook_info),
]
