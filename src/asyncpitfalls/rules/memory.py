"""What processes do not share."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from asyncpitfalls.findings import Hit, Step
from asyncpitfalls.index import model
from asyncpitfalls.knowledge import processes
from asyncpitfalls.knowledge.function_takers import MAY_TAKE_TO_PROCESS
from asyncpitfalls.project.chains import site_span
from asyncpitfalls.project.lost import LostArgument, LostAttribute
from asyncpitfalls.project.values import Instance
from asyncpitfalls.rules.declaration import rule
from asyncpitfalls.rules.evidence import as_written
from asyncpitfalls.syntax.facts import Use, Used

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.project import Function, Project
    from asyncpitfalls.project.lost import LostGlobal
    from asyncpitfalls.syntax import CallFacts, FunctionFacts
    from asyncpitfalls.syntax.facts import NameRead

    Lost = LostGlobal | LostArgument | LostAttribute


def _has_losing_children(project: Project, file: str) -> Iterator[Function]:
    return project.lost_writes.parents(file)


@rule(
    code="APF503",
    name="write-lost-in-child",
    summary="What a child process changes, a global, an argument or an attribute, is read in the parent",
    looks_at=_has_losing_children,
    bad="""
        from multiprocessing import Process

        found = []


        def search(place):
            found.append(place)


        if __name__ == "__main__":
            worker = Process(target=search, args=("attic",))
            worker.start()
            worker.join()
            print(found)  # expect: APF503
    """,
    good="""
        from multiprocessing import Pool


        def search(place):
            return place


        if __name__ == "__main__":
            with Pool() as pool:
                found = pool.map(search, ["attic"])
            print(found)
    """,
    demo="processes/write_lost_in_child",
    since="0.1.0",
    references=(
        "https://docs.python.org/3/library/multiprocessing.html#exchanging-objects-between-processes",
        "https://docs.python.org/3/library/multiprocessing.html#programming-guidelines",
    ),
    known_false_alarms=(
        "Code that shows on purpose that the parent's memory stays as it was. What a manager, a queue, a `Value` or an "
        "`Array` holds is shared, and nothing is said of it."
    ),
)
def write_lost_in_child(facts: FunctionFacts, project: Project) -> Iterator[Hit]:
    """Each process has its own memory. A child starts with a copy of the parent's globals, or imports the modules
    anew, and gets copies of its arguments, and of the object whose `run` it is to run. What it writes there ends with
    it: the parent reads what was there before, and no error tells.
    """
    told: set[str] = set()
    for read, lost in _lost_reads(facts, project):
        name = read.name if read.name == lost.name or isinstance(lost, LostArgument) else f"{read.name}.{lost.name}"
        if name not in told:
            told.add(name)
            child = project.name(project.runner(lost.change.function))
            message = (
                f"`{name}` is still here what it was, for only a child process changes it, in `{child}`, and each "
                "process has its own memory; hand the result back by `return` or a queue, or keep it in a shared "
                "`Value` or what a manager gives"
            )
            yield Hit(read.span, message, read.statement, lost.confidence, _trace(lost, child, facts, project))


def _lost_reads(facts: FunctionFacts, project: Project) -> Iterator[tuple[NameRead, Lost]]:
    own = project.index(facts.function.file).names(facts.function.scope)
    for lost in project.lost_writes.globals.get(facts.function, ()):
        if facts.scope.kind == model.MODULE or lost.name not in own:
            yield from ((read, lost) for read in _reads_after(facts, lost, lost.name))
    for argument in project.lost_writes.arguments.get(facts.function, ()):
        name = _given(facts, argument)
        if name in facts.collections and not _changed_here(facts, name):
            yield from ((read, argument) for read in _reads_after(facts, argument, name))
    for attribute in project.lost_writes.attributes.get(facts.function, ()):
        yield from ((read, attribute) for read in _attribute_reads(facts, attribute, project))


def _attribute_reads(facts: FunctionFacts, lost: LostAttribute, project: Project) -> Iterator[NameRead]:
    """Where the attribute is read of an object whose process has begun."""
    for read in facts.reads:
        if read.used != Used(Use.ATTRIBUTE, lost.name):
            continue
        begun = {f"{read.name}.{method}" for method in processes.BEGINNING}
        rows = [call.place[0] for call in facts.calls if call.callee in begun]
        if rows and read.span.row > min(rows) and project.values(facts.function, read.name) == (Instance(lost.cls),):
            yield read


def _reads_after(facts: FunctionFacts, lost: LostGlobal | LostArgument, name: str) -> Iterator[NameRead]:
    """Where a name is read after a child has begun, other than to give it to a child."""
    begin = _row_of_beginning(facts, lost)
    giving = {
        call.statement
        for call in facts.calls
        if model.tail_of(call.callee) in MAY_TAKE_TO_PROCESS or call.callee == lost.site.call.callee
    }
    for read in facts.reads:
        if read.name == name and begin is not None and read.span.row > begin and read.statement not in giving:
            yield read


def _row_of_beginning(facts: FunctionFacts, lost: LostGlobal | LostArgument) -> int | None:
    handing = lost.site.call
    if model.tail_of(lost.taker) not in processes.STARTED_LATER:
        return handing.row
    rows = (
        call.place[0]
        for call in facts.calls
        if model.tail_of(call.callee) in processes.BEGINNING and call.place[0] >= handing.row
    )
    return min(rows, default=None)


def _given(facts: FunctionFacts, lost: LostArgument) -> str:
    """The name of what is given for a parameter; empty where it is none."""
    call = next((each for each in facts.calls if each.place == (lost.site.call.row, lost.site.call.column)), None)
    given = _arguments(call, model.tail_of(lost.taker)) if call is not None else ()
    return given[lost.position] if lost.position < len(given) and given[lost.position].isidentifier() else ""


def _arguments(call: CallFacts, tail: str) -> tuple[str, ...]:
    """What a function is called with that a call hands over to something of this last name."""
    positional = [each for each in call.arguments if not each.keyword]
    if tail in processes.WITH_ARGUMENTS:
        first = processes.WITH_ARGUMENTS[tail]
        return tuple(each.path for each in positional[first:])
    if tail in processes.WITH_TUPLE:
        named = [each for each in call.arguments if each.keyword == processes.ARGUMENTS]
        return next((each.elements for each in (*named, *positional[1:2])), ())
    return ()


def _changed_here(facts: FunctionFacts, name: str) -> bool:
    """Whether the parent changes the object too: what it then reads is its own."""
    return any(
        read.name == name and read.used.use is Use.ATTRIBUTE and read.used.by in processes.CHANGING
        for read in facts.reads
    )


def _trace(lost: Lost, child: str, facts: FunctionFacts, project: Project) -> tuple[Step, ...]:
    site, change = lost.site, lost.change
    taker = as_written(site.call.callee, facts, project)
    return (
        Step(Path(site.function.file), site_span(site), f"`{taker}` has a child process do the work"),
        Step(Path(change.function.file), change.span, f"`{child}` changes `{lost.name}` in the memory of the child"),
    )
