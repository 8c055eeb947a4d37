"""Finds the demos: each folder below ``runtime_demos`` that holds a ``claim.toml`` is one; nothing registers it."""

from __future__ import annotations

import difflib
from pathlib import Path
from typing import TYPE_CHECKING

from asyncpitfalls.demos.claim_file import read_demo
from asyncpitfalls.findings import UsageError

if TYPE_CHECKING:
    from asyncpitfalls.demos.claims import Demo


def locate() -> Path:
    """The folder of the demos: inside the installed package, or at the top of the repository.

    Raises:
        UsageError: neither is there.
    """
    package = Path(__file__).resolve().parent.parent
    candidates = (package / "runtime_demos", package.parent.parent / "runtime_demos")
    for candidate in candidates:
        if candidate.is_dir():
            return candidate
    message = f"the demos are not installed: there is neither {candidates[0]} nor {candidates[1]}"
    raise UsageError(message)


def catalogue(folder: Path | None = None) -> tuple[Demo, ...]:
    """Every demo below ``folder`` (by default `locate`'s), sorted by code, those without one last.

    Raises:
        UsageError: the folder is not there, or a ``claim.toml`` is wrong.
    """
    found = (read_demo(path.parent) for path in (folder or locate()).glob("*/*/claim.toml"))
    return tuple(sorted(found, key=lambda demo: (demo.code or "~", demo.name)))


def rule_name(demo: Demo) -> str | None:
    """The name of the rule that guards against what the demo shows, or None."""
    from asyncpitfalls.rules import find_rule  # noqa: PLC0415 - reads every rule; only names need them

    rule = find_rule(demo.code) if demo.code else None
    return rule.name if rule else None


def select(demos: tuple[Demo, ...], selection: str | None) -> tuple[Demo, ...]:
    """The demos that a selection stands for; all of them for None.

    It is a code (in any case), a rule's name, a model, or a demo's own name, with its model or without.

    Raises:
        UsageError: it stands for none; the message names the nearest that does.
    """
    if selection is None:
        return demos
    names = {
        demo: {name for name in (demo.code, rule_name(demo), demo.model, demo.name, demo.folder.name) if name}
        for demo in demos
    }
    folded = selection.strip().lower()
    chosen = tuple(demo for demo in demos if folded in {name.lower() for name in names[demo]})
    if chosen:
        return chosen
    known = sorted({name for group in names.values() for name in group})
    near = difflib.get_close_matches(folded, [name.lower() for name in known], n=1)
    nearest = next((name for name in known if near and name.lower() == near[0]), None)
    hint = f"did you mean {nearest}?" if nearest else f"there are demos for {', '.join(known) or 'nothing'}"
    message = f"no demo for {selection!r}; {hint}"
    raise UsageError(message)
