"""Calls that keep their thread waiting: one file a family of libraries.

A method belongs to the type of its receiver, whatever the variable is called. ``STANDS_FOR`` says what a path outside
the project comes to: a key is a dotted name, or one followed by ``()`` (what calling it gives), ``[]`` (a subscript of
that) or ``*`` (an element of that); a value is a dotted name, with ``()`` for an object of that class.
"""

from __future__ import annotations

from asyncpitfalls.knowledge.blocking import (
    apis,
    clients,
    console,
    databases,
    devices,
    downloaders,
    exchanges,
    files,
    http,
    messengers,
    network,
    orm,
    remote,
    services,
    sleeping,
    stores,
    subprocesses,
    waits,
)
from asyncpitfalls.knowledge.blocking.rows import Blocking

__all__ = ["ROWS", "STANDS_FOR", "Blocking"]

_FAMILIES = (
    *(files, subprocesses, waits, network, http, clients, services, databases, orm, console, remote),
    *(apis, exchanges, messengers, downloaders, stores, devices),
)

ROWS: dict[str, Blocking] = {row.name: row for family in (sleeping, *_FAMILIES) for row in family.ROWS}

STANDS_FOR: dict[str, str] = {name: target for family in _FAMILIES for name, target in family.STANDS_FOR.items()}
