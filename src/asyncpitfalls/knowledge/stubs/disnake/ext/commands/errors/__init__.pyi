"""disnake 2.12.2: its coroutine functions."""

from disnake.abc import GuildChannel as GuildChannel
from disnake.threads import Thread as Thread
class ChannelNotReadable:
    argument: GuildChannel | Thread
class NSFWChannelRequired:
    channel: GuildChannel | Thread
