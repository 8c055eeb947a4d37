"""asyncpraw 8.0.3: its coroutine functions."""

from asyncpraw.models.reddit.subreddit.subreddit import Subreddit as Subreddit
class Rule:
    subreddit: Subreddit
    async def load(self): ...
    @classmethod
    def parse(cls): ...
