"""aiohue 4.9.0: its coroutine functions."""

from aiohue.v1 import HueBridgeV1 as HueBridgeV1
from aiohue.v2 import HueBridgeV2 as HueBridgeV2
async def create_app_key(): ...
