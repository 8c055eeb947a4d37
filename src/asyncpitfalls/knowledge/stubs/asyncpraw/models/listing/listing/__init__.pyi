"""asyncpraw 8.0.3: its coroutine functions."""

from asyncpraw.models.reddit.base import RedditBase as RedditBase
class ModmailConversationsListing:
    conversations: list[RedditBase]
    @classmethod
    def parse(cls): ...
