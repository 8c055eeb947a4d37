"""discord-py 2.7.1: its coroutine functions."""

from discord.partial_emoji import PartialEmoji as PartialEmoji
class Activity:
    emoji: PartialEmoji
    def to_dict(self): ...
class CustomActivity:
    emoji: PartialEmoji
    def to_dict(self): ...
