"""What goes through a generator, or enters a context manager, that it is given.

Source: Python documentation, "Built-in Functions", ``str.join``, ``contextlib.ExitStack.enter_context``,
``collections.deque``.
"""

from __future__ import annotations

CONSUMING = frozenset(
    {
        *("all", "any", "deque", "dict", "extend", "frozenset", "join", "list", "max", "min", "next", "set"),
        *("sorted", "sum", "tuple"),
    }
)
"""Last names of callables that go through an iterable there and then."""

ENTERING = frozenset({"enter_context"})
"""Last names of callables that enter a context manager."""
