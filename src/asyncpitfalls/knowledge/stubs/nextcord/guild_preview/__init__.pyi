"""nextcord 3.2.0: its coroutine functions."""

from nextcord.asset import Asset as Asset
from nextcord.emoji import Emoji as Emoji
from nextcord.sticker import GuildSticker as GuildSticker
class GuildPreview:
    emojis: list[Emoji]
    stickers: list[GuildSticker]
    @property
    def discovery_splash(self) -> Asset: ...
    @property
    def icon(self) -> Asset: ...
    @property
    def splash(self) -> Asset: ...
