"""Known places: a supervisor saves one from an incident; reports that name it are located."""

from dataclasses import dataclass

from bot.domain.details import code_of
from bot.domain.errors import Refusal
from bot.domain.outgoing import Lane
from bot.domain.people import Person, Right
from bot.domain.place import KnownPlace, degrees_of
from bot.ports import Learner, Shot
from bot.services.journal import Cause, Journal, Turn
from bot.services.place_names import LONGEST, proposed_name, savable_point, somebodys
from bot.services.stream import Stream


@dataclass(frozen=True, slots=True)
class Places:
    """What the desk adds to the city's own list."""

    journal: Journal
    reader: Learner

    async def load(self) -> None:
        """What was saved before is known again."""
        async with self.journal.uow.reading() as books:
            self.reader.learn(await books.places())

    async def show(self, cause: Cause) -> None:
        """`/titik`: the places that were saved, each with a way to remove it."""

        async def job(turn: Turn) -> None:
            person = turn.may(Right.SAVE_PLACES)
            await turn.books.post(Shot("places", person.user, Lane.TALK, created_at=turn.now))

        await self.journal.turn(job, cause)

    async def save(self, cause: Cause, stream: int) -> str:
        """The incident's landmark is a known place from now on; its name. Raises `Refusal`."""

        async def job(turn: Turn) -> str:
            person = turn.may(Right.SAVE_PLACES)
            report = await turn.load(stream)
            name = proposed_name(report.details())
            await save_place(turn, person, report, name)
            return name

        return await self.journal.turn(job, cause)

    async def remove(self, cause: Cause, place: int) -> None:
        """A place that was saved is known no more. Raises `Refusal`."""

        async def job(turn: Turn) -> None:
            person = turn.may(Right.SAVE_PLACES)
            if not await turn.books.remove_place(place, person.id, turn.now):
                raise Refusal("place_gone")

        await self.journal.turn(job, cause)


async def save_place(turn: Turn, person: Person, report: Stream, name: str) -> None:
    """The point of a report gets a name. Raises `Refusal`."""
    turn.may(Right.SAVE_PLACES)
    name = " ".join(name.split()).strip(" .,:;")
    details = report.details()
    point = savable_point(details)
    if not point:
        raise Refusal("no_point_to_save")
    if not 3 <= len(name) <= LONGEST:
        raise Refusal("place_name_needed", most=LONGEST)
    if somebodys(name):
        raise Refusal("place_names_somebody")
    known = [*turn.city.places, *await turn.books.places()]
    if any(name.lower() in map(str.lower, (one.name, *one.aliases)) for one in known):
        raise Refusal("place_known", name=name)
    kelurahan = code_of(details, "kelurahan")
    lat, lon = degrees_of(point)
    place = KnownPlace(name, kelurahan=(kelurahan,) if kelurahan else (), lat=lat, lon=lon)
    await turn.books.add_place(place, person.id, turn.now)
