"""nonebot2 2.5.0: its coroutine functions."""

from nonebot.internal.adapter.adapter import Adapter as Adapter
from nonebot.internal.adapter.bot import Bot as Bot
