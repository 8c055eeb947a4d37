"""The map as JSON, for other programs; its keys are stable, new ones may be added."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from asyncpitfalls.atlas.model import Atlas, Entry
    from asyncpitfalls.findings import Step
    from asyncpitfalls.report import View


def render(atlas: Atlas, _: View) -> str:
    """A list of the functions, by file and row."""
    return json.dumps([_function(atlas, entry) for entry in atlas.listed()], indent=2, ensure_ascii=False) + "\n"


def _function(atlas: Atlas, entry: Entry) -> dict[str, Any]:
    return {
        "name": entry.name,
        "module": entry.module,
        "kind": entry.kind,
        "filename": str(entry.path),
        "location": {"row": entry.row, "column": entry.column},
        "worlds": [
            {"world": leg.world.value, "way": [_step(step) for step in atlas.way(entry, leg.world)]}
            for leg in entry.legs
        ],
        "complete": entry.complete,
        "run_by": [{"function": atlas.entries[caller.by].full_name, **_step(caller.step)} for caller in entry.callers],
        "blocking": [
            {"name": blocked.name, "kind": blocked.kind, "chain": blocked.chain, **_step(blocked.step)}
            for blocked in entry.blocked
        ],
    }


def _step(step: Step) -> dict[str, Any]:
    return {
        "filename": str(step.path),
        "location": {"row": step.span.row, "column": step.span.column},
        "message": step.message,
    }
