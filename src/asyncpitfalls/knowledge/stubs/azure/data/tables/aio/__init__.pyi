"""azure-data-tables 12.7.0: its coroutine functions."""

from azure.data.tables.aio._table_client_async import TableClient as TableClient
from azure.data.tables.aio._table_service_client_async import TableServiceClient as TableServiceClient
