"""What happened is sealed within a minute, and a night of work audits whole."""

from bot.commands.audit import Audit, audit
from storage.store import SqlUnitOfWork
from tests.desk import Desk


async def audited(desk: Desk) -> Audit:
    store = desk.stage.assembly.desk.journal.uow
    assert isinstance(store, SqlUnitOfWork)
    return await audit(store)


async def test_a_minute_after_a_commit_it_is_sealed(desk: Desk) -> None:
    sari = desk.operator()
    before = (await audited(desk)).seals.count
    await sari.logs("ular masuk rumah Jl. Mawar 3")
    await desk.passes(seconds=55)
    assert (await audited(desk)).unsealed > 0
    await desk.passes(seconds=10)
    done = await audited(desk)
    assert (done.unsealed, done.seals.count) == (0, before + 1)
    await desk.passes(minutes=1)
    assert (await audited(desk)).seals.count == before + 1, "a quiet minute writes nothing"


async def test_what_a_stopped_bot_left_unsealed_is_sealed_when_it_starts(desk: Desk) -> None:
    await desk.operator().logs("ular masuk rumah Jl. Mawar 3")
    await desk.is_down(minutes=1)
    done = await audited(desk)
    assert (done.found, done.unsealed) == ([], 0)


async def test_a_closed_incident_audits_whole(desk: Desk) -> None:
    sari, damkar = desk.operator(), desk.agency("damkar")
    await sari.sends_out("kebakaran rumah Jl. Merdeka 10")
    await damkar.presses("Terima tugas")
    await damkar.presses("Berangkat")
    await desk.passes(seconds=30)
    done = await audited(desk)
    assert done.found == []
    assert done.folded == 2
