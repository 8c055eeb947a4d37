"""aiopath 0.6.11: its coroutine functions."""

from aiopath.handle import IterableAIOFile as IterableAIOFile
from aiopath.path import AsyncPath as AsyncPath
from aiopath.path import AsyncPath as Path
from aiopath.path import AsyncWindowsPath as AsyncWindowsPath
