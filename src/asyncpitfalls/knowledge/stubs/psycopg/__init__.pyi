"""psycopg 3.3.9: its coroutine functions."""

from psycopg._copy_async import AsyncCopy as AsyncCopy
from psycopg._pipeline_async import AsyncPipeline as AsyncPipeline
from psycopg._server_cursor_async import AsyncServerCursor as AsyncServerCursor
from psycopg.client_cursor import AsyncClientCursor as AsyncClientCursor
from psycopg.connection_async import AsyncConnection as AsyncConnection
from psycopg.cursor_async import AsyncCursor as AsyncCursor
from psycopg.raw_cursor import AsyncRawCursor as AsyncRawCursor
from psycopg.raw_cursor import AsyncRawServerCursor as AsyncRawServerCursor
from psycopg.transaction import AsyncTransaction as AsyncTransaction
from psycopg.transaction import Rollback as Rollback
