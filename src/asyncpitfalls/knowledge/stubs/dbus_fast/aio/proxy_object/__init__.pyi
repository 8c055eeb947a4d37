"""dbus-fast 5.2.0: its coroutine functions."""

from dbus_fast.aio.message_bus import MessageBus as MessageBus
class ProxyInterface:
    bus: MessageBus
class ProxyObject:
    def get_children(self) -> list[ProxyObject]: ...
    def get_interface(self) -> ProxyInterface: ...
