"""matrix-nio 0.26.0: its coroutine functions."""

from nio.client.async_client import AsyncClient as AsyncClient
from nio.client.base_client import Client as Client
from nio.client.http_client import HttpClient as HttpClient
