"""The one question after the closing: who agreed, who is asked and when, and what he answers."""

from dataclasses import dataclass, replace

from bot.domain import call as c
from bot.domain import facts as f
from bot.domain import incident as i
from bot.domain.call import CallStatus
from bot.domain.contacts import Contact, is_blocked, is_open
from bot.domain.details import code_of
from bot.domain.errors import Refusal
from bot.domain.mourning import mourned
from bot.domain.outgoing import Lane
from bot.domain.people import Right
from bot.domain.survey import Asked, SurveyRules
from bot.intake.ratings import Rating, read_rating
from bot.ports import PHONE_CHANNELS, Address, Channel, Incoming, Reader, Shot, StreamKind
from bot.services.belonging import goes_on
from bot.services.consent import consent, number_of
from bot.services.journal import Cause, Journal, Turn
from bot.services.public import at_hand
from bot.services.stream import Stream

REPORTS = (StreamKind.CALL, StreamKind.INCIDENT)


@dataclass(frozen=True, slots=True)
class Surveys:
    """What callers agree to."""

    journal: Journal

    async def agree(self, cause: Cause, stream: int, agreed: bool) -> None:
        """The caller said that he may be asked, or that not. Raises `Refusal`."""

        async def job(turn: Turn) -> None:
            turn.may(Right.TAKE_CALLS)
            report = await turn.load(stream)
            if report.kind not in REPORTS:
                raise Refusal("stream_unknown")
            fact = f.SurveyAgreed(agreed)
            if report.kind is StreamKind.INCIDENT:
                noted = i.update(report.incident(), fact)
            else:
                noted = c.write(report.call(), fact)
            may = consent(report.report()) if turn.survey_channel else None
            if may is None:
                raise Refusal("survey_impossible")
            if may is not agreed:
                turn.note(report, noted)

        await self.journal.turn(job, cause)


async def plan(turn: Turn, incident: Stream) -> None:
    """It was closed: the question waits for its hour, for each phone that may be asked."""
    state, rules = incident.incident(), turn.city.survey
    if turn.survey_channel is None or state.closed_at is None or not asks_after(state, rules):
        return
    for address in await addressees(turn, incident):
        contact = await turn.books.contact(address.chat)
        if contact is None or await _asked_elsewhere(turn, contact, incident):
            continue
        await _about(turn, contact.number, incident)
        await turn.books.post(
            Shot(
                "survey", contact.id, Lane.TALK, incident.id, contact.id, channel=address.channel,
                not_before=rules.due_at(state.closed_at, turn.city.zone), created_at=turn.now,
            )
        )  # fmt: skip


async def _about(turn: Turn, number: str, incident: Stream) -> None:
    """From now on what this number may answer is about that incident, by whichever channel."""
    for channel in PHONE_CHANNELS:
        if channel in turn.channels:
            known = await turn.books.contact_of(channel.value, number)
            await turn.books.put_contact(replace(known, survey=incident.id))


async def _asked(turn: Turn, incident: i.Incident, number: str) -> Asked | None:
    """What became of the question to this number."""
    for one in incident.survey.asked.values():
        contact = await turn.books.contact(one.contact)
        if contact is not None and contact.number == number:
            return one
    return None


def asks_after(incident: i.Incident, rules: SurveyRules) -> bool:
    """Whether anybody is asked after this incident: one that was really dealt with, and nobody
    died of it."""
    return (
        incident.disposition in i.DEALT_WITH
        and not (incident.exercise or incident.belated or incident.erased)
        and code_of(incident.details, "kind") not in rules.never
        and not mourned(incident)
    )


async def addressees(turn: Turn, incident: Stream) -> list[Address]:
    """The phones to ask, each number once: of every caller who agreed, and of who wrote himself
    as long as his conversation with the desk lasts."""
    wanted: dict[str, Contact] = {}
    unwilling: set[str | None] = set()
    for report in await _reports(turn, incident):
        survey, number = report.report().survey, number_of(report.details())
        wrote = [one for id_, _ in survey.writers if (one := await turn.books.contact(id_))]
        if survey.agreed is False:
            unwilling |= {number, *(one.number for one in wrote)}
        elif survey.agreed and number and all(one.number != number for one in wrote):
            if channel := turn.survey_channel:
                contact = await turn.books.contact_of(channel.value, number)
                wanted.setdefault(number, contact)
        else:
            for one in wrote:
                if survey.agreed or is_open(one, turn.now):
                    wanted[one.number] = one
    return [
        Address(one.id, Channel(one.channel))
        for number, one in wanted.items()
        if number not in unwilling and _public(turn, one)
    ]


