"""Calls that start processes whose main module is imported again under spawn and forkserver.

Source: Python documentation, "multiprocessing", section "The spawn and forkserver start methods": the main module
must be importable by a new interpreter without starting a new process. ``Manager()`` starts a server process.
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
