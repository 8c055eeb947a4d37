"""pymilvus 3.0.2: its coroutine functions."""

from pymilvus.milvus_client.async_milvus_client import AsyncMilvusClient as AsyncMilvusClient
