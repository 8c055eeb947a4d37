"""nextcord 3.2.0: its coroutine functions."""

from nextcord.abc import GuildChannel as GuildChannel
from nextcord.guild import Guild as Guild
from nextcord.member import Member as Member
from nextcord.message import Message as Message
from nextcord.role import Role as Role
class AutoModerationRule:
    creator: Member
    exempt_channels: list[GuildChannel]
    exempt_roles: list[Role]
    guild: Guild
    async def delete(self): ...
    async def edit(self) -> AutoModerationRule: ...
class AutoModerationActionExecution:
    alert_system_message: Message
    channel: GuildChannel
    guild: Guild
    member: Member
    message: Message
