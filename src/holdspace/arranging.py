"""A script as it was chosen: its stretches selected, fitted to a length, and compiled."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from holdspace.arrangement import Arrangement
from holdspace.choices import Choices
from holdspace.compiler import compile_script
from holdspace.estimate import estimated
from holdspace.fit import fit
from holdspace.pace import Pace
from holdspace.program import Program
from holdspace.script import Script
from holdspace.selection import select
from holdspace.units import NONE, Samples, seconds, whole

Measure = Callable[[Program], Samples]
"""Returns how long a program is."""


def arrange(script: Script, choices: Choices, exact: Measure) -> Arrangement:
    """Return `script` as it was chosen.

    `exact` measures programs by what is really heard; it is asked only where a length is wanted.
    Raises `UsageError` where the selection or the length cannot be had.
    """
    return _Arranger(select(script, choices.selection), choices, exact).arranged()


@dataclass(frozen=True, slots=True)
class _Arranger:
    script: Script
    choices: Choices
    exact: Measure

    def arranged(self) -> Arrangement:
        pace, wanted = self.choices.pace, self.choices.length
        if wanted is None:
            return Arrangement(self._program(pace, self._rough(pace)), pace)
        fitted = fit(pace, wanted, cache(self._rough), self._named)
        return Arrangement(self._program(fitted.pace, wanted), fitted.pace, fitted.changes)

    def _program(self, pace: Pace, length: Samples) -> Program:
        """Return the program whose introduction names `length`, in minutes."""
        minutes = max(1, whole(seconds(length) / 60))
        return compile_script(self.script, pace, seed=self.choices.selection.seed, minutes=minutes)

    def _rough(self, pace: Pace) -> Samples:
        program = self._program(pace, self.choices.length or NONE)
        return estimated(program, self.choices.words_per_minute * pace.rate)

    def _named(self, pace: Pace, length: Samples) -> Samples:
        return self.exact(self._program(pace, length))
