"""python-kasa 0.12.0: its coroutine functions."""

from kasa.device import Device as Device
from kasa.module import Module as Module
class Feature:
    container: Device | Module
    device: Device
    async def set_value(self): ...
