"""Pyrogram 2.0.106: its coroutine functions."""

from pyrogram.parser.html import HTML as HTML
class Markdown:
    html: HTML
    async def parse(self): ...
    @staticmethod
    def unparse(): ...
