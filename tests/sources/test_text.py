from __future__ import annotations

import os
import tokenize
from io import BytesIO
from typing import TYPE_CHECKING

import pytest

from asyncpitfalls.sources import text as texts
from asyncpitfalls.sources.text import Unreadable, blank_magics, decode, is_notebook, read

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", ""),
        (b"x = 1\n", "x = 1\n"),
        ("ä = 'ö'\n".encode(), "ä = 'ö'\n"),
        (b"\xef\xbb\xbfx = 1\n", "x = 1\n"),
        (b"\xef\xbb\xbf# coding: UTF8\nx = 1\n", "# coding: UTF8\nx = 1\n"),
        (b"a\r\nb\rc\n\r\n", "a\nb\nc\n\n"),
        (b"# coding: latin-1\n'\xe9'\n", "# coding: latin-1\n'é'\n"),
        (b"#!/bin/x\n# vim: set fileencoding=cp1252 :\n'\x80'\n", "#!/bin/x\n# vim: set fileencoding=cp1252 :\n'€'\n"),
        (b"#!/bin/x\r# coding=latin-1\r'\xe9'\r", "#!/bin/x\n# coding=latin-1\n'é'\n"),
        (b"# -*- coding: utf-8-unix -*-\n'\xc3\xa9'", "# -*- coding: utf-8-unix -*-\n'é'"),
        (b"# coding: iso-8859-1-dos\n'\xe9'", "# coding: iso-8859-1-dos\n'é'"),
        ("x = 1\n# coding: latin-1\n'é'".encode(), "x = 1\n# coding: latin-1\n'é'"),
        ("\n\n# coding: latin-1\n'é'".encode(), "\n\n# coding: latin-1\n'é'"),
        ("coding = 'latin-1'\n'é'".encode(), "coding = 'latin-1'\n'é'"),
    ],
)
def test_text_is_decoded_as_python_does(data: bytes, expected: str) -> None:
    assert decode(data) == expected


@pytest.mark.parametrize(
    ("data", "row", "column", "words"),
    [
        (b"x = 1\ny = '\x00'\n", 2, 6, "NUL byte"),
        ("é = '\0'".encode(), 1, 6, "NUL byte"),
        (b"x\n\n  '\xe9t\xe9'\n", 3, 4, "byte 0xe9 is not valid UTF-8"),
        ("x\r\néé'".encode() + b"\xff", 2, 4, "byte 0xff is not valid UTF-8"),
        (b"\xef\xbb\xbfab\xff", 1, 3, "byte 0xff is not valid UTF-8"),
        (b"x = '\xc3", 1, 6, "byte 0xc3 is not valid UTF-8"),
        (b"# coding: klingon\n", 1, 11, "`klingon` is unknown"),
        (b"#!/bin/x\n  # coding=rot13\n", 2, 12, "`rot13` is unknown"),
        (b"# coding: ascii\n'\xe9'\n", 2, 2, "byte 0xe9 is not valid in the declared encoding `ascii`"),
        (b"# coding: undefined\n", 1, 11, "not valid in the declared encoding `undefined`"),
        (b"\xef\xbb\xbf# coding: latin-1\n", 1, 11, "begins with the mark of UTF-8"),
        ("x = 1\n".encode("utf-16"), 1, 1, "UTF-16"),
    ],
)
def test_what_cannot_be_decoded_has_a_place_and_a_reason(data: bytes, row: int, column: int, words: str) -> None:
    outcome = decode(data)
    assert isinstance(outcome, Unreadable)
    assert (outcome.row, outcome.column) == (row, column)
    assert words in outcome.reason


@pytest.mark.parametrize("declaration", ["# coding: cp1251", "# code, encoding=cp1251", "#\tvim:fileencoding:cp1251"])
def test_declarations_are_found_where_the_standard_library_finds_them(declaration: str) -> None:
    data = f"{declaration}\nx = 'ж'\n".encode("cp1251")
    assert tokenize.detect_encoding(BytesIO(data).readline)[0] == "cp1251"
    assert decode(data) == data.decode("cp1251")


def test_reading_gives_the_bytes(tmp_path: Path) -> None:
    path = tmp_path / "a.py"
    path.write_bytes(b"x = 1\r\n")
    assert read(path) == read(str(path)) == b"x = 1\r\n"
    path.write_bytes(b"")
    assert read(path) == b""


def reason(path: Path) -> str:
    outcome = read(path)
    assert isinstance(outcome, Unreadable)
    assert (outcome.row, outcome.column) == (1, 1)
    return outcome.reason


