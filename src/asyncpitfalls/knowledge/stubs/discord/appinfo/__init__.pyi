"""discord-py 2.7.1: its coroutine functions."""

from discord.asset import Asset as Asset
from discord.guild import Guild as Guild
from discord.team import Team as Team
from discord.user import User as User
class AppInfo:
    owner: User
    team: Team
    @property
    def cover_image(self) -> Asset: ...
    async def edit(self) -> AppInfo: ...
    @property
    def guild(self) -> Guild: ...
    @property
    def icon(self) -> Asset: ...
class PartialAppInfo:
    @property
    def cover_image(self) -> Asset: ...
    @property
    def icon(self) -> Asset: ...
