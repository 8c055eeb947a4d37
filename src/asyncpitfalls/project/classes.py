"""Members of classes and of their objects, over all bases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asyncpitfalls.index import model
from asyncpitfalls.knowledge.bases import WITHOUT_METHODS
from asyncpitfalls.knowledge.decorators import PROPERTIES
from asyncpitfalls.knowledge.holders import SELF, STUB
from asyncpitfalls.project.orders import Orders
from asyncpitfalls.project.values import Class, Coroutine, External, Function

if TYPE_CHECKING:
    from asyncpitfalls.project.orders import Order
    from asyncpitfalls.project.resolve import Resolver
    from asyncpitfalls.project.values import Values

_NOTHING: Values = ()
_UNKNOWN_BASE = "?"
"""How the paths of bases begin of which nothing is known."""
_NEW = "__new__"
_GETATTR = "__getattr__"
_ANSWERS_ANYTHING = (_GETATTR, "__getattribute__")


class Classes:
    """Looks attributes up in classes, as far as these and their bases are known."""

    def __init__(self, resolver: Resolver) -> None:
        self._resolver = resolver
        self._modules = resolver.modules
        self._orders = Orders(self._bases)

    def order(self, cls: Class) -> Order | None:
        """The method resolution order (C3), from the class itself on; None when a base is unknown."""
        order = self._orders.of(cls)
        return order if order is None or not any(map(_is_unknown, order)) else None

    def known_order(self, cls: Class) -> tuple[Class, ...]:
        """The classes of the method resolution order as far as they are known, from the class itself on."""
        return tuple(base for base in self._orders.of(cls) or (cls,) if isinstance(base, Class))

    def known_bases(self, cls: Class) -> Order:
        """The same with the bases from elsewhere, those apart of which nothing is known."""
        return tuple(base for base in self._orders.of(cls) or (cls,) if not _is_unknown(base))

    def member(self, cls: Class, name: str, *, skip: int = 0) -> Values:
        """What ``Class.name`` may be; the first ``skip`` classes of the order are passed over.

        Which of several classes of one library has it is not known here: it may be that of any.
        """
        order = self._orders.of(cls) or (cls,)
        for place, base in enumerate(order[skip:], skip):
            if isinstance(base, External):
                rest = order[place:]
                packages = {_package(each) for each in rest}
                known = len(packages) == 1 and None not in packages
                return tuple(External(f"{each.path}().{name}") for each in rest if isinstance(each, External) and known)
            if name in self._modules.index(base.file).names(base.number):
                # The name is bound in the class's own scope: it is not looked for around it.
                return self._resolver.names.bound(Function(*base), name)
        return _NOTHING

    def on_instance(self, cls: Class, name: str, *, skip: int = 0) -> Values:
        """What ``object.name`` may be for an object of a class: of a property, what it gives."""
        result: list[Values] = []
        for value in self.member(cls, name, skip=skip):
            decoration = self._resolver.decorators(value) if isinstance(value, Function) else None
            if isinstance(value, Function) and decoration is not None and PROPERTIES.intersection(decoration.names):
                result.append((Coroutine(value),) if decoration.is_async else self._resolver.called(value))
            else:
                result.append((value,))
        return self._resolver.union(result) if result else self._answered(cls, name)

    def _answered(self, cls: Class, name: str) -> Values:
        """What ``__getattr__`` is declared to give for a name that no class of the order has."""
        order = self._orders.of(cls) or ()
        known = [base for base in order if isinstance(base, Class)]
        names = [self._modules.index(base.file).names(base.number) for base in known]
        if len(known) < len(order) or name.startswith("__") or any(name in each for each in names):
            return _NOTHING
        base = next((base for base, each in zip(known, names, strict=True) if _GETATTR in each), None)
        made = self._resolver.names.bound(Function(*base), _GETATTR) if base is not None else _NOTHING
        declared = all(isinstance(each, Function) and self._resolver.scope(each).returns for each in made)
        return self._resolver.union(map(self._resolver.called, made)) if declared else _NOTHING

    def lacks(self, cls: Class, name: str) -> bool:
        """Whether it is sure that objects of a class have no such attribute."""
        order = self._orders.of(cls)
        if order is None:
            return False
        for base in order:
            if isinstance(base, External):
                return False
            names = self._modules.index(base.file).names(base.number)
            if name in names or any(each in names for each in _ANSWERS_ANYTHING):
                return False
        return True

    def makes_itself(self, cls: Class) -> bool:
        """Whether calling a class gives an object of it, as far as the text of its ``__new__`` says."""
        for base in self.known_order(cls):
            if _NEW in self._modules.index(base.file).names(base.number):
                made = self._resolver.names.bound(Function(*base), _NEW)
                return all(isinstance(each, Function) and self._hands_out_own(each) for each in made)
        return True

    def _hands_out_own(self, new: Function) -> bool:
        """Whether a ``__new__`` hands out what is made from the class that it gets, or keeps there; a stub says so."""
        index = self._modules.index(new.file)
        if new.file.endswith(STUB):
            return index.scopes[new.scope].returns.rpartition(".")[2] == SELF
        own = index.scopes[new.scope].parameters[:1]
        returned = [each.value for each in index.bindings(new.scope, model.RETURN)]
        named = [
            bound.value
            for name in returned
            if name in index.names(new.scope)
            for bound in index.bindings(new.scope, name)
        ]
        given = [path.partition(f".{_NEW}(")[2].rstrip(")") for path in (*returned, *named) if f".{_NEW}(" in path]
        kept = any(path.startswith(f"{name}.") for path in returned for name in own)
        return (bool(given) or kept) and all(first in own for first in given)

    def _bases(self, cls: Class) -> list[Class | External] | None:
        """What a class is written to inherit from, as far as it can add methods."""
        scope = self._resolver.scope(Function(*cls))
        outside = Function(cls.file, scope.parent)
        found: list[Class | External] = []
        for path in scope.bases:
            values = self._resolver.resolve(outside, path)
            base = values[0] if len(values) == 1 else None
            if isinstance(base, Class):
                found.append(base)
            elif not isinstance(base, External):
                found.append(External(f"{_UNKNOWN_BASE}{cls.file}:{cls.number}:{path}"))
            elif not _adds_no_methods(base.path):
                found.append(base)
        return found


def _is_unknown(base: Class | External) -> bool:
    return isinstance(base, External) and base.path.startswith(_UNKNOWN_BASE)


def _package(base: Class | External) -> str | None:
    """The package of a class from elsewhere; None of others, and where nothing is known of one."""
    return base.path.partition(".")[0] if isinstance(base, External) and not _is_unknown(base) else None


def _adds_no_methods(path: str) -> bool:
    name = path.partition("[")[0].partition("(")[0]
    return name in WITHOUT_METHODS
