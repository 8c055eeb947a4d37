"""hikari 2.7.0: its coroutine functions."""

from hikari.api.shard import GatewayShard as GatewayShard
from hikari.traits import RESTAware as RESTAware
from hikari.voices import VoiceState as VoiceState
class VoiceEvent:
    @property
    def app(self) -> RESTAware: ...
    @classmethod
    def bitmask(cls): ...
    @classmethod
    def dispatches(cls): ...
    @property
    def shard(self) -> GatewayShard: ...
class VoiceStateUpdateEvent:
    old_state: VoiceState
    shard: GatewayShard
    state: VoiceState
    @classmethod
    def bitmask(cls): ...
    @classmethod
    def dispatches(cls): ...
class VoiceServerUpdateEvent:
    app: RESTAware
    shard: GatewayShard
    @classmethod
    def bitmask(cls): ...
    @classmethod
    def dispatches(cls): ...
class VoiceChannelStartTimeUpdateEvent:
    app: RESTAware
    shard: GatewayShard
    @classmethod
    def bitmask(cls): ...
    @classmethod
    def dispatches(cls): ...
class VoiceChannelStatusUpdateEvent:
    app: RESTAware
    shard: GatewayShard
    @classmethod
    def bitmask(cls): ...
    @classmethod
    def dispatches(cls): ...
