"""aiodocker 0.27.0: its coroutine functions."""

class DockerSystem:
    async def info(self): ...
