"""pomice 2.11.1: its coroutine functions."""

from pomice.events import TrackEndEvent as TrackEndEvent
from pomice.events import TrackExceptionEvent as TrackExceptionEvent
from pomice.events import TrackStartEvent as TrackStartEvent
from pomice.events import TrackStuckEvent as TrackStuckEvent
from pomice.player import Player as Player
from pomice.pool import Node as Node
from pomice.pool import NodePool as NodePool
from pomice.routeplanner import RoutePlanner as RoutePlanner
