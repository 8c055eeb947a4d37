"""discord-py 2.7.1: its coroutine functions."""

from discord.user import User as User
class Subscription:
    @property
    def user(self) -> User: ...
