"""The facts of an exercise: that a report is one, and that it turned out to be real."""

from dataclasses import dataclass

from bot.domain.facts.base import Fact


@dataclass(frozen=True, slots=True)
class ExerciseDeclared(Fact):
    """The report is an exercise (LATIHAN), and so is whatever becomes of it. Never undone."""


@dataclass(frozen=True, slots=True)
class ExerciseProvedReal(Fact):
    """It was no exercise after all: it goes on as a report of its own, of that number."""

    stream: int
    number: int


@dataclass(frozen=True, slots=True)
class TakenFromExercise(Fact):
    """This report began as an exercise, of that stream and number, and is real."""

    stream: int
    number: int
