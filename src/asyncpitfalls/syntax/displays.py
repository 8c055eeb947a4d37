"""The visitor's middle: lists, tuples, sets and comprehensions, and what becomes of the values in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from asyncpitfalls.syntax.comprehensions import is_asynchronous, names_bound
from asyncpitfalls.syntax.events import Loop
from asyncpitfalls.syntax.expressions import PASSED, Expressions
from asyncpitfalls.syntax.facts import Use, Used

if TYPE_CHECKING:
    from asyncpitfalls.syntax.comprehensions import Comprehension

_IN_COLLECTION = {
    Use.KEPT: Use.COLLECTED,
    Use.DROPPED: Use.DROPPED,
    Use.COLLECTED: Use.COLLECTED,
    Use.FORMATTED: Use.FORMATTED,
}


class Displays(Expressions):
    """What makes collections, and the loops inside expressions."""

    def visit_List(self, node: cst.List) -> None:
        self._elements(node)

    def visit_Tuple(self, node: cst.Tuple) -> None:
        self._elements(node)

    def visit_Set(self, node: cst.Set) -> None:
        self._elements(node)

    def visit_Dict(self, node: cst.Dict) -> None:
        for element in node.elements:
            if isinstance(element, cst.DictElement):
                self._collect(node, element.value)
            else:
                self.mark(element.value, Used(Use.UNPACKED))

    def _elements(self, node: cst.List | cst.Tuple | cst.Set) -> None:
        for element in node.elements:
            self._collect(node, element if isinstance(element, cst.StarredElement) else element.value)

    def _collect(self, collection: cst.BaseExpression, element: cst.BaseExpression) -> None:
        """One expression makes what a collection holds."""
        if isinstance(element, cst.StarredElement):
            self.mark(element.value, Used(Use.UNPACKED))
            return
        used = self.used(collection)
        if used.use is Use.GIVEN or (used.use is Use.UNPACKED and used.by):
            self.mark(element, Used(Use.GIVEN, used.by))
            return
        self.mark(element, Used(_IN_COLLECTION.get(used.use, Use.PASSED)))
        if id(collection) in self._names:
            self._names[id(element)] = self._names[id(collection)]

    def visit_ListComp(self, node: cst.ListComp) -> bool:
        self._collect(node, node.elt)
        return self._comprehension(node, [node.elt])

    def visit_SetComp(self, node: cst.SetComp) -> bool:
        self._collect(node, node.elt)
        return self._comprehension(node, [node.elt])

    def visit_DictComp(self, node: cst.DictComp) -> bool:
        self._collect(node, node.value)
        return self._comprehension(node, [node.key, node.value])

    def visit_StarredDictComp(self, node: cst.StarredDictComp) -> bool:
        self.mark(node.value, Used(Use.UNPACKED))
        return self._comprehension(node, [node.value])

    def visit_GeneratorExp(self, node: cst.GeneratorExp) -> bool:
        # A generator expression with an `await` in it is an async generator, allowed anywhere (Python language
        # reference, "Generator expressions"); only its first iterable is evaluated where it stands.
        used = self.used(node)
        if isinstance(node.elt, cst.StarredElement):
            self.mark(node.elt.value, Used(Use.UNPACKED))
        else:
            self.mark(node.elt, Used(Use.GIVEN, used.by) if used.use is Use.GIVEN else PASSED)
        return self._comprehension(node, [node.elt])

    def _comprehension(self, node: Comprehension, elements: list[cst.BaseExpression]) -> bool:
        is_lazy = isinstance(node, cst.GeneratorExp)
        self._iterated(node.for_in, is_lazy=is_lazy)
        outer, reported, hidden = self.frame, self.reported_comprehensions, self.loops_of_names
        events, self.events = self.events, []
        self.loops_of_names = [*hidden, *names_bound(node.for_in)]
        if is_lazy:
            self.frame, self.reported_comprehensions = outer._replace(awaits=True), 0
        elif not outer.awaits and not reported and is_asynchronous(node):
            self.refuse("async comprehension", self.places.span(node))
            self.reported_comprehensions += 1
        lazy, self.lazy = self.lazy, self.lazy or is_lazy
        self.visit_all(elements)
        self._rest_of(node.for_in)
        self.lazy = lazy
        self.frame, self.reported_comprehensions, self.loops_of_names = outer, reported, hidden
        body, self.events = self.events, events
        self.events.append(Loop(body, [], endless=False))
        return False

    def _rest_of(self, clause: cst.CompFor) -> None:
        for condition in clause.ifs:
            self.mark(condition.test, Used(Use.TESTED))
            self.visit(condition.test)
        if clause.inner_for_in is not None:
            self._iterated(clause.inner_for_in, is_lazy=False)
            self._rest_of(clause.inner_for_in)

    def _iterated(self, clause: cst.CompFor, *, is_lazy: bool) -> None:
        self.mark(clause.iter, Used(Use.ITERATED if clause.asynchronous is None else Use.ITERATED_ASYNC))
        self.visit(clause.iter)
        if clause.asynchronous is not None and not is_lazy:
            self.pause(self.places.span(clause.asynchronous, clause.iter))
