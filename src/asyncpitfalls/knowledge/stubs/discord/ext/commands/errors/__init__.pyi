"""discord-py 2.7.1: its coroutine functions."""

from discord.abc import GuildChannel as GuildChannel
from discord.ext.commands.converter import Converter as Converter
from discord.ext.commands.parameters import Parameter as Parameter
from discord.threads import Thread as Thread
class ConversionError:
    converter: Converter
class MissingRequiredArgument:
    param: Parameter
class MissingRequiredAttachment:
    param: Parameter
class ChannelNotReadable:
    argument: GuildChannel | Thread
class NSFWChannelRequired:
    channel: GuildChannel | Thread
class BadUnionArgument:
    param: Parameter
class BadLiteralArgument:
    param: Parameter
