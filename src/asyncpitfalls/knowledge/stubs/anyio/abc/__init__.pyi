"""anyio 4.16.0: its coroutine functions."""

from anyio.abc._eventloop import AsyncBackend as AsyncBackend
from anyio.abc._resources import AsyncResource as AsyncResource
from anyio.abc._sockets import ConnectedUDPSocket as ConnectedUDPSocket
from anyio.abc._sockets import ConnectedUNIXDatagramSocket as ConnectedUNIXDatagramSocket
from anyio.abc._sockets import SocketListener as SocketListener
from anyio.abc._sockets import SocketStream as SocketStream
from anyio.abc._sockets import UDPSocket as UDPSocket
from anyio.abc._sockets import UNIXDatagramSocket as UNIXDatagramSocket
from anyio.abc._sockets import UNIXSocketStream as UNIXSocketStream
from anyio.abc._streams import ByteReceiveStream as ByteReceiveStream
from anyio.abc._streams import ByteSendStream as ByteSendStream
from anyio.abc._streams import ByteStream as ByteStream
from anyio.abc._streams import ByteStreamConnectable as ByteStreamConnectable
from anyio.abc._streams import Listener as Listener
from anyio.abc._streams import ObjectReceiveStream as ObjectReceiveStream
from anyio.abc._streams import ObjectSendStream as ObjectSendStream
from anyio.abc._streams import ObjectStream as ObjectStream
from anyio.abc._streams import ObjectStreamConnectable as ObjectStreamConnectable
from anyio.abc._streams import UnreliableObjectReceiveStream as UnreliableObjectReceiveStream
from anyio.abc._streams import UnreliableObjectSendStream as UnreliableObjectSendStream
from anyio.abc._streams import UnreliableObjectStream as UnreliableObjectStream
from anyio.abc._subprocesses import Process as Process
from anyio.abc._tasks import TaskGroup as TaskGroup
