"""From a file on disk to its text: reading, decoding as Python does, and the exports of notebooks."""

from __future__ import annotations

import codecs
import os
import re
import stat
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

SIZE_LIMIT = 10_000_000
"""Files with more bytes than this are not read: such files are data, or made by a machine."""

_BLANK_OR_COMMENT = re.compile(rb"[ \t\f]*(?:#.*)?")
_COOKIE = re.compile(rb"[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)")
_LINE_END = re.compile(rb"\r\n|\r|\n")
_UTF16_BOMS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_OPEN_FLAGS = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NONBLOCK", 0)


@dataclass(frozen=True)
class Unreadable:
    """Why a file has no text, and where in it the trouble stands (1-based; 1:1 when it is the file as a whole)."""

    reason: str
    row: int = 1
    column: int = 1


def read(path: Path | str) -> bytes | Unreadable:
    """The bytes of a file."""
    try:
        # Without O_NONBLOCK a named pipe that has taken the file's place would be waited for.
        descriptor = os.open(path, _OPEN_FLAGS)
    except OSError as error:
        return _not_opened(path, error)
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            return Unreadable("this is a folder" if stat.S_ISDIR(status.st_mode) else "this is not a regular file")
        if status.st_size > SIZE_LIMIT:
            return _too_large(status.st_size)
        return _read_all(descriptor)
    except OSError as error:
        return Unreadable(f"the file cannot be read: {error.strerror}")
    finally:
        os.close(descriptor)


def _read_all(descriptor: int) -> bytes | Unreadable:
    chunks: list[bytes] = []
    size = 0
    while chunk := os.read(descriptor, SIZE_LIMIT):
        chunks.append(chunk)
        size += len(chunk)
        if size > SIZE_LIMIT:  # it grew since it was opened
            return _too_large(size)
    return chunks[0] if len(chunks) == 1 else b"".join(chunks)


def _not_opened(path: Path | str, error: OSError) -> Unreadable:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return Unreadable("the file is gone: it was removed while the check was running; run it again")
    if os.path.isdir(path):  # Windows refuses to open a folder
        return Unreadable("this is a folder")
    if isinstance(error, PermissionError):
        return Unreadable("the permission to read the file is missing")
    return Unreadable(f"the file cannot be read: {error.strerror}")


def _too_large(size: int) -> Unreadable:
    return Unreadable(
        f"the file is {size / 1e6:.1f} MB large and the limit is {SIZE_LIMIT // 1_000_000} MB; "
        "leave it out with `exclude` in the configuration"
    )


def decode(data: bytes) -> str | Unreadable:
    r"""The text of a Python file, by its byte order mark and encoding declaration; line ends become ``\n``."""
    if data.startswith(_UTF16_BOMS):
        return Unreadable("the file is encoded in UTF-16, which Python does not read; save it as UTF-8")
    has_bom = data.startswith(codecs.BOM_UTF8)
    body = data[len(codecs.BOM_UTF8) :] if has_bom else data
    null = body.find(0)
    if null >= 0:
        return Unreadable("a NUL byte stands here, which Python source cannot hold", *_position(body, null, "utf-8"))
    declared = _declaration(body)
    if declared is None:
        text = _decode_utf8(body)
    elif has_bom and _codec(declared[0]) not in {"utf-8", "utf8"}:
        return Unreadable(f"the file declares `{declared[0]}` but begins with the mark of UTF-8", *declared[1:])
    else:
        text = _decode_declared(body, *declared)
    if isinstance(text, str) and "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text


def _decode_utf8(body: bytes) -> str | Unreadable:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        reason = "is not valid UTF-8; save the file as UTF-8 or declare its encoding in the first line"
        return Unreadable(f"{_culprit(body, error)} {reason}", *_position(body, error.start, "utf-8"))


def _decode_declared(body: bytes, encoding: str, row: int, column: int) -> str | Unreadable:
    codec = _codec(encoding)
    try:
        return body.decode(codec)
    except LookupError:
        return Unreadable(f"the declared encoding `{encoding}` is unknown to Python", row, column)
    except UnicodeDecodeError as error:
        reason = f"is not valid in the declared encoding `{encoding}`"
        return Unreadable(f"{_culprit(body, error)} {reason}", *_position(body, error.start, codec))
    except UnicodeError:  # some codecs do not say where
        return Unreadable(f"the file is not valid in the declared encoding `{encoding}`", row, column)


