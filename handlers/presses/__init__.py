"""Buttons: each press is one order to the desk, and its answer says what was recorded."""

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.buttons import parse
from bot.desk import Cause, Desk
from handlers.cause import Popup, answer
from handlers.presses import calls, crews, incidents, others, several
from handlers.presses.answers import Orders

router = Router(name="presses")


@router.callback_query()
async def pressed(query: CallbackQuery, desk: Desk, cause: Cause) -> None:
    """Any press at all."""
    button = parse(query.data or "")
    order = ORDERS.get(button.action) if button else None
    if button is None or order is None:
        await answer(query, desk.words.answer("not_understood"), alert=True)
        return
    words = await order(desk, cause, button)
    await answer(query, words, alert=isinstance(words, Popup))


ORDERS: Orders = {
    **calls.ORDERS,
    **incidents.ORDERS,
    **several.ORDERS,
    **crews.ORDERS,
    **others.ORDERS,
}
"""Every action a button may stand for."""
