"""aiopg 1.4.0: its coroutine functions."""

from aiopg.connection import Connection as Connection
from aiopg.connection import Cursor as Cursor
from aiopg.connection import Transaction as Transaction
from aiopg.pool import Pool as Pool
from aiopg.utils import _ContextManager as _ContextManager
def connect() -> _ContextManager: ...
def create_pool() -> _ContextManager: ...
