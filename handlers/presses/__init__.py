"""Buttons: each press is one order to the desk, and its answer says what was recorded."""

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.buttons import parse
from bot.desk import Cause, Desk
from bot.messages import Popup
from handlers.cause import answer
from handlers.presses import calls, crews, incidents, others, several
from handlers.presses.answers import Orders

router = Router(name="presses")


@router.callback_query()
async def pressed(query: CallbackQuery, desk: Desk, cause: Cause) -> None:
    """Any press at all."""
    button = parse(query.data or "")
    order = ORDERS.get(button.action) if button else None
    if button is None or order is None:
        await answer(query, desk, Popup("not_understood", waits=True))
        return
    await answer(query, desk, await order(desk, cause, button))


ORDERS: Orders = {
    **calls.ORDERS,
    **incidents.ORDERS,
    **several.ORDERS,
    **crews.ORDERS,
    **others.ORDERS,
}
"""Every action a button may stand for."""
