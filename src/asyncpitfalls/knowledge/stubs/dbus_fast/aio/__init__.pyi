"""dbus-fast 5.2.0: its coroutine functions."""

from dbus_fast.aio.message_bus import MessageBus as MessageBus
from dbus_fast.aio.proxy_object import ProxyInterface as ProxyInterface
from dbus_fast.aio.proxy_object import ProxyObject as ProxyObject
