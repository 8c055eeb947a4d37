"""pomice 2.11.1: its coroutine functions."""

from pomice.player import Player as Player
class TrackStartEvent:
    player: Player
    def dispatch(self): ...
class TrackEndEvent:
    player: Player
    def dispatch(self): ...
class TrackStuckEvent:
    player: Player
    def dispatch(self): ...
class TrackExceptionEvent:
    player: Player
    def dispatch(self): ...
