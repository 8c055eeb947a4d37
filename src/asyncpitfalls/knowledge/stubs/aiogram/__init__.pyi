"""aiogram 3.31.0: its coroutine functions."""

from aiogram.client.bot import Bot as Bot
from aiogram.dispatcher.dispatcher import Dispatcher as Dispatcher
