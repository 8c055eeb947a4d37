"""Objects that hold others: what of them comes out again, by subscript, by iteration, by a method."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asyncpitfalls.knowledge import holders
from asyncpitfalls.project import paths
from asyncpitfalls.project.values import Collection, External, Giving, Mapping, Promise

if TYPE_CHECKING:
    from asyncpitfalls.project.values import Value, Values

_NOTHING: Values = ()


def is_holder(value: Value) -> bool:
    """Whether a value is an object known by what it holds."""
    return isinstance(value, (Collection, Mapping))


def attribute_of_holder(value: Value, name: str) -> Values:
    """What ``value.name`` may be."""
    if isinstance(value, Promise):
        return (External(f"{value.path}().{name}"),)
    if not isinstance(value, (Collection, Mapping)):
        return _NOTHING
    if name in holders.TAKING_OUT:
        return (Giving(value.of),)
    if name in holders.COPYING:
        return (Giving(value),)
    if isinstance(value, Mapping):
        return (Giving(Collection(value.of)),) if name == "values" else (External(f"{holders.DICT}.{name}"),)
    return (External(f"{holders.LIST}.{name}"),)


def step_of_holder(value: Value, kind: str) -> Values:
    """What a subscript or an iteration gives; iterating over a dict gives its keys, of which nothing is known."""
    if isinstance(value, Collection) or (isinstance(value, Mapping) and kind == paths.SUBSCRIPT):
        return (value.of,)
    return _NOTHING
