"""Pyrogram 2.0.106: its coroutine functions."""

from pyrogram.client import Client as Client
from pyrogram.parser.html import HTML as HTML
from pyrogram.parser.markdown import Markdown as Markdown
class Parser:
    client: Client
    html: HTML
    markdown: Markdown
    async def parse(self): ...
    @staticmethod
    def unparse(): ...
