"""nextcord 3.2.0: its coroutine functions."""

from nextcord.abc import GuildChannel as GuildChannel
from nextcord.ext.commands.converter import Converter as Converter
from nextcord.threads import Thread as Thread
class ConversionError:
    converter: Converter
class ChannelNotReadable:
    argument: GuildChannel | Thread
class NSFWChannelRequired:
    channel: GuildChannel | Thread
