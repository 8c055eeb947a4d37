"""asyncpraw 8.0.3: its coroutine functions."""

from asyncpraw.models.comment_forest import CommentForest as CommentForest
from asyncpraw.models.reddit.comment import Comment as Comment
from asyncpraw.models.reddit.submission import Submission as Submission
class MoreComments:
    submission: Submission
    async def comments(self) -> CommentForest | list[Comment] | list[MoreComments]: ...
    @classmethod
    def parse(cls): ...
