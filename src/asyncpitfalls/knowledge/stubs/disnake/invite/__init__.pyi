"""disnake 2.12.2: its coroutine functions."""

from disnake.abc import GuildChannel as GuildChannel
from disnake.appinfo import PartialAppInfo as PartialAppInfo
from disnake.asset import Asset as Asset
from disnake.guild import Guild as Guild
from disnake.guild_scheduled_event import GuildScheduledEvent as GuildScheduledEvent
from disnake.user import User as User
from disnake.welcome_screen import WelcomeScreen as WelcomeScreen
class PartialInviteChannel:
    @property
    def icon(self) -> Asset: ...
class PartialInviteGuild:
    @property
    def banner(self) -> Asset: ...
    @property
    def icon(self) -> Asset: ...
    @property
    def splash(self) -> Asset: ...
class Invite:
    guild_scheduled_event: GuildScheduledEvent
    guild_welcome_screen: WelcomeScreen
    inviter: User
    target_application: PartialAppInfo
    target_user: User
    async def delete(self): ...
    @classmethod
    def from_gateway(cls) -> Invite: ...
    @classmethod
    def from_incomplete(cls) -> Invite: ...
