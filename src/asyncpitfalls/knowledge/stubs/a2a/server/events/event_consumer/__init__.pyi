"""a2a-sdk 1.3.0: its coroutine functions."""

from a2a.server.events.event_queue import EventQueueLegacy as EventQueueLegacy
class EventConsumer:
    queue: EventQueueLegacy
    def agent_task_callback(self): ...
    def consume_all(self): ...
