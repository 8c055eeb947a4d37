"""discord-py 2.7.1: its coroutine functions."""

from discord.asset import Asset as Asset
class Collectible:
    @property
    def animated(self) -> Asset: ...
    @property
    def static(self) -> Asset: ...
