"""aiosqlite 0.22.1: its coroutine functions."""

from aiosqlite.core import Connection as Connection
from aiosqlite.cursor import Cursor as Cursor
def connect() -> Connection: ...
