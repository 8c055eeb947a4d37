"""nonebot2 2.5.0: its coroutine functions."""

from nonebot.internal.matcher.matcher import Matcher as Matcher
