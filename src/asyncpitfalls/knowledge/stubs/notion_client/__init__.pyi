"""notion-client 3.1.0: its coroutine functions."""

from notion_client.client import AsyncClient as AsyncClient
