"""hikari 2.7.0: its coroutine functions."""

from hikari.api.shard import GatewayShard as GatewayShard
from hikari.scheduled_events import ScheduledEvent as ScheduledEvent
from hikari.traits import RESTAware as RESTAware
class ScheduledEventEvent:
    @property
    def app(self) -> RESTAware: ...
    @classmethod
    def bitmask(cls): ...
    @classmethod
    def dispatches(cls): ...
    @property
    def shard(self) -> GatewayShard: ...
class ScheduledEventCreateEvent:
    event: ScheduledEvent
    shard: GatewayShard
    @classmethod
    def bitmask(cls): ...
    @classmethod
    def dispatches(cls): ...
class ScheduledEventDeleteEvent:
    event: ScheduledEvent
    shard: GatewayShard
    @classmethod
    def bitmask(cls): ...
    @classmethod
    def dispatches(cls): ...
class ScheduledEventUpdateEvent:
    event: ScheduledEvent
    shard: GatewayShard
    @classmethod
    def bitmask(cls): ...
    @classmethod
    def dispatches(cls): ...
class ScheduledEventUserAddEvent:
    app: RESTAware
    shard: GatewayShard
    @classmethod
    def bitmask(cls): ...
    @classmethod
    def dispatches(cls): ...
class ScheduledEventUserRemoveEvent:
    app: RESTAware
    shard: GatewayShard
    @classmethod
    def bitmask(cls): ...
    @classmethod
    def dispatches(cls): ...
