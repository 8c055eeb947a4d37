"""Shares the rules among processes that have inherited the linked project.

The rules of one family ask for the same tables of the whole project, those of another one for others. So a process
that has some families and all files does half of the work; one that had all rules and half of the files would make
nearly all tables again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from asyncpitfalls.pipeline import work

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from asyncpitfalls.findings import Finding
    from asyncpitfalls.pipeline.store import Learned
    from asyncpitfalls.rules import Rule

    Rules = tuple[int, ...]
    """The positions of some rules in `all_rules`."""

WORTH_A_PROCESS = 2_000_000
"""Bytes of packed indexes below which another process takes longer than judging the files here."""


class Judged(NamedTuple):
    """What some rules found in each file, in any order."""

    findings: list[tuple[Path, list[Finding]]]
    troubled: bool
    """Whether a part of a file could not be read closely: what that part is depends on the rules that asked for it."""
    learned: Learned


def judge_shared(judge: Callable[[Rules], Judged], rules: Sequence[Rule], processes: int) -> list[Judged] | None:
    """What the rules find, the first share of them here; None where no process can inherit this one's objects."""
    shares = families(rules, processes)
    if len(shares) <= 1 or not work.can_inherit():
        return None
    here: list[Judged] = []
    pool = work.heirs(judge, len(shares) - 1)
    there = list(work.each(work.inherited, shares[1:], pool, meanwhile=lambda: here.append(judge(shares[0]))))
    return [*here, *there]


def families(rules: Sequence[Rule], count: int) -> list[Rules]:
    """The rules in at most ``count`` shares of like size, no family in two of them."""
    by_family: dict[str, list[int]] = {}
    for number, rule in enumerate(rules):
        if rule.check is not None:
            by_family.setdefault(rule.code[:4], []).append(number)
    shares: list[list[int]] = [[] for _ in range(min(count, len(by_family)))]
    for family in sorted(by_family.values(), key=len, reverse=True):
        min(shares, key=len).extend(family)
    return [tuple(sorted(share)) for share in shares]
