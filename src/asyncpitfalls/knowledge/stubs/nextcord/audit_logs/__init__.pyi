"""nextcord 3.2.0: its coroutine functions."""

from nextcord.abc import GuildChannel as GuildChannel
from nextcord.guild import Guild as Guild
from nextcord.member import Member as Member
from nextcord.role import Role as Role
from nextcord.user import User as User
class _AuditLogProxyMemberMoveOrMessageDelete:
    channel: GuildChannel
class _AuditLogProxyPinAction:
    channel: GuildChannel
class _AuditLogProxyStageInstanceAction:
    channel: GuildChannel
class _AuditLogProxyAutoModerationBlockMessage:
    channel: GuildChannel
class AuditLogEntry:
    guild: Guild
    user: Member | User
