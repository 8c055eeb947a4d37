"""hikari 2.7.0: its coroutine functions."""

from hikari.files import URL as URL
from hikari.users import User as User
class StickerPack:
    stickers: list[StandardSticker]
    def make_banner_url(self) -> URL: ...
class PartialSticker:
    def make_url(self) -> URL: ...
class StandardSticker:
    def make_url(self) -> URL: ...
class GuildSticker:
    user: User
    def make_url(self) -> URL: ...
