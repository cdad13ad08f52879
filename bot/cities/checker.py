"""Looks through an SOP for what can never come true, before anybody waits for it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NoReturn

from bot.cities.document import printed_times
from bot.cities.files import Files, Table, at
from bot.domain.details import TOPICS
from bot.domain.history import DERIVED, DISPATCH_MOMENTS, REPORT_MOMENTS, TIMED_ROLES
from bot.domain.sop import Sop, Step, Term

OF_DISPATCH = frozenset(
    {"documented", *(one for names in DISPATCH_MOMENTS.values() for one in names)}
)
OF_REPORT = (DERIVED - {"documented"}) | {one for names in REPORT_MOMENTS.values() for one in names}


@dataclass(frozen=True, slots=True)
class Checker:
    """Looks for what in an SOP can never come true."""

    files: Files
    sop: Sop
    moments: frozenset[str]
    """Moments of the whole report, or of a ticket."""
    agencies: frozenset[str]

    def check(self, document: Table) -> None:
        """Raise `Contradiction` for the first fault."""
        seen: dict[str, Step] = {}
        rows = {one.get("number", ""): one for one in document.get("rows", ())}
        for step in self.sop.steps:
            if step.code in seen:
                source = self.files.city
                places = [*re.finditer(rf'^code = "{step.code}"', source.text, re.MULTILINE)]
                line = source.text.count("\n", 0, places[-1].start()) + 1
                raise at(source.path, line, "step_twice", name=step.code)
            self._check_step(step, seen)
            if not step.default:
                self._check_rows(step, rows)
            seen[step.code] = step
        timed = {row for step in self.sop.steps for row in step.rows}
        for number in rows:
            if number not in timed:
                place = f'number = "{number}"'
                self.files.refuse("row_without_step", "document.rows]]", place, name=number)

    def _check_step(self, step: Step, seen: Mapping[str, Step]) -> None:
        if not step.starts or not step.ends:
            self._refuse(step, "endless", "ends" if step.starts else "starts")
        if step.kinds and not step.per_agency:
            self._refuse(step, "kinds_of_no_agency", "kinds")
        parties = self.files.base.tables["parties"]
        for late in step.late:
            if late.party not in parties:
                self._refuse(step, "party_unknown", late.party, name=late.party)
        for one in step.only:
            if one not in TIMED_ROLES and one not in self.agencies:
                self._refuse(step, "agency_unknown", one, name=one)
        ends = [way for group in step.ends for way in group]
        lates = [late.until for late in step.late if late.until]
        for term in (*step.starts, *ends, *lates, *([step.repeats] if step.repeats else [])):
            self._check_term(step, term, seen)

    def _check_term(self, step: Step, term: Term, seen: Mapping[str, Step]) -> None:
        if term.link:
            self._check_link(step, term, seen)
            return
        for one in term.among:
            if one != "first" and one not in TIMED_ROLES and one not in self.agencies:
                self._refuse(step, "agency_unknown", one, name=one)
        for moment in term.moments:
            self._check_moment(step, term, moment)

    def _check_moment(self, step: Step, term: Term, moment: str) -> None:
        topic = moment.removeprefix("known:")
        of_dispatch = bool(self.agencies) and moment in OF_DISPATCH
        if topic != moment:
            if topic not in TOPICS:
                self._refuse(step, "no_topic", moment, name=topic)
            if topic not in self.sop.questions:
                self._refuse(step, "topic_unasked", moment, name=topic)
        elif not of_dispatch and moment not in self.moments:
            self._refuse(step, "moment_unknown", moment, name=moment)
        if moment == "asked_all" and not self.sop.questions:
            self._refuse(step, "asked_nothing", moment, name=moment)
        if term.of and not of_dispatch:
            self._refuse(step, "moment_of_report", moment, name=moment)
        if of_dispatch and not term.of and not step.per_agency:
            self._refuse(step, "moment_of_dispatch", moment, name=moment)

    def _check_link(self, step: Step, term: Term, seen: Mapping[str, Step]) -> None:
        code = term.moments[0]
        link = f"{term.link}({code})"
        if code not in seen:
            later = any(one.code == code for one in self.sop.steps)
            why = "link_circles" if later else "link_nowhere"
            self._refuse(step, why, link, link=link, name=code)
        if seen[code].per_agency and not step.per_agency:
            self._refuse(step, "link_per_agency", link, link=link, name=code)
        if term.link == "due" and seen[code].within is None:
            self._refuse(step, "link_untimed", link, link=link, name=code)

    def _check_rows(self, step: Step, rows: Mapping[str, Table]) -> None:
        if not step.rows:
            self._refuse(step, "rowless")
        for number in step.rows:
            if number not in rows:
                self._refuse(step, "row_missing", "rows", number, name=number)
            printed = [*printed_times(rows[number].get("time", ""))]
            if printed and step.within not in (None, *printed):
                told = rows[number]["time"]
                self._refuse(step, "not_as_printed", "within", name=number, printed=told)

    def _refuse(self, step: Step, why: str, /, *needles: str, **details: object) -> NoReturn:
        place = f'code = "{step.code}"'
        self.files.refuse(why, place, *needles, of=("step", step.code), **details)
