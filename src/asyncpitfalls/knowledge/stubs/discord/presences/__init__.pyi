"""discord-py 2.7.1: its coroutine functions."""

from discord.guild import Guild as Guild
class RawPresenceUpdateEvent:
    guild: Guild
