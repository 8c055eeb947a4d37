"""wavelink 3.5.2: its coroutine functions."""

from wavelink.node import Node as Node
from wavelink.node import Pool as Pool
from wavelink.payloads import ExtraEventPayload as ExtraEventPayload
from wavelink.payloads import NodeDisconnectedEventPayload as NodeDisconnectedEventPayload
from wavelink.payloads import NodeReadyEventPayload as NodeReadyEventPayload
from wavelink.payloads import PlayerResponsePayload as PlayerResponsePayload
from wavelink.payloads import TrackEndEventPayload as TrackEndEventPayload
from wavelink.payloads import TrackExceptionEventPayload as TrackExceptionEventPayload
from wavelink.payloads import TrackStartEventPayload as TrackStartEventPayload
from wavelink.payloads import TrackStuckEventPayload as TrackStuckEventPayload
from wavelink.payloads import WebsocketClosedEventPayload as WebsocketClosedEventPayload
from wavelink.player import Player as Player
from wavelink.queue import Queue as Queue
from wavelink.tracks import Playable as Playable
from wavelink.tracks import Playlist as Playlist
from wavelink.types.state import PlayerBasicState as PlayerBasicState
