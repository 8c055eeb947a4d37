"""hikari 2.7.0: its coroutine functions."""

from hikari.api.shard import GatewayShard as GatewayShard
from hikari.users import OwnUser as OwnUser
class OwnUserUpdateEvent:
    old_user: OwnUser
    shard: GatewayShard
    user: OwnUser
    @classmethod
    def bitmask(cls): ...
    @classmethod
    def dispatches(cls): ...