def _culprit(body: bytes, error: UnicodeDecodeError) -> str:
    return f"the byte 0x{body[error.start]:02x}" if error.start < len(body) else "the end of the file"


def _declaration(body: bytes) -> tuple[str, int, int] | None:
    """The declared encoding and where its name stands (PEP 263), from the first two lines."""
    second = body.find(b"\n", body.find(b"\n") + 1)
    head = body if second < 0 else body[:second]
    if b"coding" not in head:
        return None
    for row, line in enumerate(_LINE_END.split(head, maxsplit=2)[:2], start=1):
        cookie = _COOKIE.match(line)
        if cookie:
            return cookie[1].decode("ascii"), row, cookie.start(1) + 1
        if not _BLANK_OR_COMMENT.fullmatch(line):
            break
    return None


def _codec(encoding: str) -> str:
    """The codec for a declared encoding: Python takes the names that editors derive from two of them."""
    name = encoding.lower().replace("_", "-")
    if name.startswith("utf-8-"):
        return "utf-8"
    if name.startswith(("latin-1-", "iso-8859-1-", "iso-latin-1")):
        return "latin-1"
    return name


def _position(body: bytes, offset: int, codec: str) -> tuple[int, int]:
    """Row and column of a byte, everything before which can be decoded."""
    lines = _LINE_END.split(body[:offset])
    return len(lines), len(lines[-1].decode(codec, errors="replace")) + 1


_CELL_MARK = re.compile(r"#\s*(?:In\s*\[[\s\d*]*\]|%%|COMMAND -{5,})")
_NOTEBOOK_COMMENT = re.compile(r"#\s*(?:Databricks notebook source|In\s*\[|%%)")
_DOCSTRING = re.compile(r"""[rRuU]?(\"{3}|'{3}|["'])(.*?)\1""", re.DOTALL)
_SHELLS = re.compile(r"\b(?:IPython|Jupyter)\b")
_AWAIT_AT_TOP = re.compile(r"^(?:\w[\w., ]*=\s*)?(?:await|async (?:for|with))\b", re.MULTILINE)
_MEANT = re.compile(r"#.*(?:\bIPython\b|\bJupyter\b|\bnoqa\b.*\bF704\b|\btype: ignore\[.*\btop-level-await\b)")
"""Comments by which whoever wrote an ``await`` outside any function knows what runs it."""
_WORDS_MEANT = ("IPython", "Jupyter", "F704", "top-level-await")
_MAGIC = re.compile(r"%%?[A-Za-z_]|!(?!=)")
_CELL_MAGIC = re.compile(r"%%([A-Za-z_]\w*)")
_PYTHON_CELLS = frozenset({"capture", "memit", "mprun", "prun", "time", "timeit"})
"""Cell magics whose cell is Python that runs in the notebook itself."""


def is_notebook(text: str) -> bool:
    """Whether the text is a notebook saved as a script, or made to be pasted into one.

    A magic stands first, a cell marker among the first comments, or the docstring speaks of where it runs; so may any
    comment of a text that awaits outside of functions.
    """
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        line = text[start:end]
        if line.startswith("#"):
            if _NOTEBOOK_COMMENT.match(line):
                return True
        elif line.strip():
            docstring = _DOCSTRING.match(text, start)
            if _MAGIC.match(line) is not None or (docstring is not None and _SHELLS.search(docstring[2])):
                return True
            break
        start = end + 1
    is_meant = any(word in text for word in _WORDS_MEANT) and _MEANT.search(text) is not None
    return is_meant and _AWAIT_AT_TOP.search(text) is not None


def blank_magics(text: str) -> str:
    """The text with each line that IPython would treat as a magic made a comment; rows stay what they were.

    A magic that hands its cell to another language takes the rest of the cell with it.
    """
    lines = text.split("\n")
    foreign_cell = continued = False
    for index, line in enumerate(lines):
        if _CELL_MARK.match(line):
            foreign_cell = continued = False
            continue
        is_magic = continued or _MAGIC.match(line) is not None
        continued = is_magic and line.endswith("\\")
        cell_magic = _CELL_MAGIC.match(line)
        if cell_magic:
            foreign_cell = cell_magic[1] not in _PYTHON_CELLS
        if line and (is_magic or foreign_cell):
            lines[index] = f"#{line}"
    return "\n".join(lines)
