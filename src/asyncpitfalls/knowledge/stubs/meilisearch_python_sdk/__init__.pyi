"""meilisearch-python-sdk 8.0.1: its coroutine functions."""

from meilisearch_python_sdk._client._async_client import AsyncClient as AsyncClient
from meilisearch_python_sdk.index.async_index import AsyncIndex as AsyncIndex
