"""An account shared by a desk: who sits at it now, and when that is asked. No line waits for it."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.outgoing import Lane
from bot.domain.people import Person, Sitting
from bot.ports import Books, Shot

ASK_AGAIN = timedelta(minutes=15)
"""How long a question that nobody answered rests; it is asked again only where work goes on."""


def sits(sitting: Sitting, now: datetime, shift: timedelta) -> bool:
    """Whether somebody sits there, and his shift is not over."""
    return sitting.seat is not None and sitting.sat_at is not None and now - sitting.sat_at < shift


def stands_open(sitting: Sitting, now: datetime, shift: timedelta) -> bool:
    """Whether who sits there is asked and not answered; of one who sits: for a while."""
    if sitting.asked_at is None:
        return False
    if not sits(sitting, now, shift):
        return True
    asked_since = sitting.sat_at is not None and sitting.asked_at > sitting.sat_at
    return asked_since and now - sitting.asked_at < ASK_AGAIN


async def who_acts(books: Books, account: Person, now: datetime, shift: timedelta) -> Person:
    """Who sits at the account; the account itself while nobody has said so."""
    if not account.shared:
        return account
    sitting = await books.sitting(account.id)
    if not sits(sitting, now, shift):
        return account
    return await books.person(sitting.seat or 0) or account


async def ask_who_sits(books: Books, account: Person, now: datetime, shift: timedelta) -> None:
    """Ask, where a shared account works and nobody has said who he is."""
    sitting = await books.sitting(account.id)
    lately = sitting.asked_at is not None and now - sitting.asked_at < ASK_AGAIN
    if lately or sits(sitting, now, shift):
        return
    await books.sit(account.id, replace(sitting, seat=None, asked_at=now))
    await books.post(Shot("who_sits", account.user, Lane.TALK, created_at=now))
