"""Stubs that gRPC generates from ``.proto`` files: their methods wait for the server unless their channel is async.

Source: grpcio 1.85 and what grpcio-tools 1.85 generates: a module ``…_pb2_grpc`` has a class ``…Stub`` for each
service, whose object sets one attribute for each method, to ``channel.unary_unary(...)`` and its like. Calling what
``grpc.Channel`` gives waits for the answer; where the answer is a stream, going through it does. Of ``grpc.aio``
nothing waits.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from asyncpitfalls.knowledge.blocking.rows import NETWORK, Blocking, meanings

if TYPE_CHECKING:
    from asyncpitfalls.findings import Confidence

PACKAGE = "grpc"
MODULES, CLASSES = "_pb2_grpc", "Stub"
"""How the names of the modules and of the classes end."""
CHANNEL_ARGUMENT = "channel"
SYNC_CHANNEL = "grpc.Channel()"
"""What a channel is that waits."""
ANSWERS, STREAMS = frozenset({"unary_unary", "stream_unary"}), frozenset({"unary_stream", "stream_stream"})
"""The methods of a channel that give what waits when it is called, and what waits when its outcome is gone through."""
ALSO_WAITING = "with_call"
"""The method of such a thing that waits, too; ``future`` does not."""

ROWS: tuple[Blocking, ...] = ()
STANDS_FOR = meanings(
    SYNC_CHANNEL,
    "grpc.insecure_channel()",
    "grpc.secure_channel()",
    "grpc.intercept_channel()",
    "grpc.Channel.__enter__()",
) | meanings("grpc.Channel", "grpc._channel.Channel")


def row(name: str, confidence: Confidence) -> Blocking:
    """What is known of a method of a stub."""
    return Blocking(name, NETWORK, "gRPC Python, grpc", confidence, ("grpc.aio.insecure_channel",))
