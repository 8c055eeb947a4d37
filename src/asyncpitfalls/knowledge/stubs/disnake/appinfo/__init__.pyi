"""disnake 2.12.2: its coroutine functions."""

from disnake.asset import Asset as Asset
from disnake.guild import Guild as Guild
from disnake.team import Team as Team
from disnake.user import User as User
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
    def icon(self) -> Asset: ...
