"""Packages installed in the project's environment: what they make known, what stays unknown, and what is read."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from asyncpitfalls import Config, pipeline
from asyncpitfalls.cli import main
from asyncpitfalls.pipeline import entries, store
from asyncpitfalls.project.installed import InstalledModules
from tests.doors.conftest import write

if TYPE_CHECKING:
    from asyncpitfalls.index.module import ModuleIndex

SITE = "lib/python3.12/site-packages"
USE = "src/shop/use.py"

PACKAGES = {
    "plain/__init__.py": """
        from ._client import Client, connect
        from .fast import ping
        from .tools import *

        try:
            from ._native import pick
        except ImportError:
            from .tools import pick
    """,
    "plain/fast.py": """
        import functools

        from somewhere import twisted

        def timed(function):
            @functools.wraps(function)
            async def wrapper(*args):
                return await function(*args)
            return wrapper

        @timed
        async def ping(): ...

        @twisted
        async def unclear(): ...

        def twice():
            return ping()
    """,
    "plain/tools.py": """
        async def pick(): ...
        async def starred(): ...
        async def _hidden(): ...

        def plain(): ...

        if plain():
            async def either(): ...
        else:
            def either(): ...
    """,
    "plain/_client.py": """
        from contextlib import asynccontextmanager

        from typing_extensions import Self

        class Base:
            async def close(self): ...

        class Client(Base):
            def __init__(self):
                self.inner = Inner()

            async def fetch(self): ...
            def describe(self): ...

            async def listed(self):
                yield 1

            @asynccontextmanager
            async def session(self):
                yield Inner()

            def same(self) -> Self:
                return self

            async def open(self) -> "Inner": ...

        class Inner:
            async def send(self): ...

        async def connect() -> Client: ...
    """,
    "plain/never_asked.py": "async def other(): ...",
    "typed/__init__.py": """
        class Bot:
            async def post(self) -> int: ...
            def draw(self) -> int: ...
    """,
    "typed/py.typed": "",
    "stubbed/__init__.py": "def run(): return _hidden()\nasync def _hidden(): ...\nasync def not_in_stub(): ...",
    "stubbed/deep.py": "async def dive(): ...",
    "stubbed-stubs/__init__.pyi": "async def run() -> int: ...\ndef stop() -> None: ...",
    "beside.py": "def run(): ...",
    "beside.pyi": "async def run() -> None: ...",
    "spaced/part/__init__.py": "async def work(): ...",
    "pyrogram/__init__.py": "class Client:\n    async def send(self): ...",
    "httpx/__init__.py": "class AsyncClient:\n    def get(self): ...",
    "broken/__init__.py": "async def run(:",
    "shop/__init__.py": "async def stale(): ...",
    "plain-1.0.dist-info/METADATA": "Name: plain\nVersion: 1.0",
}

PROJECT = {
    "pyproject.toml": '[project]\nname = "shop"\nversion = "1"\n',
    "src/shop/__init__.py": "",
    USE: """
        import beside
        import broken
        import httpx
        import plain
        import pyrogram
        import spaced.part
        import stubbed
        import stubbed.deep
        from plain.fast import ping, twice, unclear
        from typed import Bot

        import shop


        class Mine(plain.Client):
            def fetch(self):
                return 1

            async def mine(self):
                self.close()  # expect: APF102
                super().fetch()  # expect: APF102


        async def known(bot: Bot, client: plain.Client):
            ping()  # expect: APF102
            plain.ping()  # expect: APF102
            plain.pick()  # expect: APF102
            plain.starred()  # expect: APF102
            client.close()  # expect: APF102
            client.same().open()  # expect: APF102
            client.inner.send()  # expect: APF102
            plain.connect()  # expect: APF102
            (await plain.connect()).close()  # expect: APF102
            (await client.open()).send()  # expect: APF102
            async with client.session() as session:
                session.send()  # expect: APF102
            bot.post()  # expect: APF102
            stubbed.run()  # expect: APF102
            stubbed.deep.dive()  # expect: APF102
            beside.run()  # expect: APF102
            spaced.part.work()  # expect: APF102
            async with plain.connect() as opened:  # expect: APF115
                opened.describe()


        async def unknown(bot: Bot, client: plain.Client, other):
            client.fetch()
            client.describe()
            client.listed()
            client.absent()
            unclear()
            twice()
            plain.plain()
            plain.either()
            plain.absent()
            plain._hidden()
            bot.draw()
            stubbed.stop()
            broken.run()
            pyrogram.Client().send()
            httpx.AsyncClient().get()
            shop.stale()
            other.post()
            return client.describe()
    """,
    "src/shop/more.py": """
        import plain


        async def awaited():
            await plain.plain()
            await plain.ping()
    """,
}


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project, and the current folder."""
    root = tmp_path / "shop"
    for name, text in PROJECT.items():
        write(root, name, text)
    monkeypatch.chdir(root)
    return root


