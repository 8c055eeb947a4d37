"""wavelink 3.5.2: its coroutine functions."""

from wavelink.tracks import Playable as Playable
class PlayerBasicState:
    current: Playable
