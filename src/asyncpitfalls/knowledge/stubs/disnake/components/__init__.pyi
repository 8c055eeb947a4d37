"""disnake 2.12.2: its coroutine functions."""

from disnake.partial_emoji import PartialEmoji as PartialEmoji
class Button:
    emoji: PartialEmoji
    def to_dict(self): ...
class Section:
    def to_dict(self): ...
class Container:
    def to_dict(self): ...
