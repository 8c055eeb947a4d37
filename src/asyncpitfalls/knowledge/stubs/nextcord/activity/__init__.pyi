"""nextcord 3.2.0: its coroutine functions."""

from nextcord.partial_emoji import PartialEmoji as PartialEmoji
class Activity:
    emoji: PartialEmoji
    def to_dict(self): ...
class CustomActivity:
    emoji: PartialEmoji
    def to_dict(self): ...