def _public(turn: Turn, contact: Contact) -> bool:
    """Whether it is a phone of the public's that we write to, and by a channel that is there."""
    blocked = is_blocked(contact, turn.now)
    ours = contact.person is not None or contact.number in turn.city.numbers
    return not (blocked or ours) and Channel(contact.channel) in turn.channels


async def _reports(turn: Turn, incident: Stream) -> list[Stream]:
    """The incident, and each further report that became a part of it, with its own agreement."""
    found = {incident.id: incident}
    for call_id in incident.incident().calls:
        report = await turn.load(call_id)
        call = report.call()
        if call.became and call.incident_id is not None:
            report = await turn.load(call.incident_id)
        found.setdefault(report.id, report)
    return list(found.values())


async def _asked_elsewhere(turn: Turn, contact: Contact, incident: Stream) -> bool:
    """Whether another incident's question to this phone waits, or waits for its answer."""
    if contact.survey in (None, incident.id):
        return False
    other = (await turn.load(contact.survey or 0)).incident()
    if other.erased or not other.disposition or other.closed_at is None:
        return False
    rules = turn.city.survey
    if asked := await _asked(turn, other, contact.number):
        return asked.at is not None and turn.now < asked.at + rules.counts
    return turn.now < other.closed_at + rules.after + rules.counts


async def wanted_now(turn: Turn, shot: Shot) -> i.Incident | None:
    """The incident that a question is about, if it may leave now; None where nobody wants it.

    By night it waits on for the next morning.
    """
    assert shot.stream is not None
    incident, rules = await turn.load(shot.stream), turn.city.survey
    state, contact = incident.incident(), await turn.books.contact(shot.chat)
    if contact is None or contact.survey != incident.id or state.closed_at is None:
        return None
    before = await _asked(turn, state, contact.number)
    if not asks_after(state, rules) or (before is not None and before.at is not None):
        return None
    if turn.now > state.closed_at + rules.after + rules.counts:
        return None
    if contact.id not in [one.chat for one in await addressees(turn, incident)]:
        return None
    if await _needs_help(turn, contact):
        return None
    by_day = rules.by_day(turn.now, turn.city.zone)
    if by_day > turn.now:
        await turn.books.post(replace(shot, id=0, not_before=by_day, created_at=turn.now))
        return None
    return state


async def _needs_help(turn: Turn, contact: Contact) -> bool:
    """Whether something that this number reported is still open: then it is no time to ask, and
    what it writes is about that."""
    if await at_hand(turn, contact.stream) is not None:
        return True
    for line in await turn.books.calls_from(contact.number):
        report = await goes_on(turn, await turn.load(line.stream))
        if report.kind is StreamKind.INCIDENT:
            if report.incident().disposition is None:
                return True
        elif report.call().status is CallStatus.OPEN:
            return True
    return False


async def answered(turn: Turn, message: Incoming, reader: Reader) -> bool:
    """Take a message as an answer, if it is one; in doubt it is none, and a report like any."""
    contact = turn.contact
    if contact is None or contact.survey is None or message.media or message.pin:
        return False
    incident = await turn.load(contact.survey)
    state = incident.incident()
    asked = await _asked(turn, state, contact.number)
    if asked is None or asked.at is None:
        # Who is quick answers before it is noted that the question has left.
        asked = await _leaving(turn, contact)
    if state.erased or asked is None or asked.at is None:
        return False
    if turn.now > asked.at + turn.city.survey.counts or await _needs_help(turn, contact):
        return False
    rating = read_rating(message.words, reader.read(message.words))
    fact = _fact(asked, rating)
    if fact is None:
        return False
    turn.note(incident, [fact])
    return True


async def _leaving(turn: Turn, contact: Contact) -> Asked | None:
    """The question to this number that is on its way, by whichever channel."""
    for left in await turn.books.leaving():
        for number in left.shots:
            shot = await turn.books.shot(number)
            if shot is None or shot.what != "survey" or shot.stream != contact.survey:
                continue
            asked = await turn.books.contact(shot.chat)
            if asked is not None and asked.number == contact.number:
                return Asked(asked.id, turn.now)
    return None


def _fact(asked: Asked, rating: Rating | None) -> f.Fact | None:
    """What an answer is noted as; None where it is none, or no better than the one helped with."""
    if rating is None:
        return None
    if rating.score is not None:
        return f.SurveyAnswered(asked.contact, rating.score, rating.words)
    if asked.score is not None and not any(one.isdigit() for one in rating.words):
        words = [one for one in (asked.words, rating.words) if one]
        return f.SurveyAnswered(asked.contact, asked.score, "; ".join(words))
    return None if asked.helped else f.SurveyUnclear(asked.contact, rating.words)
