"""The second page of an incident's keyboard: what is rarely done, so that the first stays small."""

from bot.buttons import label
from bot.domain.city import City
from bot.domain.incident import Incident
from bot.messages import Rows
from bot.services.keyboards.pages import in_rows


def more(stream: int, state: Incident, city: City, arg: str) -> Rows:
    """What is rarely done on an open incident; the commonest first."""
    rare = [
        label("whatsapp", stream),
    ]
    return in_rows(rare, 2)
