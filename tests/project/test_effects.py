"""Which functions sleep or start processes when called, and by which way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from asyncpitfalls.findings import Confidence
from asyncpitfalls.knowledge.blocking.rows import SLEEP
from asyncpitfalls.project import Effect

if TYPE_CHECKING:
    from collections.abc import Callable

    from asyncpitfalls.project import Project

    MakeProject = Callable[[dict[str, str]], Project]


def ways(project: Project, effect: Effect) -> dict[str, list[str]]:
    """For each function with the effect, what its calls that have it lead through."""
    found: dict[str, list[str]] = {}
    for file in project.modules.paths:
        for function in effect.functions(file):
            chains = (effect.chain(way) for way in effect.calls_in(function).values())
            found[project.name(function)] = [
                " > ".join(way.name if way.target is None else project.name(way.target) for way in chain)
                for chain in chains
            ]
    return found


def sleeping(project: Project) -> Effect:
    effects = project.blocking.effect(SLEEP)
    return effects[0] if effects else Effect(project, ())


def test_a_sleep_spreads_to_its_callers_in_other_files(link: MakeProject) -> None:
    project = link(
        {
            "low.py": "from time import sleep as nap\ndef pause():\n    nap(1)\n",
            "middle.py": "import low\ndef step():\n    low.pause()\n",
            "high.py": "from middle import step as go\nasync def main():\n    go()\n    go\n",
        }
    )
    assert ways(project, sleeping(project)) == {
        "pause": ["time.sleep"],
        "step": ["pause > time.sleep"],
        "main": ["step > pause > time.sleep"],
    }


def test_the_way_kept_is_a_shortest_one(link: MakeProject) -> None:
    project = link(
        {
            "main.py": """
            import time

            def long_one():
                long_two()

            def long_two():
                short()

            def short():
                time.sleep(1)

            def both():
                long_one()
                short()

            async def main():
                both()
            """
        }
    )
    assert ways(project, sleeping(project))["main"] == ["both > short > time.sleep"]


@pytest.mark.parametrize(
    "body",
    [
        "async def helper():\n    time.sleep(1)",
        "def helper():\n    time.sleep(1)\n    yield",
        "@unknown\ndef helper():\n    time.sleep(1)",
        "def helper():\n    time.sleep(0)",
        "def helper():\n    def inner():\n        time.sleep(1)\n    return inner",
        "def helper(work=time.sleep):\n    work(1)",
        "def helper():\n    return lambda: time.sleep(1)",
    ],
    ids=["coroutine", "generator", "decorated", "zero", "nested", "parameter", "lambda"],
)
def test_what_does_not_sleep_when_called(link: MakeProject, body: str) -> None:
    project = link({"main.py": f"import time\n{body}\ndef caller():\n    helper()\n"})
    assert "caller" not in ways(project, sleeping(project))


def test_cycles_end(link: MakeProject) -> None:
    project = link(
        {
            "main.py": """
            import time

            def ping():
                pong()

            def pong():
                ping()
                time.sleep(1)

            def alone():
                alone()
            """
        }
    )
    found = ways(project, sleeping(project))
    assert {name: sorted(chains) for name, chains in found.items()} == {
        "ping": ["pong > time.sleep"],
        "pong": ["ping > pong > time.sleep", "time.sleep"],
    }


def test_a_process_start_does_not_spread_through_the_guard(link: MakeProject) -> None:
    project = link(
        {
            "main.py": """
            from multiprocessing import Pool

            def unguarded():
                Pool()

            def guarded():
                if __name__ == "__main__":
                    Pool()

            if __name__ == "__main__":
                unguarded()
            """
        }
    )
    assert ways(project, project.at_import.starting) == {"unguarded": ["multiprocessing.Pool"]}


def test_a_process_start_spreads_through_coroutines_that_run(link: MakeProject) -> None:
    project = link(
        {
            "main.py": """
            import asyncio
            from multiprocessing import Pool

            async def start():
                Pool()

            async def awaits():
                await start()

            async def forgets():
                start()

            asyncio.run(awaits())
            asyncio.run(forgets())
            """
        }
    )
    assert ways(project, project.at_import.starting) == {
        "start": ["multiprocessing.Pool"],
        "awaits": ["start > multiprocessing.Pool"],
        "main": ["awaits > start > multiprocessing.Pool"],
    }


@pytest.mark.parametrize(
    ("text", "at_once"),
    [
        ("ProcessPoolExecutor()", False),
        ("executor = ProcessPoolExecutor()", False),
        ("executor = ProcessPoolExecutor()\ndef later():\n    executor.submit(print)", False),
        ('executor = ProcessPoolExecutor()\nif __name__ == "__main__":\n    executor.submit(print)', False),
        ("executor = ProcessPoolExecutor()\nexecutor.submit(print)", True),
        ("executor = ProcessPoolExecutor()\ndef now():\n    executor.map(print, [])\nnow()", True),
        ("with ProcessPoolExecutor() as executor:\n    pass", True),
        ("list(ProcessPoolExecutor().map(print, []))", True),
        ("import multiprocessing\nmultiprocessing.Pool()", True),
    ],
)
def test_an_executor_starts_its_processes_when_given_work(link: MakeProject, text: str, *, at_once: bool) -> None:
    project = link({"main.py": f"from concurrent.futures import ProcessPoolExecutor\n{text}\n"})
    module = next(function for function, _ in project.functions("/project/main.py"))
    (way,) = project.at_import.starting.calls_in(module).values()
    assert project.at_import.starts_at_once(way) is at_once


def test_who_hands_a_callback_to_the_loop(link: MakeProject) -> None:
    project = link(
        {
            "main.py": """
            import asyncio
            import time
            from functools import partial

            def by_name(): ...
            def by_partial(number): ...
            def by_keyword(): ...
            def as_an_argument(): ...

            async def main(loop: asyncio.AbstractEventLoop, other):
                loop.call_soon(by_name, as_an_argument)
                loop.call_later(1, partial(by_partial, 1))
                loop.call_later(callback=by_keyword, delay=2)
                loop.call_soon(time.sleep, 1)
                loop.call_soon(time.sleep, 0)
                other.call_soon(as_an_argument)
            """
        }
    )
    file = "/project/main.py"
    on_loop = {project.name(each) for each, _ in project.functions(file) if project.loop_reason(each) is not None}
    assert on_loop == {"by_name", "by_partial", "by_keyword", "main"}
    assert [[each.name for each in found.values()] for found in project.blocking.callbacks.values()] == [["time.sleep"]]


def test_what_asks_whether_a_loop_runs_says_nothing_of_its_callers(link: MakeProject) -> None:
    project = link(
        {
            "main.py": """
            import asyncio
            import time

            def on_loop():
                try:
                    asyncio.get_running_loop()
                except RuntimeError:
                    return False
                return True

            def asks():
                if not on_loop():
                    time.sleep(1)

            def asks_not():
                on_loop()
                time.sleep(1)

            async def main():
                asks()
                asks_not()
            """
        }
    )
    assert ways(project, sleeping(project))["main"] == ["asks_not > time.sleep"]


def diamonds(count: int) -> str:
    """Helpers that each lead to the next by two ways."""
    pieces = [
        f"def top{number}():\n    left{number}()\n    right{number}()\n"
        f"def left{number}():\n    top{number + 1}()\n"
        f"def right{number}():\n    top{number + 1}()\n"
        for number in range(count)
    ]
    return "\n".join(["import time", *pieces, f"def top{count}():\n    time.sleep(1)\n"])


# The paths are too many to go through one by one, and the functions too many to be compared pairwise: these tests end
# only because the search does neither.


def test_sixty_diamonds(link: MakeProject) -> None:
    project = link({"main.py": diamonds(60) + "async def main():\n    top0()\n"})
    (chain,) = ways(project, sleeping(project))["main"]
    assert len(chain.split(" > ")) == 2 * 60 + 2


def test_two_thousand_functions_in_a_cycle(link: MakeProject) -> None:
    count = 2_000  # `make bench` measures more
    functions = "".join(f"def f{number}():\n    f{(number + 1) % count}()\n" for number in range(count))
    project = link({"main.py": f"import time\n{functions}    time.sleep(1)\nasync def main():\n    f{count - 3}()\n"})
    assert ways(project, sleeping(project))["main"] == [f"f{count - 3} > f{count - 2} > f{count - 1} > time.sleep"]


def test_thousands_of_methods_and_constructors_of_one_name(link: MakeProject) -> None:
    count = 2_000
    classes = "".join(
        f"class C{number}:\n    def __init__(self):\n        self.run()\n    def run(self):\n        time.sleep(1)\n"
        f"async def make{number}():\n    C{number}()\n"
        for number in range(count)
    )
    project = link({"main.py": f"import time\n{classes}"})
    assert ways(project, sleeping(project))["make7"] == ["C7 > C7.run > time.sleep"]


def test_a_thousand_classes_on_top_of_each_other(link: MakeProject) -> None:
    count = 1_200
    classes = "".join(f"class C{number}(C{number - 1}): ...\n" for number in range(count, 0, -1))
    base = "class C0:\n    def __init__(self):\n        time.sleep(1)\n"
    project = link({"main.py": f"import time\n{classes}{base}async def main():\n    C{count}()\n"})
    assert ways(project, sleeping(project))["main"] == ["C0 > time.sleep"]


def test_a_name_bound_thousands_of_times(link: MakeProject) -> None:
    count = 3_000
    functions = "".join(f"def f{number}():\n    x()\nx = f{number}\n" for number in range(count))
    project = link({"main.py": f"import time\n{functions}async def main():\n    x()\n    time.sleep(1)\n"})
    assert ways(project, sleeping(project)) == {"main": ["time.sleep"]}


CONDITIONS = {
    "always": "work()",
    "branch": "if flag:\n        work()",
    "other_branch": "if flag:\n        pass\n    else:\n        work()",
    "handler": "try:\n        pass\n    except OSError:\n        work()",
    "case": "match flag:\n        case 1:\n            work()",
    "after_return": "if flag:\n        return\n    work()",
    "expression": "return work() if flag else None",
    "after_raise": "if flag:\n        raise ValueError\n    work()",
    "loop": "for _ in flag:\n        work()",
    "tested": "if work():\n        return",
    "while": "while flag:\n        work()",
    "endless": "while True:\n        work()",
    "after_loop": "for each in flag:\n        print(each)\n    work()",
    "after_loop_that_returns": "for each in flag:\n        if each:\n            return\n    work()",
    "after_try_that_returns": "try:\n        return flag.closed\n    except OSError:\n        pass\n    work()",
    "after_failure": "try:\n        print(flag)\n    except OSError:\n        return\n    work()",
    "after_with_that_returns": "with flag:\n        if flag.closed:\n            return\n    work()",
}


@pytest.mark.parametrize("name", CONDITIONS)
def test_conditions_of_helpers_are_counted_and_those_of_the_first_call_are_not(link: MakeProject, name: str) -> None:
    text = f"import time\ndef work():\n    time.sleep(1)\ndef helper(flag):\n    {CONDITIONS[name]}\n"
    project = link({"main.py": f"{text}async def main(flag):\n    if flag:\n        helper(flag)\n"})
    (function,) = [function for function, scope in project.functions(project.modules.paths[0]) if scope.name == "main"]
    (cause,) = project.blocking.causes_in(function).values()
    decided = name not in {"always", "after_raise", "loop", "tested", "endless", "after_loop", "after_failure"}
    assert cause.way.conditions == int(decided)
    assert cause.confidence == (Confidence.PROBABLE if decided else Confidence.CERTAIN)


@pytest.mark.parametrize(
    ("imports", "decorator", "is_kept"),
    [
        ("functools", "@functools.cache", True),
        ("functools", "@functools.lru_cache(maxsize=1)", True),
        ("cachetools", "@cachetools.cached({})", True),
        ("functools", "@functools.wraps(print)", False),
    ],
)
def test_what_a_cache_keeps_is_done_once(link: MakeProject, imports: str, decorator: str, *, is_kept: bool) -> None:
    text = f"import time\nimport {imports}\n{decorator}\ndef helper():\n    time.sleep(1)\n"
    project = link({"main.py": f"{text}async def main():\n    helper()\n"})
    (function,) = [function for function, scope in project.functions(project.modules.paths[0]) if scope.name == "main"]
    (cause,) = project.blocking.causes_in(function).values()
    assert cause.confidence == (Confidence.PROBABLE if is_kept else Confidence.CERTAIN)


@pytest.mark.parametrize(
    ("question", "may_have_ended"),
    [("process.poll()", True), ("other.poll()", False), ("process.poll(); process.kill()", False)],
)
def test_a_child_that_was_asked_may_have_ended(link: MakeProject, question: str, *, may_have_ended: bool) -> None:
    text = "import subprocess\nasync def main(process: subprocess.Popen, other):\n"
    project = link({"main.py": f"{text}    {question}\n    process.wait()\n"})
    (function,) = [function for function, scope in project.functions(project.modules.paths[0]) if scope.name == "main"]
    (cause,) = project.blocking.causes_in(function).values()
    assert cause.confidence == (Confidence.PROBABLE if may_have_ended else Confidence.CERTAIN)


def test_a_way_without_conditions_counts_before_a_shorter_one(link: MakeProject) -> None:
    project = link(
        {
            "main.py": """
            import time

            def either(flag):
                if flag:
                    time.sleep(1)
                first()

            def first():
                second()

            def second():
                time.sleep(1)

            async def main(flag):
                either(flag)
            """
        }
    )
    assert ways(project, sleeping(project))["main"] == ["either > first > second > time.sleep"]
