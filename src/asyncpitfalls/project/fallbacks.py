"""What stands in for a parameter that is given nothing: ``self.session = session or Session()``."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from asyncpitfalls.index import model
from asyncpitfalls.project import paths
from asyncpitfalls.project.arguments import Parameter
from asyncpitfalls.project.values import Function

if TYPE_CHECKING:
    from asyncpitfalls.project import Project
    from asyncpitfalls.project.values import Class, Values

_NONE = "None"


class _Kept(NamedTuple):
    """What a class keeps under one name."""

    given: dict[Parameter, bool]
    """The parameters, each with whether its function expects that it is given nothing."""
    made: list[tuple[Function, str]]
    """What else, apart from None: a path and where it is read."""


class Fallbacks:
    """Takes all together that a name may be."""

    def __init__(self, project: Project) -> None:
        self._project = project

    def values(self, function: Function, path: str) -> Values:
        """What a path may be that leads on from such a parameter, or from an attribute of ``self`` that keeps one.

        The parameter has no type, and one thing that is unknown makes everything unknown.
        """
        head, steps = paths.split(path)
        cls = self._project.arguments.owner_of(function, head)
        if cls is None:
            found = self._of_parameter(function, head)
        elif steps and steps[0][0] == paths.ATTRIBUTE:
            found, steps = self._of_attribute(cls, steps[0][1]), steps[1:]
        else:
            return ()
        return self._project.resolver.along(found, steps) if steps else ()

    def some(self, function: Function, receiver: str) -> Values:
        """As much as is known of what an attribute of ``self`` keeps, where its class makes what it is not given."""
        head, _, attribute = receiver.partition(".")
        cls = self._project.arguments.owner_of(function, head) if attribute else None
        kept = self._kept(cls, attribute) if cls is not None else None
        if kept is None or not kept.given or not all(self._project.values(*each) for each in kept.made):
            return ()
        if {each.function for each in kept.given} != {reader for reader, _ in kept.made}:
            return ()  # nothing is made in place of what is given
        readers = [(function, receiver), *((each.function, each.name) for each in kept.given)]
        return tuple(value for reader in readers for value in self._project.handed_in.some(*reader))

    def _of_parameter(self, function: Function, name: str) -> Values:
        """All that a parameter may be to which its function gives another value."""
        bindings = self._project.index(function.file).bindings(function.scope, name)
        if name not in self._project.scope(function).parameters or not self._is_open(bindings):
            return ()
        others = [each for each in bindings[1:] if each.value not in {name, _NONE}]
        known = [
            self._project.values(Function(function.file, each.scope), each.value) if each.kind == model.VALUE else ()
            for each in others
        ]
        is_optional = any(each.value == name for each in bindings[1:])
        return self._with_given({Parameter(function, name): is_optional}, known)

    def _of_attribute(self, cls: Class, attribute: str) -> Values:
        """All that an attribute may be that keeps a parameter, or what stands in for it."""
        kept = self._kept(cls, attribute)
        if kept is None:
            return ()
        known = [self._project.values(*each) or self._of_parameter(*each) for each in kept.made]
        return self._with_given(kept.given, known)

    def _kept(self, cls: Class, attribute: str) -> _Kept | None:
        """What a class keeps under a name; None where that is more than plain values."""
        bindings = self._project.index(cls.file).bindings(cls.number, attribute)
        rows = [each.row for each in bindings]
        kept = _Kept({}, [])
        for binding in bindings:
            if binding.kind != model.VALUE:
                return None
            reader = Function(cls.file, binding.scope)
            parameter = self._project.arguments.parameter(reader, binding.value)
            if parameter is not None:
                # `given or made()` binds twice in a row.
                kept.given[parameter] = rows.count(binding.row) > 1
            elif binding.value != _NONE:
                kept.made.append((reader, binding.value))
        return kept

    def _with_given(self, parameters: dict[Parameter, bool], known: list[Values]) -> Values:
        """What stands in for parameters, and what they are given; nothing where that is unknown.

        Where a function is not seen to expect that it is given nothing, only calls show that it may be.
        """
        if not known or not all(known):
            return ()
        project = self._project
        found = [value for values in known for value in values]
        for parameter, is_optional in parameters.items():
            given = project.handed_in.given(parameter)
            if given is None or not (is_optional or next(project.callers.of(parameter.function), None) is not None):
                return ()
            found += given
        return tuple(dict.fromkeys(found))

    def _is_open(self, bindings: tuple[model.Binding, ...]) -> bool:
        """Whether the first of some bindings is that of a parameter without a type, and others follow."""
        return len(bindings) > 1 and bindings[0].kind == model.ANNOTATION and not bindings[0].value
