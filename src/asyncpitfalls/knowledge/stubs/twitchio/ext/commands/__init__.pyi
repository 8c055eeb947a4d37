"""twitchio 3.3.2: its coroutine functions."""

from twitchio.ext.commands.bot import AutoBot as AutoBot
from twitchio.ext.commands.bot import Bot as Bot
from twitchio.ext.commands.components import Component as Component
from twitchio.ext.commands.context import Context as Context
from twitchio.ext.commands.converters import ColourConverter as ColorConverter
from twitchio.ext.commands.converters import ColourConverter as ColourConverter
from twitchio.ext.commands.converters import Converter as Converter
from twitchio.ext.commands.converters import UserConverter as UserConverter
from twitchio.ext.commands.cooldowns import Bucket as Bucket
from twitchio.ext.commands.core import Command as Command
from twitchio.ext.commands.core import CommandErrorPayload as CommandErrorPayload
from twitchio.ext.commands.core import Group as Group
from twitchio.ext.commands.core import Mixin as Mixin
from twitchio.ext.commands.core import RewardCommand as RewardCommand
from twitchio.ext.commands.translators import Translator as Translator
