"""slack-bolt 1.30.0: its coroutine functions."""

from slack_bolt.context.async_context import AsyncBoltContext as AsyncBoltContext
class AsyncBoltRequest:
    context: AsyncBoltContext
    def to_copyable(self) -> AsyncBoltRequest: ...
