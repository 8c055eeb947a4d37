"""Processes and pools."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from asyncpitfalls.findings import Confidence, Hit
from asyncpitfalls.index import model
from asyncpitfalls.project.chains import chain_text, way_steps
from asyncpitfalls.rules.declaration import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.project import Function, Project, Way
    from asyncpitfalls.syntax import FunctionFacts


_WHERE = "always under spawn (Windows, macOS) and, since Python 3.14, under forkserver on Linux"
_FAILS = f"each child imports the main module again and fails with RuntimeError, {_WHERE}"
_FAILS_LATER = (
    "each child imports the main module again and makes another one, and work given to it during an import fails with "
    f"RuntimeError, {_WHERE}"
)
_CURE = 'do it in a function that is called below `if __name__ == "__main__":`'


_RUNS_LOOP = (
    "whoever imports it, a test, a tool or a child process, runs all of it again, and fails with RuntimeError where a "
    "loop runs already"
)


def _starts_at_import(project: Project, file: str) -> Iterator[Function]:
    if _imported_again(project, file):
        # Beside a script that belongs to no project there is nobody who would import it.
        loops = project.at_import.running_loops.functions(file) if project.marked else ()
        holders = (*project.at_import.starting.functions(file), *loops)
        yield from (function for function in dict.fromkeys(holders) if project.runs_at_import(function))


def _imported_again(project: Project, file: str) -> bool:
    # `python -m package` runs `__main__.py` under the name `__main__`, and children do not import it again.
    return Path(file).name != "__main__.py" and file not in project.notebooks


@rule(
    code="APF501",
    name="missing-main-guard",
    summary='A process or an event loop is started at import, without the `if __name__ == "__main__":` guard',
    looks_at=_starts_at_import,
    bad="""
        from multiprocessing import Process


        def work():
            print("working")


        worker = Process(target=work)
        worker.start()  # expect: APF501
    """,
    good="""
        from multiprocessing import Process


        def work():
            print("working")


        if __name__ == "__main__":
            worker = Process(target=work)
            worker.start()
            worker.join()
    """,
    demo="processes/missing_main_guard",
    since="0.1.0",
    options=("spawners",),
    known_false_alarms=(
        "An executor that starts its processes on demand does no harm when it is only made during the import and gets "
        "its work later, from the main program; such a finding is `probable`, not `certain`. A module that no main "
        "program imports, but only functions that run under the guard, is reported all the same. So is a script that "
        "runs its event loop and that nobody imports (`probable`), where it belongs to a project: its root has a "
        "`pyproject.toml`, `setup.cfg`, `setup.py` or `.git`. Files that a tool runs by importing them, such as "
        "Alembic's `env.py`, are left alone."
    ),
    references=(
        "https://docs.python.org/3/library/multiprocessing.html#the-spawn-and-forkserver-start-methods",
        "https://docs.python.org/3/whatsnew/3.14.html#concurrent-futures",
    ),
)
def missing_main_guard(facts: FunctionFacts, project: Project) -> Iterator[Hit]:
    """A child process started by spawn or forkserver imports the main module again. If importing it starts a process,
    the child tries to start one of its own while it is still being set up: Python ends it with a `RuntimeError`
    ("An attempt has been made to start a new process before the current process has finished its bootstrapping
    phase"). Fork hides the mistake, so code that works on Linux up to Python 3.13 fails on Windows and macOS, and on
    Linux since Python 3.14, where forkserver is the default.

    A program that runs its event loop at import has the same mistake in it: a test that wants one of its functions, a
    tool that collects documentation, and each child process that any library starts run the whole program instead.
    """
    if not _imported_again(project, facts.function.file) or not project.runs_at_import(facts.function):
        return
    effect = project.at_import.starting
    ways = effect.calls_in(facts.function)
    loops = project.at_import.running_loops.calls_in(facts.function) if project.marked else {}
    for call in facts.calls:
        way = ways.get(call.place)
        if way is not None and not way.conditions:
            at_once = project.at_import.starts_at_once(way)
            verb, consequence = ("starts a process", _FAILS) if at_once else ("is made", _FAILS_LATER)
            chain = f" ({chain_text(project, effect, way)})" if way.target is not None else ""
            message = f"`{way.name}` {verb} while this module is imported{chain}: {consequence}; {_CURE}"
            confidence = None if at_once else Confidence.PROBABLE
            yield Hit(call.span, message, call.statement, confidence, way_steps(project, effect, way))
        elif call.place in loops and _always(loops[call.place]):
            way = loops[call.place]
            chain = f" ({chain_text(project, project.at_import.running_loops, way)})" if way.target is not None else ""
            message = f"`{way.name}` runs an event loop while this module is imported{chain}: {_RUNS_LOOP}; {_CURE}"
            steps = way_steps(project, project.at_import.running_loops, way)
            yield Hit(call.span, message, call.statement, Confidence.PROBABLE, steps)


def _always(way: Way) -> bool:
    """Whether no condition decides if the loop is run: one may ask how the module is used."""
    return not way.conditions and not way.site.call.use & model.CONDITIONAL
