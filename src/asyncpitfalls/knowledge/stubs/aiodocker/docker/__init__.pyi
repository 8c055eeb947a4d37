"""aiodocker 0.27.0: its coroutine functions."""

from aiodocker.configs import DockerConfigs as DockerConfigs
from aiodocker.containers import DockerContainers as DockerContainers
from aiodocker.events import DockerEvents as DockerEvents
from aiodocker.images import DockerImages as DockerImages
from aiodocker.networks import DockerNetworks as DockerNetworks
from aiodocker.nodes import DockerSwarmNodes as DockerSwarmNodes
from aiodocker.secrets import DockerSecrets as DockerSecrets
from aiodocker.services import DockerServices as DockerServices
from aiodocker.swarm import DockerSwarm as DockerSwarm
from aiodocker.system import DockerSystem as DockerSystem
from aiodocker.tasks import DockerTasks as DockerTasks
from aiodocker.volumes import DockerVolumes as DockerVolumes
class Docker:
    configs: DockerConfigs
    containers: DockerContainers
    events: DockerEvents
    images: DockerImages
    networks: DockerNetworks
    nodes: DockerSwarmNodes
    secrets: DockerSecrets
    services: DockerServices
    swarm: DockerSwarm
    system: DockerSystem
    tasks: DockerTasks
    volumes: DockerVolumes
    async def __aenter__(self) -> Docker: ...
    async def auth(self): ...
    async def close(self): ...
    def pull(self): ...
    def push(self): ...
    async def version(self): ...
