"""A path, read in a scope, becomes the values that it may be."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from asyncpitfalls.project.values import Class, Coroutine, External, Function, Instance, Module, Parent

if TYPE_CHECKING:
    from collections.abc import Callable

    from asyncpitfalls.project import Project
    from asyncpitfalls.project.values import Value

    MakeProject = Callable[[dict[str, str]], Project]

MAIN = "/project/main.py"


def scope(project: Project, qualname: str, file: str = MAIN) -> Function:
    """The function, class body or module of this name."""
    return next(each for each, found in project.functions(file) if found.qualname == qualname)


def words(project: Project, value: Value) -> str:
    """A value as a test writes it."""
    if isinstance(value, External):
        return value.path
    if isinstance(value, Module):
        return f"module {value.place.removeprefix('/project/')}"
    if isinstance(value, Coroutine):
        return f"coroutine of {words(project, value.made_by)}"
    if isinstance(value, (Instance, Parent)):
        return f"{type(value).__name__.lower()} of {words(project, value.of)}"
    assert isinstance(value, (Function, Class)), value
    return f"{type(value).__name__.lower()} {project.resolver.definition(value)}"


def read(project: Project, qualname: str, path: str) -> list[str]:
    """What a path is in the scope of this name in the main file."""
    return sorted(words(project, value) for value in project.values(scope(project, qualname), path))


CLASSES = """
    import asyncio
    from typing import Optional


    class Base:
        async def close(self) -> int:
            return 1

        def plain(self) -> "Client":
            return Client()


    class Client(Base):
        timeout: Optional[Base] = None

        def __init__(self, base: Base, other):
            self.base = base
            self.other = other
            self.made = Base()
            self.either = Base() if other else Client(base, other)
            self.loop = asyncio.get_running_loop()

        async def fetch(self, base: "Base | None" = None):
            local = self.made
            local = None

        @classmethod
        def create(cls) -> "Client":
            return cls(None, None)

        @staticmethod
        def helper(value):
            return value

        @property
        def parent(self) -> Base:
            return self.base


    client = Client.create()
    unknown = missing()
