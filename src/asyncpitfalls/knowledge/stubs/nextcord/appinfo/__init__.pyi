"""nextcord 3.2.0: its coroutine functions."""

from nextcord.asset import Asset as Asset
from nextcord.team import Team as Team
from nextcord.user import User as User
class AppInfo:
    owner: User
    team: Team
    @property
    def icon(self) -> Asset: ...
class PartialAppInfo:
    @property
    def icon(self) -> Asset: ...
