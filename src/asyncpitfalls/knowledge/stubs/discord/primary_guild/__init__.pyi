"""discord-py 2.7.1: its coroutine functions."""

from discord.asset import Asset as Asset
class PrimaryGuild:
    @property
    def badge(self) -> Asset: ...
