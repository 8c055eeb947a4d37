"""azure-search-documents 12.0.0: its coroutine functions."""

from azure.search.documents.aio._client import SearchClient as SearchClient
from azure.search.documents.aio._operations._patch import AsyncSearchItemPaged as AsyncSearchItemPaged
from azure.search.documents.aio._patch import SearchIndexingBufferedSender as SearchIndexingBufferedSender
from azure.search.documents.indexes.aio._client import SearchIndexClient as SearchIndexClient
