"""The comparison table: a row from each demo that fills one, a cell from each of its three scripts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from asyncpitfalls.demos.verdicts import Observation

MODELS = ("processes", "threads", "coroutines")
ORDER = ("cpu_bound", "io_bound", "creation", "switching", "who_switches", "sharing", "errors", "crash", "limits")
"""The rows that are best read in this order; others follow."""


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """What is compared, and for each of `MODELS` what was measured, line by line."""

    title: str
    observation: Observation
    cells: tuple[tuple[str, ...], ...]


def compared(observations: Iterable[Observation]) -> tuple[ComparedRow, ...]:
    """The rows of the table; none when no demo that fills one was run."""
    places = {name: place for place, name in enumerate(ORDER)}
    return tuple(
        ComparedRow(observation.demo.row, observation, tuple(_cell(observation, model) for model in MODELS))
        for observation in sorted(observations, key=lambda one: places.get(one.demo.folder.name, len(ORDER)))
        if observation.demo.row is not None
    )


def _cell(observation: Observation, model: str) -> tuple[str, ...]:
    """The lines that the scripts of one model printed; under several start methods each begins with its name."""
    return tuple(
        f"{result.run.start_method}: {'; '.join(result.run.printed)}" if result.run.start_method else line
        for result in observation.of(model)
        for line in (result.run.printed[:1] if result.run.start_method else result.run.printed)
    )
