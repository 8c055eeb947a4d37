"""hikari 2.7.0: its coroutine functions."""

from hikari.api.shard import GatewayShard as GatewayShard
from hikari.stage_instances import StageInstance as StageInstance
class StageInstanceCreateEvent:
    shard: GatewayShard
    stage_instance: StageInstance
    @classmethod
    def bitmask(cls): ...
    @classmethod
    def dispatches(cls): ...
class StageInstanceUpdateEvent:
    shard: GatewayShard
    stage_instance: StageInstance
    @classmethod
    def bitmask(cls): ...
    @classmethod
    def dispatches(cls): ...
class StageInstanceDeleteEvent:
    shard: GatewayShard
    stage_instance: StageInstance
    @classmethod
    def bitmask(cls): ...
    @classmethod
    def dispatches(cls): ...
