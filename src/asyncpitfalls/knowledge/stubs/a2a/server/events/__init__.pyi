"""a2a-sdk 1.3.0: its coroutine functions."""

from a2a.server.events.event_consumer import EventConsumer as EventConsumer
from a2a.server.events.event_queue import EventQueue as EventQueue
from a2a.server.events.event_queue import EventQueueLegacy as EventQueueLegacy
from a2a.server.events.in_memory_queue_manager import InMemoryQueueManager as InMemoryQueueManager
from a2a.server.events.queue_manager import QueueManager as QueueManager
