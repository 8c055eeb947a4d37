"""interactions-py 5.16.0: its coroutine functions."""

from interactions.client.client import Client as Client
from interactions.models.internal.context import ComponentContext as ComponentContext
from interactions.models.internal.listener import Listener as Listener
class Component:
    bot: Client
    ctx: ComponentContext
    @property
    def client(self) -> Client: ...
    @classmethod
    def listen(cls) -> Listener: ...
