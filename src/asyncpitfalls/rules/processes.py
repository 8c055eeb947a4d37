"""Processes and pools."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from asyncpitfalls.findings import Hit
from asyncpitfalls.rules.declaration import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.project import Function, Project
    from asyncpitfalls.syntax import FunctionFacts


def _starts_at_import(project: Project, file: str) -> Iterator[Function]:
    # `python -m package` runs `__main__.py` under the name `__main__`, and children do not import it again.
    if Path(file).name != "__main__.py" and file not in project.notebooks:
        for function in project.starting.functions(file):
            if project.runs_at_import(function):
                yield function


@rule(
    code="APF501",
    name="missing-main-guard",
    summary='A process is started while a module is imported, without the `if __name__ == "__main__":` guard',
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
    """
    effect = project.starting
    ways = effect.calls_in(facts.function)
    if Path(facts.function.file).name == "__main__.py" or facts.function.file in project.notebooks:
        return
    for call in facts.calls:
        way = ways.get(call.place)
        if way is None or not project.runs_at_import(facts.function):
            continue
        message = (
            f"`{way.name}` runs while the module is imported ({project.chain_text(effect, way)}): each child imports "
            "it again and fails with RuntimeError, always under spawn (Windows, macOS) and, since Python 3.14, under "
            'forkserver on Linux; move the call below `if __name__ == "__main__":`'
        )
        yield Hit(call.span, message, call.statement, trace=project.way_steps(effect, way))
