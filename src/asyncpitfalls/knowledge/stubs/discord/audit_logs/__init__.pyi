"""discord-py 2.7.1: its coroutine functions."""

from discord.abc import GuildChannel as GuildChannel
from discord.guild import Guild as Guild
from discord.integrations import PartialIntegration as PartialIntegration
from discord.member import Member as Member
from discord.role import Role as Role
from discord.threads import Thread as Thread
from discord.user import User as User
class _AuditLogProxyMemberMoveOrMessageDelete:
    channel: GuildChannel | Thread
class _AuditLogProxyPinAction:
    channel: GuildChannel | Thread
class _AuditLogProxyStageInstanceAction:
    channel: GuildChannel
class _AuditLogProxyAutoModAction:
    channel: GuildChannel | Thread
class AuditLogEntry:
    guild: Guild
    user: User | Member
