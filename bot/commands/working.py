"""The bot at work: what `run`, `sandbox`, `drill` and the tests all start."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

from bot.assembly import Assembly, assembled
from bot.domain.city import City
from bot.ports import Clock
from bot.settings import Settings
from handlers.hear import dispatcher, ears
from handlers.poller import once_more, poll
from scheduler.mailbox import LetterBox
from scheduler.nursery import Nursery
from scheduler.relay import relays
from scheduler.sealer import Sealer
from scheduler.wake import Wake, metronome


async def admin_link(assembly: Assembly) -> str | None:
    """The first admin's one-time link, while there is no admin."""
    code = await assembly.desk.membership.first_admin()
    return assembly.desk.membership.link(code) if code else None


@asynccontextmanager
async def working(
    settings: Settings, clock: Clock, *, beat: bool = True, city: City | None = None
) -> AsyncIterator[Assembly]:
    """A desk at work: it hears, watches and carries until this is left.

    `sandbox`, `drill` and the tests come in through this same door.
    """
    async with AsyncExitStack() as stack:
        assembly = await stack.enter_async_context(assembled(settings, clock, city))
        desk = assembly.desk
        bot = ears(settings.token.get_secret_value(), settings.api_url)
        stack.push_async_callback(bot.session.close)
        nursery = await stack.enter_async_context(Nursery())
        wake = Wake(desk)
        carriers = relays(desk, assembly.gateways, nursery)
        sealer = Sealer(desk)
        # Cards before clocks: who is told first looks first.
        heard = [*(one.committed for one in carriers), wake.committed, sealer.committed]
        desk.journal.after_commit += heard
        await desk.places.load()
        await desk.delivery.recover()
        nursery.keep("watch", wake.run)
        for one in carriers:
            nursery.keep("relay", one.run)
        nursery.keep("sealer", sealer.run)
        boxes = [LetterBox(desk, box) for box in assembly.mailboxes]
        if settings.web:
            from handlers.web import serving  # FastAPI is loaded where a door is open

            def ring() -> None:
                for one in boxes:
                    one.ring()

            app = serving.doors(desk, settings, ring)
            at = serving.listening(settings.web)
            stack.callback(at.close)
            nursery.keep("web", lambda: serving.serve(app, at))
        for box in boxes:
            nursery.keep("letter box", box.run)
        desk.set_aside.ears.append(once_more(bot, dispatcher(), desk))
        nursery.keep("poller", lambda: poll(bot, dispatcher(), desk))
        if beat:
            metronome_ = metronome(wake, *carriers, sealer)
            metronome_.start()
            stack.callback(metronome_.shutdown, wait=False)
        yield assembly
