"""trio 0.35.0: its coroutine functions."""

from trio._abc import AsyncResource as AsyncResource
from trio._abc import Channel as Channel
from trio._abc import HalfCloseableStream as HalfCloseableStream
from trio._abc import HostnameResolver as HostnameResolver
from trio._abc import Listener as Listener
from trio._abc import ReceiveChannel as ReceiveChannel
from trio._abc import ReceiveStream as ReceiveStream
from trio._abc import SendChannel as SendChannel
from trio._abc import SendStream as SendStream
from trio._abc import SocketFactory as SocketFactory
from trio._abc import Stream as Stream
