"""aiomysql 0.3.2: its coroutine functions."""

from aiomysql.connection import Connection as Connection
from aiomysql.cursors import Cursor as Cursor
from aiomysql.cursors import DictCursor as DictCursor
from aiomysql.cursors import SSCursor as SSCursor
from aiomysql.cursors import SSDictCursor as SSDictCursor
from aiomysql.pool import Pool as Pool
from aiomysql.utils import _ConnectionContextManager as _ConnectionContextManager
from aiomysql.utils import _PoolContextManager as _PoolContextManager
def connect() -> _ConnectionContextManager: ...
def create_pool() -> _PoolContextManager: ...
