"""graphiti-core 0.31.2: its coroutine functions."""

from graphiti_core.graphiti import Graphiti as Graphiti