@pytest.fixture
def environment(tmp_path: Path) -> Path:
    """An environment elsewhere."""
    return install(tmp_path / "environment")


def install(environment: Path) -> Path:
    for name, text in PACKAGES.items():
        write(environment / SITE, name, text)
    return environment


def config(environment: Path | None, *, cached: bool = False) -> Config:
    python = str(environment) if environment is not None else None
    return Config(jobs=1, use_cache=cached, python=python)


def found(root: Path, config: Config, *, everything: bool = False) -> list[tuple[int, str]]:
    report = pipeline.check([root], config, everything=everything)
    return [(finding.span.row, finding.code) for finding in report.findings]


def announced(root: Path) -> list[tuple[int, str]]:
    lines = (root / USE).read_text(encoding="utf-8").split("\n")
    return [(row, line.rpartition(" ")[2]) for row, line in enumerate(lines, start=1) if "# expect: " in line]


@pytest.mark.parametrize("everything", [False, True], ids=["suspects", "everything"])
def test_what_is_installed_is_known(shop: Path, environment: Path, *, everything: bool) -> None:
    assert len(announced(shop)) == 19
    assert found(shop, config(environment), everything=everything) == announced(shop)


def test_where_nothing_is_installed_stubs_and_the_code_itself_tell(shop: Path) -> None:
    lines = (shop / USE).read_text(encoding="utf-8").split("\n")
    told = ("    plain.connect()  #", "    httpx.AsyncClient().get()")  # the first is awaited two lines below
    expected = [(row, "APF102") for row, line in enumerate(lines, start=1) if any(map(line.__contains__, told))]
    assert found(shop, config(None)) == expected
    assert len(expected) == len(told)


def test_an_environment_in_the_project_is_found_and_not_checked(shop: Path) -> None:
    install(shop / ".venv")
    assert found(shop, config(None)) == announced(shop)


def test_what_changes_in_an_environment_changes_the_verdict(shop: Path, environment: Path) -> None:
    cached = config(environment, cached=True)
    before = announced(shop)
    assert found(shop, cached) == found(shop, cached) == before
    site = environment / SITE
    write(site, "typed/__init__.py", "class Bot:\n    def post(self): ...\n")
    (site / "plain-1.0.dist-info").rename(site / "plain-1.1.dist-info")
    after = found(shop, cached)
    assert len(after) == len(before) - 1
    assert after == found(shop, config(environment))
    shutil.rmtree(site)
    site.mkdir()
    assert found(shop, cached) == found(shop, config(None))


def test_only_what_is_asked_about_is_read(shop: Path, environment: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    installed = store.Store._installed  # pyright: ignore[reportPrivateUsage]

    def note(self: store.Store, file: str) -> ModuleIndex:
        read.append(Path(file).relative_to(environment / SITE).as_posix())
        return installed(self, file)

    monkeypatch.setattr(store.Store, "_installed", note)
    found(shop, config(environment))
    assert "plain/_client.py" in read
    unasked = {"plain/never_asked.py", "pyrogram/__init__.py", "shop/__init__.py"}
    assert unasked.isdisjoint(read)


def test_a_second_run_parses_nothing_of_what_is_installed(
    shop: Path, environment: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cached = config(environment, cached=True)
    before = found(shop, cached)
    (shop / "src/shop/another.py").write_text("x = 1\n", encoding="utf-8")

    def refuse(*_: object, **__: object) -> object:
        pytest.fail("an installed file was read again")

    monkeypatch.setattr(entries, "stub_entry", refuse)
    monkeypatch.setattr(InstalledModules, "_search", refuse)
    assert found(shop, cached) == before


def test_a_wrong_environment_is_one_line(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--python", "nowhere", "."]) == 2
    error = capsys.readouterr().err
    assert error.count("\n") == 1
    assert f"`--python` is `{shop / 'nowhere'}`, which does not exist" in error


@pytest.mark.parametrize("named", [True, False], ids=["named", "none"])
def test_a_verbose_run_says_where_it_looks(
    shop: Path, environment: Path, capsys: pytest.CaptureFixture[str], *, named: bool
) -> None:
    main(["check", "-v", "--no-cache", *(("--python", str(environment)) if named else ()), "."])
    where = str(environment / SITE) if named else "nowhere"
    assert f"project {shop}: installed packages from {where}\n" in capsys.readouterr().err
