"""What exactly happens: libcst reads the functions that the index found worth a closer look."""

from __future__ import annotations

from asyncpitfalls.syntax.facts import CallFacts, FunctionFacts, Reading, RefusedAwait

__all__ = ["CallFacts", "FunctionFacts", "Reading", "RefusedAwait"]
