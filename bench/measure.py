"""Runs a command and tells how long it took, how much of the processors, and the memory of its largest process."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

POLL_SECONDS = 0.02
MIB = 1024 * 1024
RSS_UNIT = 1 if sys.platform == "darwin" else 1024


class CommandFailedError(Exception):
    """A measured command ended with a status that means failure."""


@dataclass(frozen=True, slots=True)
class Usage:
    """What one run used: seconds on the clock, seconds of processors in all its processes, and MiB."""

    wall: float
    cpu: float
    peak_mib: float


def best(runs: Iterable[Usage]) -> Usage:
    """The fastest run's times, and the largest memory of all runs."""
    usages = list(runs)
    fastest = min(usages, key=lambda usage: usage.wall)
    return Usage(fastest.wall, min(usage.cpu for usage in usages), max(usage.peak_mib for usage in usages))


def run(command: Sequence[str], folder: Path, allowed: tuple[int, ...] = (0, 1)) -> Usage:
    """Run ``command`` in ``folder``; its output goes to a file of which only the end is shown on failure.

    Raises:
        CommandFailedError: it ended with a status that is not ``allowed``.
        OSError: it cannot be started.
    """
    log = folder.parent / f"{folder.name}.log"
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with log.open("wb") as output:
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, stdin=subprocess.DEVNULL, stdout=output, stderr=output)
        watch = _Watch(process.pid)
        watch.start()
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    watch.stop()
    if process.returncode not in allowed:
        end = log.read_text(encoding="utf-8", errors="replace")[-2000:]
        message = f"{' '.join(command)} ended with {process.returncode}:\n{end}"
        raise CommandFailedError(message)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Usage(wall, cpu, max(used.ru_maxrss * RSS_UNIT / MIB, watch.peak_mib))


class _Watch(threading.Thread):
    """Polls a process and its descendants for the peak that the kernel keeps of each; only where ``/proc`` is."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.peak_mib = 0.0
        self._root = pid
        self._over = threading.Event()

    def run(self) -> None:
        while not self._over.wait(POLL_SECONDS):
            for pid in _tree(self._root):
                self.peak_mib = max(self.peak_mib, _peak_mib(pid))

    def stop(self) -> None:
        self._over.set()
        self.join()


def _tree(root: int) -> list[int]:
    """The process and its descendants, as far as they are still there."""
    found = [root]
    for pid in found:
        for task in _tasks(pid):
            found.extend(_children(task))
    return found


def _tasks(pid: int) -> list[Path]:
    try:
        return list(Path(f"/proc/{pid}/task").iterdir())
    except (FileNotFoundError, ProcessLookupError):
        return []


def _children(task: Path) -> list[int]:
    try:
        return [int(pid) for pid in (task / "children").read_text(encoding="ascii").split()]
    except (FileNotFoundError, ProcessLookupError):
        return []


def _peak_mib(pid: int) -> float:
    try:
        status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8", errors="replace")
    except (FileNotFoundError, ProcessLookupError):
        return 0.0
    line = next((line for line in status.splitlines() if line.startswith("VmHWM:")), "VmHWM: 0 kB")
    return int(line.split()[1]) / 1024
