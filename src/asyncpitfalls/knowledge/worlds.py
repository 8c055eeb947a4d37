"""The worlds that code runs in, and how messages speak of them."""

from __future__ import annotations

from enum import Enum


class World(Enum):
    """Where a function runs. A function may run in several."""

    LOOP = "loop"
    """On the thread of an event loop, which it keeps from doing anything else."""
    THREAD = "thread"
    """In a thread beside the main one, where no event loop runs."""
    PROCESS = "process"
    """In another process, which the program has started."""
    IMPORT = "import"
    """While a module is imported."""
    MAIN = "main"
    """In the main thread, where the main program, a command or a test calls it and no event loop runs."""

    @property
    def where(self) -> str:
        """The world as the end of a sentence: ``it runs …``."""
        return _WHERE[self]


_WHERE = {
    World.LOOP: "on the event loop",
    World.THREAD: "in a thread",
    World.PROCESS: "in another process",
    World.IMPORT: "while a module is imported",
    World.MAIN: "in the main program",
}

WITHOUT_LOOP = frozenset(World) - {World.LOOP}
"""The worlds in which no event loop runs."""
