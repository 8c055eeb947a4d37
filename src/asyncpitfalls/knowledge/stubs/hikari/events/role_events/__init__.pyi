"""hikari 2.7.0: its coroutine functions."""

from hikari.api.shard import GatewayShard as GatewayShard
from hikari.guilds import Role as Role
from hikari.traits import RESTAware as RESTAware
class RoleEvent:
    @property
    def app(self) -> RESTAware: ...
    @classmethod
    def bitmask(cls): ...
    @classmethod
    def dispatches(cls): ...
    @property
    def shard(self) -> GatewayShard: ...
class RoleCreateEvent:
    role: Role
    shard: GatewayShard
    @classmethod
    def bitmask(cls): ...
    @classmethod
    def dispatches(cls): ...
class RoleUpdateEvent:
    old_role: Role
    role: Role
    shard: GatewayShard
    @classmethod
    def bitmask(cls): ...
    @classmethod
    def dispatches(cls): ...
class RoleDeleteEvent:
    app: RESTAware
    old_role: Role
    shard: GatewayShard
    @classmethod
    def bitmask(cls): ...
    @classmethod
    def dispatches(cls): ...
