"""psycopg-pool 3.3.3: its coroutine functions."""

from psycopg_pool.null_pool_async import AsyncNullConnectionPool as AsyncNullConnectionPool
from psycopg_pool.pool_async import AsyncConnectionPool as AsyncConnectionPool
