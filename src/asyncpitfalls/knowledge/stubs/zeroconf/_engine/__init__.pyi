"""zeroconf 0.154.0: its coroutine functions."""

from zeroconf._core import Zeroconf as Zeroconf
from zeroconf._listener import AsyncListener as AsyncListener
class AsyncEngine:
    protocols: list[AsyncListener]
    zc: Zeroconf
    async def async_update_interfaces(self): ...
    def close(self): ...
    def setup(self): ...