def test_a_huge_file_is_refused_without_reading_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "huge.py"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    monkeypatch.delattr(os, "read")
    assert reason(path) == (
        "the file is 50.0 MB large and the limit is 10 MB; leave it out with `exclude` in the configuration"
    )


def test_a_file_that_grows_while_it_is_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "growing.py"
    path.write_bytes(b"x")

    def grow(_descriptor: int, size: int) -> bytes:
        return b"x" * size

    monkeypatch.setattr(os, "read", grow)
    assert "20.0 MB large" in reason(path)


def test_a_file_at_the_limit_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(texts, "SIZE_LIMIT", 4)
    path = tmp_path / "a.py"
    path.write_bytes(b"1234")
    assert read(path) == b"1234"
    path.write_bytes(b"12345")
    assert "large" in reason(path)


def test_what_is_gone_or_no_file_has_a_reason(tmp_path: Path) -> None:
    assert "is gone" in reason(tmp_path / "gone.py")
    assert reason(tmp_path) == "this is a folder"
    os.mkfifo(tmp_path / "pipe.py")
    assert reason(tmp_path / "pipe.py") == "this is not a regular file"
    (tmp_path / "circle.py").symlink_to(tmp_path / "circle.py")
    assert reason(tmp_path / "circle.py") == "the file cannot be read: Too many levels of symbolic links"


def test_a_missing_permission_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, _flags: int) -> int:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(os, "open", refuse)
    assert reason(tmp_path / "a.py") == "the permission to read the file is missing"
    assert reason(tmp_path) == "this is a folder"


def test_an_error_of_the_disk_is_named_and_the_file_closed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.py"
    path.write_bytes(b"x")
    used: list[int] = []

    def fail(descriptor: int, _size: int) -> bytes:
        used.append(descriptor)
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, "read", fail)
    assert reason(path) == "the file cannot be read: Input/output error"
    with pytest.raises(OSError, match="Bad file descriptor"):
        os.fstat(used[0])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("%matplotlib inline\nx = 1\n", True),
        ("\n# a title\n\n%%time\nx = 1\n", True),
        ("!pip install x\n", True),
        ("# Databricks notebook source\nx = 1\n", True),
        ("#!/usr/bin/env python\n# coding: utf-8\n\n# In[1]:\n\nx = 1\n", True),
        ("# In[ ]:\nx = 1", True),
        ("# ---\n# jupyter: x\n# ---\n\n# %% [markdown]\n# text\n", True),
        ("", False),
        ("# only a comment", False),
        ("import os\n%matplotlib inline\n", False),
        ("import os\n# %%\n", False),
        ('"""A docstring."""\n', False),
        ('"""\nA docstring.\n\nOf snippets for IPython.\n"""\nx = 1\n', True),
        ("# a comment\nr'For Jupyter.'\nx = 1\n", True),
        ('"""A docstring."""\nIPython = "IPython"\n', False),
        ("import x\n\n# as in Jupyter, a loop runs here\nrow = await x.load()\n", True),
        ("import x\nasync with x.y() as z:  # noqa: E501, F704\n    pass\n", True),
        ("import x\nawait x.load()  # type: ignore[top-level-await]\n", True),
        ("import x\nawait x.load()  # noqa: E501\n", False),
        ("import x\n# as in Jupyter\nx.load()\n", False),
        ("# In general this is code\nx = 1\n", False),
        ("!= 1\n", False),
    ],
)
def test_exports_of_notebooks_are_recognized(text: str, *, expected: bool) -> None:
    assert is_notebook(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("%matplotlib inline\nx = 1\n", "#%matplotlib inline\nx = 1\n"),
        ("!pip install a \\\n  b\nx = 1", "#!pip install a \\\n#  b\nx = 1"),
        ("%%time\nx = 1\n", "#%%time\nx = 1\n"),
        ("%%bash\nls -l\n\necho $x\n# In[2]:\nx = 1\n", "#%%bash\n#ls -l\n\n#echo $x\n# In[2]:\nx = 1\n"),
        ("%%sql\nselect 1\n# COMMAND ----------\nx = 1\n", "#%%sql\n#select 1\n# COMMAND ----------\nx = 1\n"),
        ("x = (a\n% b)\ny = (a\n!= b)\n", "x = (a\n% b)\ny = (a\n!= b)\n"),
        ("x = 1\n", "x = 1\n"),
    ],
)
def test_magics_become_comments_on_the_same_rows(text: str, expected: str) -> None:
    assert blank_magics(text) == expected
    assert blank_magics(expected) == expected
