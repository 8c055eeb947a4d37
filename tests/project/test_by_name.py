"""What methods of unknown objects do, by what all classes of the project say of their name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from asyncpitfalls.project.by_name import MethodsByName
from asyncpitfalls.project.unknown_loops import UnknownLoops

if TYPE_CHECKING:
    from collections.abc import Callable

    from asyncpitfalls.project import Project

    Link = Callable[[dict[str, str]], Project]

METHOD = "class A:\n    def send_it(self): print()\n"


def sharing(project: Project, qualname: str) -> list[str]:
    """The methods that share a method's name."""
    by_name = MethodsByName(project)
    files = project.modules.paths
    method = next(each for file in files for each, scope in project.functions(file) if scope.qualname == qualname)
    return sorted(project.name(each) for each in by_name.sharing_name(method))


def test_all_methods_of_a_name_count_those_without_a_body_apart(link: Link) -> None:
    others = "class B:\n    def send_it(self): return 1\nclass C:\n    def send_it(self): ...\n"
    assert sharing(link({"main.py": METHOD, "other.py": others}), "A.send_it") == ["A.send_it", "B.send_it"]


@pytest.mark.parametrize(
    "other",
    [
        "def send_it(): pass",
        "send_it = 1",
        "class B:\n    send_it = None",
        "class B:\n    async def send_it(self): pass",
        "class B:\n    def send_it(self): yield",
        "class B:\n    @property\n    def send_it(self): pass",
        "class B:\n    def __init__(self):\n        self.send_it = print",
    ],
)
def test_anything_else_of_the_name_leaves_it_open(link: Link, other: str) -> None:
    assert sharing(link({"main.py": METHOD, "other.py": other}), "A.send_it") == []


def test_an_import_of_the_name_is_the_same_thing(link: Link) -> None:
    assert sharing(link({"main.py": METHOD, "other.py": "from elsewhere import send_it"}), "A.send_it") == ["A.send_it"]


@pytest.mark.parametrize("name", ["send", "_send", "__enter__", "get_data"])
def test_a_name_must_say_enough(link: Link, name: str) -> None:
    assert sharing(link({"main.py": METHOD.replace("send_it", name)}), f"A.{name}") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("async def f(x):\n    x.send_it()", 1),
        ("async def f(x):\n    x.y[0].send_it()", 1),
        ("async def f(x):\n    await x.send_it()", 0),
        ("async def f(x):\n    send_it()", 0),
        ("async def f():\n    ''.send_it()", 0),
        ("def f(x):\n    x.send_it()", 0),
        ("from fastapi import Request\nasync def f(x: Request):\n    x.app.y.send_it()", 1),
        ("from fastapi import Request\nasync def f(x: Request):\n    x.url.send_it()", 0),
    ],
)
def test_calls_count_in_coroutines_on_objects_that_are_not_known(link: Link, text: str, found: int) -> None:
    project = link({"main.py": METHOD, "other.py": text})
    assert len(list(MethodsByName(project).sites("send_it"))) == found


def test_calls_in_tests_do_not_count(link: Link) -> None:
    project = link({"main.py": METHOD, "tests/test_it.py": "async def test_f(x):\n    x.send_it()"})
    assert not list(MethodsByName(project).sites("send_it"))


@pytest.mark.parametrize(
    ("core", "names"),
    [
        ("class A:\n    def __init__(self):\n        self.loop = asyncio.new_event_loop()", ["call_soon"]),
        ("class A:\n    def __init__(self, loop):\n        self.loop = loop", []),
        ("class A:\n    loop = asyncio.new_event_loop()\nclass B:\n    loop = print", []),
        ("class A: pass", []),
        ("def start():\n    Thing(Core())\nclass Core:\n    loop = asyncio.new_event_loop()", ["call_soon"]),
    ],
)
def test_a_loop_is_known_by_what_classes_keep_under_its_name(link: Link, core: str, names: list[str]) -> None:
    thing = (
        "class Thing:\n    def __init__(self, owner):\n        self.owner = owner\n"
        "    def go(self):\n        self.owner.loop.call_soon(print)\n"
    )
    project = link({"main.py": f"import asyncio\n{core}\n{thing}"})
    assert [leaf.site.call.tail for leaf in UnknownLoops(project).touches()] == names
