"""surrealdb 2.0.0: its coroutine functions."""

from surrealdb.connections.async_embedded import AsyncEmbeddedSurrealConnection as AsyncEmbeddedSurrealConnection
from surrealdb.connections.async_http import AsyncHttpSurrealConnection as AsyncHttpSurrealConnection
from surrealdb.connections.async_ws import AsyncSurrealSession as AsyncSurrealSession
from surrealdb.connections.async_ws import AsyncSurrealTransaction as AsyncSurrealTransaction
from surrealdb.connections.async_ws import AsyncWsSurrealConnection as AsyncWsSurrealConnection
def AsyncSurreal() -> AsyncEmbeddedSurrealConnection | AsyncWsSurrealConnection | AsyncHttpSurrealConnection: ...
