"""The glossary shows the lifecycles as the tables have them."""

from tests.house.lifecycles import GLOSSARY, MARK, drawn


def test_the_glossary_draws_the_lifecycles_from_the_tables() -> None:
    shown = GLOSSARY.read_text().partition(MARK)[2].strip()
    assert shown == drawn().strip(), "run: python -m tests.house.lifecycles"
