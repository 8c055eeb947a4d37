"""telethon 1.45.0: its coroutine functions."""

from telethon.client.telegramclient import TelegramClient as TelegramClient
