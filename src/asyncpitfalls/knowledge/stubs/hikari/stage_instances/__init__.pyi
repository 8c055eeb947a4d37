"""hikari 2.7.0: its coroutine functions."""

from hikari.traits import RESTAware as RESTAware
class StageInstance:
    app: RESTAware
