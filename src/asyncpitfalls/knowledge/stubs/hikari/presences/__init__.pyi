"""hikari 2.7.0: its coroutine functions."""

from hikari.emojis import Emoji as Emoji
from hikari.files import URL as URL
from hikari.guilds import Member as Member
from hikari.traits import RESTAware as RESTAware
from hikari.users import User as User
class ActivityAssets:
    def make_large_image_url(self) -> URL: ...
    def make_small_image_url(self) -> URL: ...
class RichActivity:
    assets: ActivityAssets
    emoji: Emoji
class MemberPresence:
    activities: list[RichActivity]
    app: RESTAware
    async def fetch_member(self) -> Member: ...
    async def fetch_user(self) -> User: ...
