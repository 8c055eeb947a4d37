"""asyncpraw 8.0.3: its coroutine functions."""

from asyncpraw.models.reddit.base import RedditBase as RedditBase
class ListingGenerator:
    async def __anext__(self) -> RedditBase: ...
    @classmethod
    def parse(cls): ...
