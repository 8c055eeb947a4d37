"""Findings of a run in which nothing has changed since: replayed without parsing anything."""

from __future__ import annotations

import hashlib
import marshal
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from asyncpitfalls.findings import Confidence, Finding, Span, Step
from asyncpitfalls.pipeline.identity import fingerprint

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from asyncpitfalls.config import Config
    from asyncpitfalls.pipeline.store import Store
    from asyncpitfalls.sources.cache import Cache
    from asyncpitfalls.sources.discover import Tree


class Replay:
    """The findings of one tree, kept under everything that they depend on."""

    def __init__(self, tree: Tree, cache: Cache, config: Config, store: Store, *, suppress: bool) -> None:
        self._cache = cache
        self._name = _name(tree, config, store, suppress=suppress) if config.use_cache else ""

    def findings(self) -> list[Finding] | None:
        """What the same run found before; None when it is not known."""
        data = self._cache.read(self._name) if self._name else None
        path_of = cache(Path)  # most files have more than one finding, and most chains go through few files
        return None if data is None else [_finding(row, path_of) for row in marshal.loads(data)]  # noqa: S302 - as in `Store`

    def keep(self, findings: Sequence[Finding]) -> None:
        """Remember what this run found."""
        if self._name:
            self._cache.write(self._name, marshal.dumps([_row(finding) for finding in findings]))


def _name(tree: Tree, config: Config, store: Store, *, suppress: bool) -> str:
    state = hashlib.blake2b(digest_size=16)
    # How many processes work and where results are kept changes no finding.
    settings = replace(config, jobs=0, cache_dir=None)
    state.update(f"{fingerprint()}\n{tree.root}\n{settings}\n{suppress}\n".encode(errors="surrogateescape"))
    for identity in (store.environment.identity, store.dependencies.identity):
        state.update(f"{identity}\n".encode(errors="surrogateescape"))
    for file, digest in store.digests().items():
        state.update(f"{file}\n".encode(errors="surrogateescape") + digest)
    state.update("\n".join(sorted(map(str, tree.requested))).encode(errors="surrogateescape"))
    return state.hexdigest()


def _row(finding: Finding) -> tuple[object, ...]:
    trace = tuple((str(step.path), _numbers(step.span), step.message) for step in finding.trace)
    return (
        str(finding.path),
        _numbers(finding.span),
        finding.code,
        finding.name,
        finding.message,
        int(finding.confidence),
        finding.statement,
        trace,
    )


def _finding(row: _Row, path_of: Callable[[str], Path]) -> Finding:
    path, span, code, name, message, confidence, statement, trace = row
    steps = tuple(Step(path_of(where), Span(*numbers), text) for where, numbers, text in trace)
    return Finding(path_of(path), Span(*span), code, name, message, Confidence(confidence), statement, steps)


def _numbers(span: Span) -> tuple[int, int, int, int]:
    return (span.row, span.column, span.end_row, span.end_column)


if TYPE_CHECKING:
    _Link = tuple[str, tuple[int, int, int, int], str]
    _Row = tuple[str, tuple[int, int, int, int], str, str, str, int, tuple[int, int], tuple[_Link, ...]]
