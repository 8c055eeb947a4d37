"""discord-py 2.7.1: its coroutine functions."""

from discord.abc import Messageable as Messageable
from discord.channel import DMChannel as DMChannel
from discord.channel import GroupChannel as GroupChannel
from discord.channel import PartialMessageable as PartialMessageable
from discord.channel import StageChannel as StageChannel
from discord.channel import TextChannel as TextChannel
from discord.channel import VoiceChannel as VoiceChannel
from discord.threads import Thread as Thread
class Typing:
    channel: TextChannel | VoiceChannel | StageChannel | Thread | DMChannel | PartialMessageable | GroupChannel
    messageable: Messageable
    async def __aenter__(self): ...
    def __await__(self): ...
    async def do_typing(self): ...
    async def wrapped_typer(self): ...
