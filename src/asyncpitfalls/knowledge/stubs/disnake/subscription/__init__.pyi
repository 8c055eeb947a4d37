"""disnake 2.12.2: its coroutine functions."""

from disnake.user import User as User
class Subscription:
    @property
    def user(self) -> User: ...
