"""faststream 0.7.8: its coroutine functions."""

from faststream.redis.parser.message import MessageFormat as MessageFormat
class BinaryMessageFormatV1:
    @classmethod
    async def build(cls) -> MessageFormat: ...
    @classmethod
    async def encode(cls): ...
    @classmethod
    def parse(cls): ...
