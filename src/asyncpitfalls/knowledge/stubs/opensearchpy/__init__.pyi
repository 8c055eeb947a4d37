"""opensearch-py 3.2.0: its coroutine functions."""

from opensearchpy._async.client import AsyncOpenSearch as AsyncOpenSearch
from opensearchpy._async.http_aiohttp import AIOHttpConnection as AIOHttpConnection
from opensearchpy._async.http_aiohttp import AsyncConnection as AsyncConnection
from opensearchpy._async.transport import AsyncTransport as AsyncTransport
