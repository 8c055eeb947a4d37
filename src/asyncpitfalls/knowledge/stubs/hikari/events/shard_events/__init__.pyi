"""hikari 2.7.0: its coroutine functions."""

from hikari.api.shard import GatewayShard as GatewayShard
from hikari.guilds import Member as Member
from hikari.presences import MemberPresence as MemberPresence
from hikari.traits import RESTAware as RESTAware
from hikari.users import OwnUser as OwnUser
class ShardEvent:
    @property
    def app(self) -> RESTAware: ...
    @classmethod
    def bitmask(cls): ...
    @classmethod
    def dispatches(cls): ...
    @property
    def shard(self) -> GatewayShard: ...
class ShardPayloadEvent:
    app: RESTAware
    shard: GatewayShard
    @classmethod
    def bitmask(cls): ...
    @classmethod
    def dispatches(cls): ...
class ShardStateEvent:
    @property
    def app(self) -> RESTAware: ...
    @classmethod
    def bitmask(cls): ...
    @classmethod
    def dispatches(cls): ...
    @property
    def shard(self) -> GatewayShard: ...
class ShardConnectedEvent:
    app: RESTAware
    shard: GatewayShard
    @classmethod
    def bitmask(cls): ...
    @classmethod
    def dispatches(cls): ...
class ShardDisconnectedEvent:
    app: RESTAware
    shard: GatewayShard
    @classmethod
    def bitmask(cls): ...
    @classmethod
    def dispatches(cls): ...
class ShardReadyEvent:
    my_user: OwnUser
    shard: GatewayShard
    @classmethod
    def bitmask(cls): ...
    @classmethod
    def dispatches(cls): ...
class ShardResumedEvent:
    app: RESTAware
    shard: GatewayShard
    @classmethod
    def bitmask(cls): ...
    @classmethod
    def dispatches(cls): ...
class ShardRateLimitedEvent:
    app: RESTAware
    shard: GatewayShard
    @classmethod
    def bitmask(cls): ...
    @classmethod
    def dispatches(cls): ...
class RequestGuildMembersRateLimitedEvent:
    app: RESTAware
    shard: GatewayShard
    @classmethod
    def bitmask(cls): ...
    @classmethod
    def dispatches(cls): ...
class MemberChunkEvent:
    app: RESTAware
    members: dict[str, Member]
    presences: dict[str, MemberPresence]
    shard: GatewayShard
    @classmethod
    def bitmask(cls): ...
    @classmethod
    def dispatches(cls): ...
class ChannelInfoEvent:
    app: RESTAware
    shard: GatewayShard
    @classmethod
    def bitmask(cls): ...
    @classmethod
    def dispatches(cls): ...
