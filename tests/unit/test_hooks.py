"""What is read in a webhook of WhatsApp's, where that is not plain."""

import pytest

from handlers.web.hooks import read


def hook(document: dict[str, str]) -> dict[str, object]:
    """Somebody sends a file."""
    message = {
        "id": "wamid.1", "from": "6285700000001", "timestamp": "1772413200", "type": "document",
        "document": document,
    }  # fmt: skip
    value = {"metadata": {"phone_number_id": "1"}, "messages": [message]}
    return {"entry": [{"changes": [{"field": "messages", "value": value}]}]}


@pytest.mark.parametrize("words", ["", "layar saya"])
def test_a_screenshot_that_is_sent_as_a_file_is_a_photo(words: str) -> None:
    file = {"id": "F1", "mime_type": "image/png", "caption": words}
    ([message], reports) = read(hook(file), "1")
    assert (message.media, message.file, message.words) == ("photo", "whatsapp:F1", words)
    assert reports == []


def test_of_any_other_file_only_the_words_count() -> None:
    ([message], _) = read(hook({"id": "F1", "mime_type": "text/csv", "caption": "data"}), "1")
    assert (message.media, message.words) == (None, "data")
    assert read(hook({"id": "F1", "mime_type": "text/csv"}), "1") == ([], [])
