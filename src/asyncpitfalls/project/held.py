"""Objects that hold others: what of them comes out again, by subscript, by iteration, by a method."""

from __future__ import annotations

import collections
import types
from typing import TYPE_CHECKING

from asyncpitfalls.knowledge import holders
from asyncpitfalls.project import paths
from asyncpitfalls.project.values import Collection, External, Giving, Mapping, Promise, Tuple

if TYPE_CHECKING:
    from asyncpitfalls.project.values import Value, Values

_NOTHING: Values = ()
_TYPES = (list, tuple, set, dict, collections.deque, types.GeneratorType, types.AsyncGeneratorType)
"""Types of which what holds others may be, or which have all the attributes of such."""


def is_holder(value: Value) -> bool:
    """Whether a value is an object known by what it holds."""
    return isinstance(value, (Collection, Tuple, Mapping))


def holder_lacks(name: str) -> bool:
    """Whether none of Python's own types that hold others has an attribute."""
    return not any(hasattr(kind, name) for kind in _TYPES)


def attribute_of_holder(value: Value, name: str) -> Values:
    """What ``value.name`` may be."""
    if isinstance(value, Promise):
        return (External(f"{value.path}().{name}"),)
    if isinstance(value, Tuple):
        return (External(f"{holders.TUPLE}.{name}"),)
    if not isinstance(value, (Collection, Mapping)):
        return _NOTHING
    if name in holders.TAKING_OUT:
        return (Giving(value.of),)
    if name in holders.COPYING:
        return (Giving(value),)
    if isinstance(value, Mapping):
        return (Giving(Collection(value.of)),) if name == "values" else (External(f"{holders.DICT}.{name}"),)
    return (External(f"{holders.LIST}.{name}"),)


def step_of_holder(value: Value, kind: str, place: str) -> Values:
    """What a subscript or an iteration gives, or unpacking at a place.

    Iterating over a dict gives its keys, of which nothing is known; so does unpacking one.
    """
    if isinstance(value, Tuple):
        if place:
            return value.of[int(place)] if int(place) < len(value.of) else _NOTHING
        return tuple(dict.fromkeys(each for values in value.of for each in values)) if all(value.of) else _NOTHING
    if isinstance(value, Collection) or (isinstance(value, Mapping) and kind == paths.SUBSCRIPT and not place):
        return (value.of,)
    return _NOTHING
