"""Locks of threads and processes: they belong to whoever holds them, and let the others wait.

Source: Python documentation, "threading" (Lock, RLock, Condition and Semaphore Objects) and "multiprocessing"
(Synchronization primitives).
"""

from __future__ import annotations

ACQUIRE, RELEASE = "acquire", "release"

_MODULES = ("threading", "multiprocessing", "multiprocessing.synchronize")
_EXCLUSIVE = ("Lock", "Semaphore", "BoundedSemaphore")
_REENTRANT = ("RLock", "Condition")

EXCLUSIVE = frozenset(f"{module}.{kind}.{ACQUIRE}" for module in _MODULES for kind in _EXCLUSIVE)
"""Methods that wait until another holder has released the lock, even where that is the same thread."""
REENTRANT = frozenset(f"{module}.{kind}.{ACQUIRE}" for module in _MODULES for kind in _REENTRANT)
"""Methods by which a thread that holds the lock gets it again at once."""

PACKAGES = frozenset(module.partition(".")[0] for module in _MODULES)
"""A project that imports none of these has no such lock."""
