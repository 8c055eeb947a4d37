"""disnake 2.12.2: its coroutine functions."""

from disnake.guild import Guild as Guild
from disnake.member import Member as Member
from disnake.user import User as User
class AuditLogEntry:
    guild: Guild
