"""asyncpraw 8.0.3: its coroutine functions."""

from asyncpraw.models.reddit.redditor import Redditor as Redditor
class ModAction:
    @property
    def mod(self) -> Redditor: ...
    @classmethod
    def parse(cls): ...
