"""zeroconf 0.154.0: its coroutine functions."""

from zeroconf._core import Zeroconf as Zeroconf
class MulticastOutgoingQueue:
    zc: Zeroconf
    def async_add(self): ...
    def async_ready(self): ...
