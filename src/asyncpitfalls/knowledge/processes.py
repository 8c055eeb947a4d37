"""Calls that start processes whose main module is imported again under spawn and forkserver.

Source: Python documentation, "multiprocessing", section "The spawn and forkserver start methods": the main module must
be importable by a new interpreter without starting a new process. ``Manager()`` starts a server process.
"concurrent.futures"; "Built-in Types" and "collections" for what changes an object. The code of multiprocess 0.70 and
of PyTorch (``torch.multiprocessing`` offers all that ``multiprocessing`` does).
"""

from __future__ import annotations

_PACKAGES = ("multiprocessing", "multiprocess", "torch.multiprocessing")
_PUBLIC = ("Process.start", "Pool", "Manager")

STARTS = frozenset(
    {
        "concurrent.futures.ProcessPoolExecutor",
        "multiprocessing.pool.Pool",
        *(f"{package}.{name}" for package in _PACKAGES for name in _PUBLIC),
        "torch.multiprocessing.spawn",
    }
)

SAME_AS_MODULE = {f"{package}.get_context": package for package in _PACKAGES}
"""A context offers what its package offers."""

SET_START_METHOD = "multiprocessing.set_start_method"
FORK = "'fork'"
"""The one start method that copies the parent and imports nothing, as it is written in a path."""

FORKING = (
    *(f"{package}.get_context({FORK})" for package in SAME_AS_MODULE.values()),
    "multiprocessing.context.ForkProcess",
    "multiprocessing.context.ForkContext",
)
"""How the paths of what always forks begin."""

ON_DEMAND = frozenset({"concurrent.futures.ProcessPoolExecutor"})
"""What starts its processes only when it is given work (Python documentation, "ProcessPoolExecutor")."""

SUBMISSIONS = frozenset({"concurrent.futures.ProcessPoolExecutor.submit", "concurrent.futures.ProcessPoolExecutor.map"})
"""Calls that give it work."""

CHANGING = frozenset(
    {
        *("add", "append", "appendleft", "clear", "difference_update", "discard", "extend", "extendleft", "insert"),
        *("intersection_update", "move_to_end", "pop", "popitem", "popleft", "remove", "reverse", "rotate"),
        *("setdefault", "sort", "subtract", "symmetric_difference_update", "update"),
    }
)
"""Methods by which lists, dicts, sets and their like are changed."""

HANDING_BACK = frozenset({"put", "put_nowait", "send", "send_bytes", "dump", "dumps"})
"""The last names of callables by which a process gives another one what it has."""

WITH_ARGUMENTS = {"submit": 1, "run_in_executor": 2}
"""The last names of those that call a function with the arguments that follow it, and the position of the first."""
WITH_TUPLE = frozenset({"Process", "apply", "apply_async"})
"""The last names of those that call a function with the elements of a tuple: `ARGUMENTS`, or what follows it."""
ARGUMENTS = "args"
RUN = "run"
"""The method of a class of processes that the child runs."""
BEGINNING = frozenset({"start", "join"})
"""Methods of a process after which its function runs, or has run."""
STARTED_LATER = frozenset({"Process"})
"""The last names of those that only make what is to be started."""
