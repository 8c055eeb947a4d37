"""Parameters, and the arguments that calls give for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from asyncpitfalls.index import model
from asyncpitfalls.knowledge import loops
from asyncpitfalls.knowledge.decorators import CLASS_METHOD, STATIC_METHOD
from asyncpitfalls.project import paths
from asyncpitfalls.project.values import Class, Function

if TYPE_CHECKING:
    from collections.abc import Collection

    from asyncpitfalls.project import Project
    from asyncpitfalls.project.callbacks import Callback
    from asyncpitfalls.project.sites import Site

_SPREAD = frozenset({"args", "args[]", "kwargs", "kwargs[]"})
"""The arguments by which a call hands on what cannot be told one by one."""
_TARGET = "target"
_PARTIAL = loops.PARTIAL.rpartition(".")[2]


class Parameter(NamedTuple):
    """A parameter of a function."""

    function: Function
    name: str


class Arguments:
    """Tells parameters from other names, and arguments by the parameters that get them."""

    def __init__(self, project: Project) -> None:
        self._project = project

    def parameter(self, function: Function, name: str) -> Parameter | None:
        """The parameter that a name is, read in a function; None for other names, and where it is bound again.

        A partial object made of it, and bound to its name, is called in place of it.
        """
        index = self._project.index(function.file)
        number = function.scope
        while number >= 0:
            scope = index.scopes[number]
            if name in index.names(number) and (scope.kind != model.CLASS or number == function.scope):
                bindings = [each for each in index.bindings(number, name) if not _is_partial_of(each.value, name)]
                # The annotation of a parameter, if only an empty one, is read around its function.
                own = len(bindings) == 1 and bindings[0].kind == model.ANNOTATION and bindings[0].scope == scope.parent
                return Parameter(Function(function.file, number), name) if own else None
            number = scope.parent
        return None

    def behind(self, function: Function, path: str) -> tuple[Parameter, ...]:
        """The parameters that a name is, or that an attribute of ``self`` keeps; empty where it may be anything else.

        A path of more names, or with other steps, counts as unknown.
        """
        head, dot, attribute = path.partition(".")
        if not head.isidentifier() or (dot and not attribute.isidentifier()):
            return ()
        if not dot:
            parameter = self.parameter(function, head)
            return (parameter,) if parameter is not None else ()
        cls = self.owner_of(function, head)
        return self.kept_in(cls, attribute) if cls is not None else ()

    def owner_of(self, function: Function, name: str) -> Class | None:
        """The class of which a name, read in a function, is an object: ``self`` in a method or what it holds."""
        parameter = self.parameter(function, name)
        return self.first_of(parameter) if parameter is not None else None

    def first_of(self, parameter: Parameter) -> Class | None:
        """The class whose object a parameter is, as the first one of a method; None for any other parameter."""
        scope = self._project.scope(parameter.function)
        if scope.parameters[:1] != (parameter.name,):
            return None
        is_static = STATIC_METHOD in self._project.resolver.decorator_names(parameter.function)
        return None if is_static else self._project.declarations.owner(parameter.function)

    def kept_in(self, cls: Class, attribute: str) -> tuple[Parameter, ...]:
        """The parameters that an attribute keeps; empty where it may be anything else, None apart."""
        found: list[Parameter] = []
        for binding in self._project.index(cls.file).bindings(cls.number, attribute):
            if binding.kind == model.ANNOTATION or binding.value == "None":
                continue
            name = binding.value if binding.kind == model.VALUE else ""
            parameter = self.parameter(Function(cls.file, binding.scope), name)
            if parameter is None:
                return ()
            found.append(parameter)
        return tuple(dict.fromkeys(found))

    def of(self, site: Site, parameter: Parameter) -> tuple[int | str, str]:
        """The argument of a call that a parameter gets, by position or keyword, and its path; empty for none."""
        keyword = f"{parameter.name}="
        for argument in site.call.arguments:
            if argument.startswith(keyword):
                return parameter.name, argument.removeprefix(keyword)
        names = self._project.scope(parameter.function).parameters
        positional = [argument for argument in site.call.arguments if "=" not in argument]
        position = (
            names.index(parameter.name) - self._is_bound(site, parameter.function) if parameter.name in names else -1
        )
        return (position, positional[position]) if 0 <= position < len(positional) else (0, "")

    def fit(self, site: Site, positional: int, keywords: Collection[str], function: Function) -> bool:
        """Whether a function can be called with so many positional arguments and these keywords.

        True as well where something may stand between the call and what the function's header says: another name, a
        decorator, a subclass, ``super()``, which gives methods of a class in some places and of an object in others.
        """
        scope = self._project.scope(function)
        decoration = self._project.resolver.decorators(function)
        if decoration is None or not {STATIC_METHOD, CLASS_METHOD}.issuperset(decoration.names):
            return True
        if (
            self._name_called(site) != scope.name
            or site.call.callee.startswith("super(")
            or any(self._project.heirs.overriding(function))
        ):
            return True
        positional += self._is_bound(site, function)
        if positional > len(scope.parameters) and not scope.flags & model.TAKES_MORE:
            return False
        if not {*scope.parameters[:positional], *keywords}.issuperset(scope.required):
            return False
        return bool(scope.flags & model.TAKES_ANY) or all(self._has(function, each) for each in keywords)

    def _name_called(self, site: Site) -> str:
        """The last name of a callee; of one that is imported, what it is called where it is defined."""
        bindings = self._project.index(site.function.file).bindings_from(site.function.scope, site.call.callee)
        imported = [each.value.rpartition(":")[2] for each in bindings if each.kind == model.FROM]
        return imported[0] if len(imported) == len(bindings) == 1 else site.call.tail

    def _has(self, function: Function, name: str) -> bool:
        """Whether one of a function's parameters is called so, whatever else the name is bound to."""
        bindings = self._project.index(function.file).bindings(function.scope, name)
        parent = self._project.scope(function).parent
        return any(each.kind == model.ANNOTATION and each.scope == parent for each in bindings)

    def handed_on(self, callback: Callback, parameter: Parameter) -> str:
        """The path of what a parameter of a function gets that is handed to something which calls it.

        Empty for nothing; unknown where the call does not say all that it hands on.
        """
        given: dict[str, str] = {}
        for argument in callback.site.call.arguments:
            keyword, equals, path = argument.partition("=")
            if equals:
                given[keyword] = path
        if _SPREAD & given.keys():
            return model.UNKNOWN
        names = self._project.scope(parameter.function).parameters
        first = self._project.declarations.owner(parameter.function) is not None
        listed = (f"args[{place}]" for place in range(len(given)))
        positional = callback.arguments or tuple(given[each] for each in listed if each in given)
        place = names.index(parameter.name) - first if parameter.name in names else -1
        if 0 <= place < len(positional):
            return positional[place]
        named = {} if _TARGET in given else given  # a thread has a name of its own
        return given.get(f"kwargs[{parameter.name}]", named.get(parameter.name, ""))

    def _is_bound(self, site: Site, function: Function) -> bool:
        """Whether the first parameter gets the object, or the class, that the callee is taken from."""
        if self._project.declarations.owner(function) is None:
            return False
        decoration = self._project.resolver.decorators(function)
        names = decoration.names if decoration is not None else ()
        if STATIC_METHOD in names or CLASS_METHOD in names:
            return CLASS_METHOD in names
        receiver = paths.receiver_of(site.call.callee)
        values = self._project.values(site.function, receiver) if receiver else ()
        called = self._project.values(site.function, site.call.callee)
        return not (
            any(isinstance(each, Class) for each in values) and all(isinstance(each, Function) for each in called)
        )


def _is_partial_of(value: str, name: str) -> bool:
    callee, opening, argument = value.rpartition("(")
    return bool(opening) and argument == f"{name})" and callee.rpartition(".")[2] == _PARTIAL
