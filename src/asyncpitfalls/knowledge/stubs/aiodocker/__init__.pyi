"""aiodocker 0.27.0: its coroutine functions."""

from aiodocker.docker import Docker as Docker
