"""wavelink 3.5.2: its coroutine functions."""

from wavelink.node import Node as Node
from wavelink.player import Player as Player
from wavelink.tracks import Playable as Playable
class NodeReadyEventPayload:
    node: Node
class NodeDisconnectedEventPayload:
    node: Node
class TrackStartEventPayload:
    original: Playable
    player: Player
    track: Playable
class TrackEndEventPayload:
    original: Playable
    player: Player
    track: Playable
class TrackExceptionEventPayload:
    track: Playable
class TrackStuckEventPayload:
    track: Playable
class WebsocketClosedEventPayload:
    player: Player
class PlayerResponsePayload:
    track: Playable
class ExtraEventPayload:
    node: Node
    player: Player
