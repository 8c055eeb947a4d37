"""asyncpraw 8.0.3: its coroutine functions."""

from asyncpraw.models.reddit.redditor import Redditor as Redditor
from asyncpraw.models.reddit.subreddit.subreddit import Subreddit as Subreddit
class ModNote:
    subreddit: Subreddit
    user: Redditor
    async def delete(self): ...
    @classmethod
    def parse(cls): ...
