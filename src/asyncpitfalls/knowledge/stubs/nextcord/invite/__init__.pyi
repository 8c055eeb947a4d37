"""nextcord 3.2.0: its coroutine functions."""

from nextcord.abc import GuildChannel as GuildChannel
from nextcord.appinfo import PartialAppInfo as PartialAppInfo
from nextcord.asset import Asset as Asset
from nextcord.guild import Guild as Guild
from nextcord.user import User as User
class PartialInviteGuild:
    @property
    def banner(self) -> Asset: ...
    @property
    def icon(self) -> Asset: ...
    @property
    def splash(self) -> Asset: ...
class Invite:
    inviter: User
    target_application: PartialAppInfo
    target_user: User
    async def delete(self): ...
    @classmethod
    def from_gateway(cls) -> Invite: ...
    @classmethod
    def from_incomplete(cls) -> Invite: ...
