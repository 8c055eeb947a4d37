"""Room for code that nests deeply: whoever walks a tree by recursion goes as deep as the code was written."""

from __future__ import annotations

import sys
import threading
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    Result = TypeVar("Result")

_STACK = 256 * 1024 * 1024
"""Bytes of stack for deep recursion; the system hands out only what is used of them."""
_DEPTH = 50_000
"""Calls within calls that fit into the stack, with a margin."""


def with_room(work: Callable[[], Result], *, at_once: bool = False) -> Result:
    """The result of ``work``, which is done again on a large stack where the usual one does not suffice.

    ``at_once`` is for work whose calls Python does not count, such as a compiled parser's: what overflows the stack
    there ends the process, so the large stack is used from the start.

    Raises:
        RecursionError: the large stack does not suffice either.
    """
    try:
        return _on_large_stack(work) if at_once else work()
    except _NoRoomError:
        return work()
    except RecursionError:
        if at_once:
            raise
        return _on_large_stack(work)


class _NoRoomError(RecursionError):
    """The system has no memory for a large stack."""


def _on_large_stack(work: Callable[[], Result]) -> Result:
    """Run in a thread of its own: the size of a stack can be chosen for new threads alone."""
    outcome: list[Result] = []
    failure: list[BaseException] = []

    def run() -> None:
        try:
            outcome.append(work())
        except BaseException as error:  # noqa: BLE001 - it is raised again, in the thread that asked
            failure.append(error)

    depth, size = sys.getrecursionlimit(), threading.stack_size(_STACK)
    try:
        sys.setrecursionlimit(max(depth, _DEPTH))
        # A daemon, so that Ctrl-C need not wait for it.
        thread = threading.Thread(target=run, name="deeply nested code", daemon=True)
        thread.start()
        thread.join()
    except RuntimeError as error:
        raise _NoRoomError(str(error)) from error
    finally:
        threading.stack_size(size)
        sys.setrecursionlimit(depth)
    if failure:
        raise failure[0]
    return outcome[0]