"""


@pytest.mark.parametrize(
    ("qualname", "path", "expected"),
    [
        ("", "Client", ["class main.Client"]),
        ("", "Client()", ["instance of class main.Client"]),
        ("", "client", ["instance of class main.Client"]),
        ("", "client.fetch", ["function main.Client.fetch"]),
        ("", "client.fetch()", ["coroutine of function main.Client.fetch"]),
        ("", "client.close", ["function main.Base.close"]),
        ("", "client.plain()", ["instance of class main.Client"]),
        ("", "client.plain().plain", ["function main.Base.plain"]),
        ("", "client.parent", ["instance of class main.Base"]),
        ("", "client.timeout", ["instance of class main.Base"]),
        ("", "client.nothing", []),
        ("", "client.parent.fetch", []),
        ("", "unknown", []),
        ("", "unknown.close", []),
        ("", "nowhere", []),
        ("", "print", ["builtins.print"]),
        ("", "asyncio.sleep", ["asyncio.sleep"]),
        ("", "asyncio.Lock().acquire", ["asyncio.Lock().acquire"]),
        ("Client.fetch", "self", ["instance of class main.Client"]),
        ("Client.fetch", "self.base", ["instance of class main.Base"]),
        ("Client.fetch", "self.other", []),
        ("Client.fetch", "self.made.close", ["function main.Base.close"]),
        ("Client.fetch", "self.either", ["instance of class main.Base", "instance of class main.Client"]),
        ("Client.fetch", "self.loop", ["asyncio.get_running_loop()"]),
        ("Client.fetch", "base", ["instance of class main.Base"]),
        ("Client.fetch", "local", ["instance of class main.Base"]),
        ("Client.fetch", "super()", ["parent of class main.Client"]),
        ("Client.fetch", "super().close", ["function main.Base.close"]),
        ("Client.fetch", "super().fetch", []),
        ("Client.fetch", "fetch", []),
        ("Client.create", "cls", ["class main.Client"]),
        ("Client.create", "cls().base", ["instance of class main.Base"]),
        ("Client.helper", "value", []),
        ("Client.helper", "self", []),
        ("Client", "fetch", ["function main.Client.fetch"]),
    ],
)
def test_a_path_in_a_scope(link: MakeProject, qualname: str, path: str, expected: list[str]) -> None:
    assert read(link({"main.py": CLASSES}), qualname, path) == expected


def test_imports_lead_to_definitions(link: MakeProject) -> None:
    project = link(
        {
            "main.py": "import app\nimport app.deep.more as more\nfrom app import fetch as get, other, gone\n",
            "app/__init__.py": "from .client import fetch\nfrom elsewhere import other\n",
            "app/client.py": "async def fetch(): ...\n",
            "app/deep/__init__.py": "",
            "app/deep/more.py": "from ..client import fetch\nfrom ... import above\n",
        }
    )
    assert read(project, "", "get") == ["function app.client.fetch"]
    assert read(project, "", "app.fetch") == ["function app.client.fetch"]
    assert read(project, "", "app.client") == ["module app/client"]
    assert read(project, "", "more.fetch") == ["function app.client.fetch"]
    assert read(project, "", "more.above") == []
    assert read(project, "", "other") == ["elsewhere.other"]
    assert read(project, "", "gone") == []


def test_every_star_import_counts(link: MakeProject) -> None:
    files = {
        "first.py": "def shared(): ...\ndef one(): ...\n",
        "second.py": "__all__ = ['shared']\ndef shared(): ...\ndef two(): ...\n",
    }
    project = link({**files, "main.py": "from first import *\nfrom second import *\n"})
    assert read(project, "", "shared") == ["function first.shared", "function second.shared"]
    assert read(project, "", "one") == ["function first.one"]
    assert read(project, "", "two") == []
    unknown = link({**files, "main.py": "from first import *\nfrom elsewhere import *\n"})
    assert read(unknown, "", "one") == []


def test_one_unknown_binding_makes_a_name_unknown(link: MakeProject) -> None:
    project = link({"main.py": "def a(): ...\ndef b(): ...\nc = a\nc = b\nd = a\nd = missing\ne = a or None\n"})
    assert read(project, "", "c") == ["function main.a", "function main.b"]
    assert read(project, "", "d") == []
    assert read(project, "", "e") == ["function main.a"]


def test_an_annotation_of_a_parameter_is_read_outside_the_function(link: MakeProject) -> None:
    text = """
        class Outer: ...
        class Holder:
            class Outer: ...
            def method(self, value: Outer): ...
        def function(Outer: Outer): ...
    """
    project = link({"main.py": text})
    assert read(project, "Holder.method", "value") == ["instance of class main.Holder.Outer"]
    assert read(project, "function", "Outer") == ["instance of class main.Outer"]


def test_names_that_lead_in_circles_are_unknown_whatever_is_asked_first(link: MakeProject) -> None:
    files = {
        "main.py": "from other import back, way\nloop = loop\nhere = back\n",
        "other.py": "from main import loop, here as back\ndef way(): ...\n",
    }
    for paths in (["here", "back", "loop", "way"], ["way", "loop", "back", "here"]):
        project = link(files)
        assert {path: read(project, "", path) for path in paths} == {
            "here": [], "back": [], "loop": [], "way": ["function other.way"],
        }  # fmt: skip


def test_a_long_chain_of_names_ends(link: MakeProject) -> None:
    lines = ["def n0(): ..."] + [f"n{number} = n{number - 1}" for number in range(1, 500)]
    project = link({"main.py": "\n".join(lines)})
    assert read(project, "", "n1") == ["function main.n0"]
    assert read(project, "", "n499") == []


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("Sub().run", True),
        ("Base().run", True),
        ("base.run", False),
        ("sub.walk", True),
        ("base.walk", True),
        ("asyncio.sleep", True),
        ("asyncio.gather", False),
        ("asyncio.Queue().get", True),
        ("asyncio.Queue().get_nowait", False),
        ("stream", False),
        ("wrapped", False),
        ("missing", False),
    ],
)
def test_what_makes_a_coroutine(link: MakeProject, path: str, *, expected: bool) -> None:
    text = """
        import asyncio
        from elsewhere import wrap

        class Base:
            async def run(self): ...
            async def walk(self): ...

        class Plain(Base):
            def run(self): ...

        class Sub(Base):
            async def walk(self): ...

        async def stream():
            yield 1

        @wrap
        async def wrapped(): ...

        def use(base: Base, sub: Sub): ...
    """
    project = link({"main.py": text})
    assert bool(project.makes_coroutine(scope(project, "use"), path)) is expected
