"""aiofiles 25.1.0: its coroutine functions."""

from aiofiles.base import AiofilesContextManager as AiofilesContextManager
def open() -> AiofilesContextManager: ...
