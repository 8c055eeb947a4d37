"""disnake 2.12.2: its coroutine functions."""

from disnake.partial_emoji import PartialEmoji as PartialEmoji
class Activity:
    emoji: PartialEmoji
    def to_dict(self): ...
class CustomActivity:
    emoji: PartialEmoji
    def to_dict(self): ...
