"""faststream 0.7.8: its coroutine functions."""

from faststream.redis.subscriber.usecases.basic import LogicSubscriber as LogicSubscriber
class Entry:
    handler: LogicSubscriber
class PEL:
    entries: dict[str, Entry]
    def get_entry(self) -> Entry: ...
class TestRedisBroker:
    pel: PEL
    async def __aenter__(self) -> TestRedisBroker: ...
    def create_publisher_fake_subscriber(self): ...
