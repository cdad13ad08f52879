"""Raw updates as Telegram may send them: every kind of content, sender and transition."""

from typing import Any

from hypothesis import strategies as st

Json = dict[str, Any]
FUTURE = 1_772_413_300
"""A moment within the story's morning, as Telegram writes it."""
ANONYMOUS, CHANNEL_BOT = 1087968824, 136817688
"""Who writes for an anonymous admin, and for a channel in its group."""
CHANNEL = {"id": -1009999999999, "type": "channel", "title": "Kanal"}
SOMEBODY = {"id": 7000009999, "is_bot": False, "first_name": "Entah", "last_name": "<b>"}

FILE = {"file_id": "x", "file_unique_id": "y"}
PICTURE = [{**FILE, "width": 9, "height": 9}]
PLACE = {"latitude": -6.8886, "longitude": 109.6753}
THERE = {"chat": CHANNEL, "message_id": 5, "date": 0}
"""A message that the bot may not look into."""

CONTENTS: dict[str, Json] = {
    "text": {"text": "kebakaran rumah Jl. Merdeka 10"},
    "nothing": {},
    "invisible": {"text": "\u200b\u2800"},
    "entities": {
        "text": "/lapor 🔥 banjir",
        "entities": [
            {"type": "bot_command", "offset": 0, "length": 6},
            {"type": "bold", "offset": 90, "length": 9},
            {"type": "text_mention", "offset": 7, "length": 2, "user": SOMEBODY},
        ],
    },
    "command of another bot": {"text": "/bantuan@lain_bot"},
    "sticker": {
        "sticker": {
            **FILE, "type": "regular", "width": 9, "height": 9,
            "is_animated": False, "is_video": False,
        }
    },
    "poll": {
        "poll": {
            "id": "1", "question": "?", "options": [], "total_voter_count": 0, "is_closed": False,
            "is_anonymous": True, "type": "regular", "allows_multiple_answers": False,
            "allows_revoting": False, "members_only": False,
        }
    },
    "contact": {"contact": {"phone_number": "+62812", "first_name": "Ibu"}},
    "dice": {"dice": {"emoji": "🎲", "value": 6}},
    "venue": {"venue": {"location": PLACE, "title": "Pasar", "address": "Jl."}, "location": PLACE},
    "live location": {"location": {**PLACE, "live_period": 60}},
    "location at the pole": {"location": {"latitude": 90.0, "longitude": -180.0}},
    "photo": {"photo": PICTURE, "caption": "api besar"},
    "video": {"video": {**FILE, "width": 9, "height": 9, "duration": 1}},
    "voice": {"voice": {**FILE, "duration": 1}},
    "audio": {"audio": {**FILE, "duration": 1}},
    "video note": {"video_note": {**FILE, "length": 9, "duration": 1}},
    "document": {"document": FILE, "caption": "/lapor"},
    "animation": {"animation": {**FILE, "width": 9, "height": 9, "duration": 1}},
    "story": {"story": {"chat": CHANNEL, "id": 1}},
    "game": {"game": {"title": "g", "description": "d", "photo": PICTURE}},
    "forwarded": {
        "text": "ular masuk rumah",
        "forward_origin": {"type": "hidden_user", "sender_user_name": "x", "date": FUTURE},
    },
    "via a bot": {"text": "x", "via_bot": {"id": 5, "is_bot": True, "first_name": "b"}},
    "quoting": {
        "text": "x",
        "quote": {"text": "y", "position": 0},
        "external_reply": {"origin": {"type": "user", "sender_user": SOMEBODY, "date": 0}},
    },
    "came": {"new_chat_members": [SOMEBODY]},
    "left": {"left_chat_member": SOMEBODY},
    "title": {"new_chat_title": "Grup Baru"},
    "picture gone": {"delete_chat_photo": True},
    "supergroup": {"supergroup_chat_created": True},
    "migrated from": {"migrate_from_chat_id": -4000000099},
    "pinned": {"pinned_message": THERE},
    "timer": {"message_auto_delete_timer_changed": {"message_auto_delete_time": 60}},
    "topic": {"forum_topic_created": {"name": "t", "icon_color": 1}, "is_topic_message": True},
    "video chat": {"video_chat_started": {}},
    "shared users": {"users_shared": {"request_id": 1, "users": [{"user_id": 7}]}},
    "web app": {"web_app_data": {"data": "x", "button_text": "y"}},
    "boost": {"boost_added": {"boost_count": 1}},
    "of a year to come": {"hologram": {"depth": 3}},
}  # fmt: skip
MEMBERS: dict[str, Json] = {
    "member": {"status": "member"},
    "left": {"status": "left"},
    "kicked": {"status": "kicked", "until_date": 0},
    "restricted": {
        "status": "restricted", "is_member": True, "until_date": 0,
        **dict.fromkeys(
            (
                "can_send_messages", "can_send_audios", "can_send_documents", "can_send_photos",
                "can_send_videos", "can_send_video_notes", "can_send_voice_notes",
                "can_send_polls", "can_send_other_messages", "can_add_web_page_previews",
                "can_react_to_messages", "can_edit_tag", "can_change_info", "can_invite_users",
                "can_pin_messages", "can_manage_topics",
            ),
            False,
        ),
    },
    "administrator": {
        "status": "administrator",
        **dict.fromkeys(
            (
                "can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages",
                "can_manage_video_chats", "can_restrict_members", "can_promote_members",
                "can_change_info", "can_invite_users", "can_post_stories", "can_edit_stories",
                "can_delete_stories", "can_send_welcome_messages",
            ),
            True,
        ),
    },
}  # fmt: skip
"""What the bot may be in a chat."""

