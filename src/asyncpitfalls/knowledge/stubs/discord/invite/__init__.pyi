"""discord-py 2.7.1: its coroutine functions."""

from discord.abc import GuildChannel as GuildChannel
from discord.appinfo import PartialAppInfo as PartialAppInfo
from discord.asset import Asset as Asset
from discord.guild import Guild as Guild
from discord.scheduled_event import ScheduledEvent as ScheduledEvent
from discord.user import User as User
class PartialInviteGuild:
    @property
    def banner(self) -> Asset: ...
    @property
    def icon(self) -> Asset: ...
    @property
    def splash(self) -> Asset: ...
class Invite:
    inviter: User
    scheduled_event: ScheduledEvent
    target_application: PartialAppInfo
    target_user: User
    async def delete(self) -> Invite: ...
    @classmethod
    def from_gateway(cls) -> Invite: ...
    @classmethod
    def from_incomplete(cls) -> Invite: ...
    def set_scheduled_event(self) -> Invite: ...
