"""pinecone 10.2.0: its coroutine functions."""

from pinecone.async_client.async_index import AsyncIndex as AsyncIndex
from pinecone.async_client.pinecone import AsyncPinecone as AsyncPinecone
from pinecone.async_client.pinecone import AsyncPinecone as PineconeAsyncio
from pinecone.models.assistant.streaming import AsyncChatCompletionStream as AsyncChatCompletionStream
from pinecone.models.assistant.streaming import AsyncChatStream as AsyncChatStream
from pinecone.models.pagination import AsyncPaginator as AsyncPaginator
