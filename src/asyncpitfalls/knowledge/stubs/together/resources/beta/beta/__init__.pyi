"""together 3.1.1: its coroutine functions."""

from together.resources.beta.jig.jig import AsyncJigResource as AsyncJigResource
from together.resources.realtime import AsyncRealtimeResource as AsyncRealtimeResource
class AsyncBetaResource:
    @property
    def jig(self) -> AsyncJigResource: ...
    @property
    def realtime(self) -> AsyncRealtimeResource: ...
