"""disnake 2.12.2: its coroutine functions."""

from disnake.asset import Asset as Asset
from disnake.emoji import Emoji as Emoji
from disnake.sticker import GuildSticker as GuildSticker
class GuildPreview:
    emojis: list[Emoji]
    stickers: list[GuildSticker]
    @property
    def discovery_splash(self) -> Asset: ...
    @property
    def icon(self) -> Asset: ...
    @property
    def splash(self) -> Asset: ...
