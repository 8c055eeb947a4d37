"""red-discordbot 3.5.24: its coroutine functions."""

from redbot.core.config import Config as Config
