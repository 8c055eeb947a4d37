"""What calls give of which nothing is known by itself: plain results, where all that is known of the method agrees."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from asyncpitfalls.index import model
from asyncpitfalls.knowledge.protocols import Protocol
from asyncpitfalls.knowledge.values import WORDS_OF_AWAITABLES
from asyncpitfalls.project import paths
from asyncpitfalls.project.by_name import JOINT, is_anything, names_of_functions
from asyncpitfalls.project.plain_uses import PlainUses
from asyncpitfalls.project.support import SHOWN, UNKNOWN, together
from asyncpitfalls.project.unanimous import Unanimous
from asyncpitfalls.project.values import External, Function

if TYPE_CHECKING:
    from asyncpitfalls.project import Project
    from asyncpitfalls.project.protocols import Protocols
    from asyncpitfalls.project.support import Support
    from asyncpitfalls.project.values import Value, Values

_PLAIN_USES = model.DROPPED | model.KEPT | model.USED | model.RETURNED | model.GIVEN


class Inferred:
    """Answers for methods of unknown objects. Only of ``await`` anything is said, and nothing for certain."""

    def __init__(self, project: Project, protocols: Protocols) -> None:
        self._project = project
        self._protocols = protocols

    def of(self, function: Function, callee: str) -> Support:
        """What calling a callee gives, read in a function, where neither its text nor what is known of it tells."""
        values = self._project.values(function, callee)
        if values and all(map(self._is_shown_plain, values)):
            return SHOWN
        support = together(map(self._made, self.methods(function, callee)))
        return support._replace(lacks=support.lacks & Protocol.AWAIT, is_sure=False) if support.lacks else UNKNOWN

    def methods(self, function: Function, callee: str) -> Values:
        """The plain methods that an unknown callee may be; empty unless it must be one of them."""
        receiver = paths.receiver_of(callee)
        if not receiver or not all(map(is_anything, self._project.values(function, callee))):
            return ()
        handed_in = self._project.handed_in.values(function, callee)
        if model.tail_of(callee) in self._project.modules.mentioned and not (
            handed_in and all(map(_is_outside, handed_in))
        ):
            return ()
        if handed_in or model.tail_of(callee) not in self._names:
            return handed_in if all(map(self._is_plain, handed_in)) else ()
        held = self._project.coroutines.held_by_name.methods(function, callee)
        if held:
            return held if all(map(self._is_plain, held)) else ()
        return self._agreed(function, callee)

    def _agreed(self, function: Function, callee: str) -> Values:
        """What every class of the project has under the name, where something else speaks for one of them as well."""
        receiver, name = paths.receiver_of(callee), model.tail_of(callee)
        agreed = self._unanimous.methods(function, callee) if JOINT in name.strip(JOINT) else ()
        if not agreed or any(self._hands_on(each) or not self._made(each).is_sure for each in agreed):
            return ()
        is_borne_out = (
            self._project.arguments.owner_of(function, receiver) is not None
            or self._unanimous.is_called_like(receiver, agreed)
            or any(
                site.call.use & _PLAIN_USES and not site.call.use & model.AWAITED
                for site in self._unanimous.on_the_like(receiver, name)
                if site.function.file == function.file  # elsewhere another library's objects may be called so
            )
        )
        return agreed if is_borne_out else ()

    def _hands_on(self, method: Value) -> bool:
        """Whether a method calls one of its own name: it wraps what objects of another kind have."""
        return isinstance(method, Function) and any(
            call.scope == method.scope
            for call in self._project.index(method.file).calls_of(self._project.scope(method).name)
        )

    def _made(self, value: Value) -> Support:
        return self._protocols.made(self._project.resolver, value)

    def _is_shown_plain(self, value: Value) -> bool:
        """Whether a plain function, which no class has another one for, is seen to give no awaitable."""
        if not isinstance(value, Function) or any(True for _ in self._project.heirs.overriding(value)):
            return False
        decoration = self._project.resolver.decorators(value)
        scope = self._project.scope(value)
        is_plain = decoration is not None and decoration.is_run_by_call and not (scope.is_async or scope.is_generator)
        return is_plain and not _speaks_of_awaiting(scope.returns) and self._plain_uses.show_result(value)

    @cached_property
    def _plain_uses(self) -> PlainUses:
        return PlainUses(self._project)

    def _is_plain(self, value: Value) -> bool:
        made = self._made(value) if isinstance(value, (External, Function)) else UNKNOWN
        # Of a client that is handed in it is not known whether it is the one that waits by itself.
        return bool(made.lacks & Protocol.AWAIT) and (made.is_sure or isinstance(value, Function))

    @cached_property
    def _names(self) -> frozenset[str]:
        """The names of the project's plain methods that no coroutine function of the project has: no others count."""
        plain: set[str] = set()
        others: set[str] = set()
        for file in self._project.modules.paths:
            scopes = self._project.index(file).scopes
            for scope in scopes:
                if scope.kind == model.FUNCTION:
                    of_class = scopes[scope.parent].kind == model.CLASS
                    (others if scope.is_async else plain if of_class else set[str]()).add(scope.name)
        return frozenset(plain - others)

    @cached_property
    def _unanimous(self) -> Unanimous:
        return Unanimous(self._project, self._is_plain, names_of_functions(self._project, lambda _: True))


def _is_outside(value: Value) -> bool:
    return isinstance(value, External)


def _speaks_of_awaiting(text: str) -> bool:
    """Whether a type names something that can be awaited."""
    lowered = text.lower()
    return any(word in lowered for word in WORDS_OF_AWAITABLES)
