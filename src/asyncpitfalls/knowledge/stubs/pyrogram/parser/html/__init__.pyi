"""Pyrogram 2.0.106: its coroutine functions."""

from pyrogram.client import Client as Client
class HTML:
    client: Client
    async def parse(self): ...
    @staticmethod
    def unparse(): ...
