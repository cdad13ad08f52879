"""HTML is read as Telegram reads it."""

from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox.entities import cut, found, units
from sandbox.html import parse, tidy
from sandbox.refusals import Refusal

_TEXT = st.text(st.characters(exclude_categories=["Cs"]))


@given(_TEXT)
def test_escaped_text_always_comes_back(text: str) -> None:
    assert parse(escape(text)) == (text, [])


@given(_TEXT, _TEXT, _TEXT)
def test_entities_cover_exactly_what_the_tags_did(before: str, inside: str, after: str) -> None:
    text, entities = parse(f"{escape(before)}<b>{escape(inside)}</b>{escape(after)}")
    assert text == before + inside + after
    assert [cut(text, entity) for entity in entities] == ([inside] if inside else [])


@given(_TEXT, _TEXT)
def test_tidied_text_keeps_its_entities_in_place(before: str, inside: str) -> None:
    text, entities = tidy(*parse(f"{escape(before)}<i>{escape(inside)}</i>"))
    assert text == text.strip()
    for entity in entities:
        assert 0 <= entity["offset"] < entity["offset"] + entity["length"] <= units(text)
        assert cut(text, entity).strip() == tidy(inside, [])[0]


@given(st.text("<>/ab =\"'&;#-", max_size=30))
def test_any_markup_is_read_or_refused(source: str) -> None:
    try:
        text, entities = parse(source)
    except Refusal as refused:
        words, text, entities = refused.description, "", []
    else:
        words = ""
    assert not words or words.startswith("Bad Request: can't parse entities: ")
    assert all(entity["length"] > 0 for entity in entities)
    assert units(text) <= units(source)


@pytest.mark.parametrize(
    ("source", "kind", "extra"),
    [
        ("<strong>x</strong>", "bold", {}),
        ("<EM>x</EM>", "italic", {}),
        ("<ins>x</ins>", "underline", {}),
        ("<del>x</del>", "strikethrough", {}),
        ("<tg-spoiler>x</tg-spoiler>", "spoiler", {}),
        ('<span class="tg-spoiler">x</span>', "spoiler", {}),
        ("<code>x</code>", "code", {}),
        ("<pre>x</pre>", "pre", {}),
        ('<pre><code class="language-toml">x</code></pre>', "pre", {"language": "toml"}),
        ("<blockquote>x</blockquote>", "blockquote", {}),
        ("<blockquote expandable>x</blockquote>", "expandable_blockquote", {}),
        (
            "<a href='https://a.id/?a=1&amp;b=2'>x</a>",
            "text_link",
            {"url": "https://a.id/?a=1&b=2"},
        ),
        ('<tg-emoji emoji-id="5368">x</tg-emoji>', "custom_emoji", {"custom_emoji_id": "5368"}),
        (
            '<tg-time unix="5" format="wDT">x</tg-time>',
            "date_time",
            {"unix_time": 5, "date_time_format": "wDT"},
        ),
        ('<tg-time unix="5">x</tg-time>', "date_time", {"unix_time": 5, "date_time_format": ""}),
    ],
)
def test_tags(source: str, kind: str, extra: dict[str, object]) -> None:
    assert parse(source) == ("x", [{"type": kind, "offset": 0, "length": 1, **extra}])


@pytest.mark.parametrize(
    "source",
    [
        "<b", "<b>", "</b>", "<b></i>", "<div>x</div>", "<br>", "<span>x</span>", "<!-- x -->",
        "<tg-time>x</tg-time>", '<tg-time unix="x">x</tg-time>',
        '<tg-time unix="1" format="q">x</tg-time>', "<tg-emoji>x</tg-emoji>",
        "<blockquote><blockquote>x</blockquote></blockquote>", "1 < 2", "<b><i>x</b></i>",
    ],
)  # fmt: skip
def test_what_is_refused(source: str) -> None:
    with pytest.raises(Refusal, match="can't parse entities"):
        parse(source)


def test_nesting_counts_in_utf16() -> None:
    text, entities = parse("🔥<b>a<i>🚒</i></b>&lt;&copy;&#128658;")
    assert text == "🔥a🚒<&copy;🚒"
    assert [(e["type"], e["offset"], e["length"]) for e in entities] == [
        ("bold", 2, 3),
        ("italic", 3, 2),
    ]


def test_what_telegram_marks_by_itself() -> None:
    text = "/lapor@kota_bot ke @sari_d #banjir https://a.id/x, sari@kota.id 3/4 a@b"
    assert [(e["type"], cut(text, e)) for e in found(text)] == [
        ("bot_command", "/lapor@kota_bot"),
        ("mention", "@sari_d"),
        ("hashtag", "#banjir"),
        ("url", "https://a.id/x"),
        ("email", "sari@kota.id"),
    ]
    assert found("/x", [{"type": "code", "offset": 0, "length": 2}]) == []
