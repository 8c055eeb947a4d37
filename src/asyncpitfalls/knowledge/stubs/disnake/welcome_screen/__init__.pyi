"""disnake 2.12.2: its coroutine functions."""

from disnake.emoji import Emoji as Emoji
from disnake.partial_emoji import PartialEmoji as PartialEmoji
class WelcomeScreenChannel:
    emoji: Emoji | PartialEmoji
    def to_dict(self): ...
class WelcomeScreen:
    channels: list[WelcomeScreenChannel]
    async def edit(self) -> WelcomeScreen: ...
