"""python-kasa 0.12.0: its coroutine functions."""

from kasa.device import Device as Device
class Discover:
    @staticmethod
    async def discover(): ...
    @staticmethod
    async def discover_single() -> Device: ...
    @staticmethod
    async def try_connect_all() -> Device: ...
