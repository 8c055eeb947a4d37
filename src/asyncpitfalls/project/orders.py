"""Method resolution orders: where a class's attributes are looked for, and in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asyncpitfalls.project.values import Class

if TYPE_CHECKING:
    from collections.abc import Callable

    from asyncpitfalls.project.values import External

    Order = tuple[Class | External, ...]
    Bases = list[Class | External]


class Orders:
    """The orders of all classes, each computed once. ``bases`` tells a class's bases, None where one is unknown."""

    def __init__(self, bases: Callable[[Class], Bases | None]) -> None:
        self._bases = bases
        self._known: dict[Class, Order | None] = {}

    def of(self, cls: Class) -> Order | None:
        """A class's order, from the class itself on; None when a base is unknown, or there is no order."""
        # Long lines of single inheritance are followed step by step: the stack is no deeper for them.
        waiting = [cls]
        while waiting[-1] not in self._known:
            each = waiting[-1]
            self._known[each] = None
            bases = self._bases(each)
            if bases is not None and len(bases) == 1 and isinstance(bases[0], Class):
                waiting.append(bases[0])
            else:
                self._known[each] = None if bases is None else self._linearise(each, bases)
        for above, each in zip(waiting[:0:-1], waiting[-2::-1], strict=True):
            order = self._known[above]
            self._known[each] = None if order is None or each in order else (each, *order)
        return self._known[cls]

    def _linearise(self, cls: Class, bases: Bases) -> Order | None:
        orders: list[Bases] = []
        for base in bases:
            order = self.of(base) if isinstance(base, Class) else (base,)
            if order is None:
                return None
            orders.append(list(order))
        merged = _merge([*orders, bases])
        return None if merged is None else (cls, *merged)


def _merge(orders: list[Bases]) -> Order | None:
    """The C3 merge (Python documentation, "The Python 2.3 Method Resolution Order"); None where there is none."""
    merged: list[Class | External] = []
    left = [order for order in orders if order]
    while left:
        for order in left:
            head = order[0]
            if not any(head in other[1:] for other in left):
                break
        else:
            return None
        merged.append(head)
        left = [rest for order in left if (rest := [base for base in order if base != head])]
    return tuple(merged)
