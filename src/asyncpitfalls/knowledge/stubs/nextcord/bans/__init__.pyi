"""nextcord 3.2.0: its coroutine functions."""

from nextcord.user import User as User
class BanEntry:
    user: User
