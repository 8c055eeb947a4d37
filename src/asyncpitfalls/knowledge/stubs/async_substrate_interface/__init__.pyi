"""async-substrate-interface 2.2.1: its coroutine functions."""

from async_substrate_interface.async_substrate import AsyncExtrinsicReceipt as AsyncExtrinsicReceipt
from async_substrate_interface.async_substrate import AsyncQueryMapResult as AsyncQueryMapResult
from async_substrate_interface.async_substrate import AsyncSubstrateInterface as AsyncSubstrateInterface
