"""azure-eventhub 5.15.1: its coroutine functions."""

from azure.eventhub.aio._client_base_async import EventHubSharedKeyCredential as EventHubSharedKeyCredential
from azure.eventhub.aio._consumer_client_async import EventHubConsumerClient as EventHubConsumerClient
from azure.eventhub.aio._eventprocessor.checkpoint_store import CheckpointStore as CheckpointStore
from azure.eventhub.aio._eventprocessor.partition_context import PartitionContext as PartitionContext
from azure.eventhub.aio._producer_client_async import EventHubProducerClient as EventHubProducerClient
