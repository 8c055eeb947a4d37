"""qdrant-client 1.20.0: its coroutine functions."""

from qdrant_client.async_qdrant_client import AsyncQdrantClient as AsyncQdrantClient
