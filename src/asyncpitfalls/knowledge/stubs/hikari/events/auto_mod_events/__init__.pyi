"""hikari 2.7.0: its coroutine functions."""

from hikari.api.shard import GatewayShard as GatewayShard
from hikari.auto_mod import AutoModRule as AutoModRule
from hikari.traits import RESTAware as RESTAware
class AutoModRuleCreateEvent:
    rule: AutoModRule
    shard: GatewayShard
    @classmethod
    def bitmask(cls): ...
    @classmethod
    def dispatches(cls): ...
class AutoModRuleUpdateEvent:
    rule: AutoModRule
    shard: GatewayShard
    @classmethod
    def bitmask(cls): ...
    @classmethod
    def dispatches(cls): ...
class AutoModRuleDeleteEvent:
    rule: AutoModRule
    shard: GatewayShard
    @classmethod
    def bitmask(cls): ...
    @classmethod
    def dispatches(cls): ...
class AutoModActionExecutionEvent:
    app: RESTAware
    shard: GatewayShard
    @classmethod
    def bitmask(cls): ...
    @classmethod
    def dispatches(cls): ...