UNASKED: dict[str, Json] = {
    "channel_post": {"message_id": 1, "date": FUTURE, "chat": CHANNEL, "text": "/lapor x"},
    "edited_channel_post": {"message_id": 1, "date": 1, "chat": CHANNEL, "text": "y"},
    "inline_query": {"id": "1", "from": SOMEBODY, "query": "api", "offset": ""},
    "chosen_inline_result": {"result_id": "1", "from": SOMEBODY, "query": "api"},
    "business_connection": {
        "id": "1", "user": SOMEBODY, "user_chat_id": 7, "date": 1, "is_enabled": True,
    },
    "business_message": {
        "message_id": 1, "date": 1, "chat": {"id": 7, "type": "private"}, "from": SOMEBODY,
        "business_connection_id": "1", "text": "kebakaran",
    },
    "message_reaction": {
        "chat": CHANNEL, "message_id": 1, "date": 1, "old_reaction": [], "user": SOMEBODY,
        "new_reaction": [{"type": "emoji", "emoji": "👍"}],
    },
    "poll_answer": {
        "poll_id": "1", "user": SOMEBODY, "option_ids": [0], "option_persistent_ids": ["1"],
    },
    "chat_member": {
        "chat": CHANNEL, "from": SOMEBODY, "date": 1,
        "old_chat_member": {"user": SOMEBODY, "status": "left"},
        "new_chat_member": {"user": SOMEBODY, "status": "member"},
    },
    "chat_join_request": {"chat": CHANNEL, "from": SOMEBODY, "user_chat_id": 7, "date": 1},
    "removed_chat_boost": {
        "chat": CHANNEL, "boost_id": "1", "remove_date": 1,
        "source": {"source": "premium", "user": SOMEBODY},
    },
    "update_of_a_year_to_come": {"x": 1},
}  # fmt: skip
"""Kinds that the bot never asks for; some come all the same, from before it said so."""


def raw_updates(chats: list[Json], people: list[Json], bot: Json) -> st.SearchStrategy[Any]:
    """One update as (kind, payload): who, where and what at random."""
    senders: list[Json] = [
        *({"from": one} for one in people),
        {"from": SOMEBODY},
        {"from": {"id": ANONYMOUS, "is_bot": True, "first_name": "Group"}, "sender_chat": CHANNEL},
        {"from": {"id": CHANNEL_BOT, "is_bot": True, "first_name": "C"}, "sender_chat": CHANNEL},
        {},
    ]
    chat, sender = st.sampled_from([*chats, CHANNEL]), st.sampled_from(senders)
    number = st.integers(1, 60)

    def message(where: Json, who: Json, what: Json, nth: int, answers: int) -> Json:
        reply = {"message_id": answers, "date": FUTURE, "chat": where, "from": bot, "text": "x"}
        return {
            "message_id": nth, "date": FUTURE, "chat": where, **who, **what,
            **({"reply_to_message": reply} if answers % 2 else {}),
        }  # fmt: skip

    messages = st.builds(
        message, chat, sender, st.sampled_from(list(CONTENTS.values())), number, number
    )

    def press(on: Json, who: Json, data: str | None, how: int) -> Json:
        place: list[Json] = [
            {"message": on},
            {"message": {**on, "date": 0}},
            {"inline_message_id": "9"},
            {},
        ]
        pressed = {"id": str(how), "from": who, "chat_instance": "1", **place[how % 4]}
        return {**pressed, **({"game_short_name": "g"} if data is None else {"data": data})}

    presses = st.builds(
        press,
        messages,
        st.sampled_from([*people, SOMEBODY]),
        st.sampled_from([None, "", "ring:::", "ack:1:1:", "page:1::close", "\u202e", "x" * 64]),
        number,
    )

    def moved(where: Json, who: Json, old: str, new: str) -> Json:
        was, now = ({"user": bot, **MEMBERS[one]} for one in (old, new))
        change = {"old_chat_member": was, "new_chat_member": now}
        return {"chat": where, "from": who, "date": FUTURE, **change}

    transition = st.sampled_from(sorted(MEMBERS))
    moves = st.builds(moved, chat, st.sampled_from(people), transition, transition)
    return st.one_of(
        st.tuples(st.just("message"), messages),
        st.tuples(st.just("edited_message"), messages),
        st.tuples(st.just("callback_query"), presses),
        st.tuples(st.just("my_chat_member"), moves),
        st.sampled_from(sorted(UNASKED.items())),
    )
