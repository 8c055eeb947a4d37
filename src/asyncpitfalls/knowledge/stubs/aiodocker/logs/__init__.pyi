"""aiodocker 0.27.0: its coroutine functions."""

from aiodocker.channel import Channel as Channel
from aiodocker.channel import ChannelSubscriber as ChannelSubscriber
from aiodocker.containers import DockerContainer as DockerContainer
from aiodocker.docker import Docker as Docker
class DockerLog:
    channel: Channel
    container: DockerContainer
    docker: Docker
    def listen(self) -> ChannelSubscriber: ...
    async def run(self): ...
    async def stop(self): ...
    def subscribe(self) -> ChannelSubscriber: ...
