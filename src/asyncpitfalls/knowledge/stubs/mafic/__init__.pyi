"""mafic 2.11.0: its coroutine functions."""

from mafic.node import Node as Node
from mafic.player import Player as Player
from mafic.pool import NodePool as NodePool
def call_strategy() -> list[Node]: ...
