"""hikari 2.7.0: its coroutine functions."""

from hikari.traits import RESTAware as RESTAware
class StartingEvent:
    app: RESTAware
    @classmethod
    def bitmask(cls): ...
    @classmethod
    def dispatches(cls): ...
class StartedEvent:
    app: RESTAware
    @classmethod
    def bitmask(cls): ...
    @classmethod
    def dispatches(cls): ...
class StoppingEvent:
    app: RESTAware
    @classmethod
    def bitmask(cls): ...
    @classmethod
    def dispatches(cls): ...
class StoppedEvent:
    app: RESTAware
    @classmethod
    def bitmask(cls): ...
    @classmethod
    def dispatches(cls): ...
