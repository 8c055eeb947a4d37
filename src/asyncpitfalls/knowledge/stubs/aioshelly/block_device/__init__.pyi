"""aioshelly 13.35.0: its coroutine functions."""

from aioshelly.block_device.coap import COAP as COAP
from aioshelly.block_device.device import Block as Block
from aioshelly.block_device.device import BlockDevice as BlockDevice
