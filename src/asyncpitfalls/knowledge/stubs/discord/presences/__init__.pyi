"""discord-py 2.7.1: its coroutine functions."""

from discord.activity import Activity as Activity
from discord.activity import CustomActivity as CustomActivity
from discord.guild import Guild as Guild
class RawPresenceUpdateEvent:
    guild: Guild
