"""azure-cosmos 4.17.1: its coroutine functions."""

from azure.cosmos.aio._container import ContainerProxy as ContainerProxy
from azure.cosmos.aio._cosmos_client import CosmosClient as CosmosClient
from azure.cosmos.aio._database import DatabaseProxy as DatabaseProxy
from azure.cosmos.aio._scripts import ScriptsProxy as ScriptsProxy
from azure.cosmos.aio._user import UserProxy as UserProxy
