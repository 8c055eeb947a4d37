"""Files whose content cannot be read, or is odd."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Told = Callable[..., list[str]]

REFUSED = "APF900 `x.py` could not be read, so nothing in it was checked: "
NUL = "a NUL byte stands here, which Python source cannot hold"


@pytest.mark.parametrize(
    ("content", "place", "reason"),
    [
        (b"# coding: klingon\n", "1:11", "the declared encoding `klingon` is unknown to Python"),
        (b"x = 1\n# \xff\n", "2:3", "the byte 0xff is not valid UTF-8; save the file as UTF-8 or declare its"),
        (b"# coding: ascii\nx = '\xc3\xa9'\n", "2:6", "the byte 0xc3 is not valid in the declared encoding `ascii`"),
        (b"\xef\xbb\xbf# coding: latin-1\n", "1:11", "the file declares `latin-1` but begins with the mark of UTF-8"),
        (b"\xff\xfex\x00\n\x00", "1:1", "the file is encoded in UTF-16, which Python does not read"),
        (b"x = 1\ny = '\x00'\n", "2:6", NUL),
        (b"\x00" * 100, "1:1", NUL),
        (b"def f(:\n    pass\n", "1:7", "syntax error, invalid syntax"),
        (b"if 1:\n\tx = 1\n        y = 2\n", "3", "syntax error, inconsistent use of tabs and spaces"),
        (b"x = (\n", "1:5", "syntax error, '(' was never closed"),
    ],
)
def test_what_cannot_be_read_has_a_place_and_a_reason(
    told: Told, project: Path, content: bytes, place: str, reason: str
) -> None:
    (project / "x.py").write_bytes(content)
    good, broken = told()
    assert good == "bad.py:5:5 APF201"
    assert broken.startswith(f"x.py:{place}")
    assert f"{REFUSED}{reason}" in broken


def test_a_file_of_50_mb(told: Told, project: Path) -> None:
    with (project / "x.py").open("wb") as file:
        file.truncate(50_000_000)
    line = "the file is 50.0 MB large and the limit is 10 MB; leave it out with `exclude` in the configuration"
    assert told() == ["bad.py:5:5 APF201", f"x.py:1:1 {REFUSED}{line}"]
    assert told("--exclude", "x.py") == ["bad.py:5:5 APF201"]


@pytest.mark.parametrize("content", [b"", b"\n", b"\xef\xbb\xbf", b"\x0c", b"#", b"x = 1", b"\r", b"\r\n\r"])
def test_next_to_nothing_is_fine(told: Told, project: Path, content: bytes) -> None:
    (project / "x.py").write_bytes(content)
    assert told("x.py") == []


@pytest.mark.parametrize(
    ("newer", "version", "source"),
    [
        ("3.11", (3, 11), "try:\n    pass\nexcept* OSError:\n    pass\n"),
        ("3.12", (3, 12), "def first[T](items: list[T]) -> T:\n    return items[0]\n"),
        ("3.12", (3, 12), 'x = f"{"a"}"\n'),
        ("3.13", (3, 13), "class Box[T = int]:\n    pass\n"),
        ("3.14", (3, 14), "try:\n    pass\nexcept OSError, ValueError:\n    pass\n"),
        ("3.14", (3, 14), 'x = t"{1}"\n'),
        ("3.15", (3, 15), "lazy import json\n"),
        ("3.15", (3, 15), "lazy from json import loads\n"),
        ("3.15", (3, 15), "x = [*each for each in ([1], [2])]\n"),
        ("3.15", (3, 15), "x = {*each for each in ([1], [2])}\n"),
        ("3.15", (3, 15), "x = list(*each for each in ([1], [2]))\n"),
        ("3.15", (3, 15), "x = {**each for each in ({1: 2}, {3: 4})}\n"),
    ],
)
def test_newer_syntax_names_the_python_that_reads_it(
    told: Told, project: Path, newer: str, version: tuple[int, int], source: str
) -> None:
    (project / "x.py").write_text(source, encoding="utf-8")
    good, *broken = told()
    assert good == "bad.py:5:5 APF201"
    if sys.version_info >= version:
        assert broken == []
    else:
        running = f"{sys.version_info[0]}.{sys.version_info[1]}"
        (line,) = broken
        assert line.startswith("x.py:")
        assert line.endswith(
            f"{REFUSED}its syntax is that of Python {newer} and asyncpitfalls runs on {running}; "
            f"run it with Python {newer}"
        )


def test_templates_side_by_side_cannot_be_read(told: Told, project: Path) -> None:
    source = 'async def work(): ...\n\n\nasync def use():\n    work(t"a" t"b")\n'
    (project / "x.py").write_text(source, encoding="utf-8")
    good, broken = told()
    assert good == "bad.py:5:5 APF201"
    assert broken.startswith("x.py:")
    assert "could not be read" in broken


def test_imports_in_a_circle(told: Told, project: Path) -> None:
    for name, other in {"one": "two", "two": "three", "three": "one"}.items():
        lines = [f"from {other} import *", f"from {other} import work as {name}_work", f"import {other}"]
        lines += [f"{other} = {other}", f"class {name.title()}({other}.{other.title()}):", "    pass"]
        lines += ["async def view():", f"    {name}_work()", f"    {other}.nothing()", f"    {other.title()}().run()"]
        (project / f"{name}.py").write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert told() == ["bad.py:5:5 APF201"]


def test_stars_that_import_stars(told: Told, project: Path) -> None:
    (project / "itself.py").write_text("from itself import *\nfrom . import *\nfrom .. import *\n", encoding="utf-8")
    (project / "far.py").write_text("from ......... import *\nfrom .........far import far\n", encoding="utf-8")
    (project / "base.py").write_text("from itself import *\nasync def fetch():\n    pass\n", encoding="utf-8")
    (project / "middle.py").write_text("from base import *\nfrom itself import *\n", encoding="utf-8")
    (project / "top.py").write_text("from middle import *\nasync def f():\n    fetch()\n", encoding="utf-8")
    assert told() == ["bad.py:5:5 APF201", "top.py:3:5 APF102"]


def test_names_that_mean_themselves(told: Told, project: Path) -> None:
    lines = ["import x", "a = b", "b = a", "x.a = x.b", "x.b = x.a", "class C(C):", "    run = run", "C = C()"]
    lines += ["def f():", "    return f()", "g = f() or g()", "f()()()()", "async def h():", "    (await h())()"]
    lines += ["    a(); b(); x.a(); C.run(); C().run(); g()"]
    (project / "x.py").write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert told() == ["bad.py:5:5 APF201"]
