from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from asyncpitfalls.cli import main

if TYPE_CHECKING:
    from collections.abc import Callable

FILES = {
    "pyproject.toml": '[project]\nname = "shop"\nversion = "1"\n',
    "src/shop/__init__.py": "from .client import fetch as fetch_order\n\n__all__ = ['fetch_order']\n",
    "src/shop/client.py": """
        import time


        async def fetch(number):
            return number


        def connect():
            time.sleep(1)
    """,
    "src/shop/helpers.py": """
        from shop import client


        def load():
            client.connect()
    """,
    "src/shop/views.py": """
        from . import fetch_order
        from .helpers import load


        async def view():
            name = "é𝄞"; load()
            fetch_order(
                name,
            )
            fetch_order(1)  # noqa: APF102
            fetch_order(
                2,
            )  # noqa
            fetch_order(3)  # noqa: E501
            return await fetch_order(4)  # noqa: APF201
    """,
    "src/shop/silenced.py": """
        # flake8: noqa
        from shop.helpers import load


        async def view():
            load()
    """,
    "src/shop/half.py": """
        # asyncpitfalls: ignore-file[APF2]
        from shop import fetch_order
        from shop.helpers import load


        async def view():
            load()
            fetch_order(5)  # noqa: APF999
    """,
    "src/shop/jobs.py": """
        from multiprocessing import Pool

        pool = Pool(2)
    """,
    "src/shop/refused.py": """
        from shop import fetch_order


        def view():
            return await fetch_order(6)
    """,
    "main.py": """
        from shop import fetch_order


        async def main():
            await fetch_order(7)


        main()
    """,
}
LATIN = b"# caf\xe9\nimport time\n\n\nasync def view():\n    time.sleep(1)\n"
"""Not UTF-8, though nothing says so: flake8 reads it all the same, Python does not."""


class Found(NamedTuple):
    """What every door tells of a finding."""

    path: str
    row: int
    column: int
    code: str
    message: str


Run = subprocess.CompletedProcess[str]


def write(root: Path, name: str, text: str) -> None:
    lines = text.split("\n")
    margin = min((len(line) - len(line.lstrip()) for line in lines if line.strip()), default=0)
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(line[margin:] for line in lines).lstrip("\n").rstrip(" "), encoding="utf-8")


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with findings of every kind, and the current folder."""
    root = tmp_path / "shop"
    for name, text in FILES.items():
        write(root, name, text)
    (root / "src/shop/latin.py").write_bytes(LATIN)
    monkeypatch.chdir(root)
    for name in ("FORCE_COLOR", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    return root


@pytest.fixture
def python(shop: Path) -> Callable[..., Run]:
    """Runs Python in the project."""

    def run(*arguments: str, stdin: str | None = None, cwd: Path = shop) -> Run:
        command = [sys.executable, *arguments]
        env = {**os.environ, "PYTHONUTF8": "1"}
        return subprocess.run(
            command, cwd=cwd, env=env, input=stdin, capture_output=True, encoding="utf-8", check=False
        )

    return run


@pytest.fixture
def check(
    shop: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Callable[..., list[Found]]:
    """The findings of ``asyncpitfalls check``."""

    def run(*arguments: str, stdin: str = "") -> list[Found]:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode())))
        main(["check", "--output-format", "json", *arguments])
        captured = capsys.readouterr()
        assert captured.err == ""
        return sorted(
            Found(
                Path(each["filename"]).relative_to(shop).as_posix(),
                each["location"]["row"],
                each["location"]["column"],
                each["code"],
                each["message"],
            )
            for each in json.loads(captured.out)
        )

    return run


@pytest.fixture
def flake8(python: Callable[..., Run], shop: Path) -> Callable[..., list[Found]]:
    """The findings of flake8 with our codes selected."""

    def run(*arguments: str, stdin: str | None = None) -> list[Found]:
        form = "--format=%(path)s\t%(row)d\t%(col)d\t%(code)s\t%(text)s"
        done = python("-m", "flake8", "--select", "APF", form, *arguments, stdin=stdin)
        assert done.stderr == ""
        rows = (line.split("\t") for line in done.stdout.splitlines())
        return sorted(
            Found((shop / path).relative_to(shop).as_posix(), int(row), int(column), code, text)
            for path, row, column, code, text in rows
        )

    return run
