"""pyrogram 2.0.106: its coroutine functions."""

from pyrogram.types.messages_and_media.message import Message as Message
from pyrogram.types.user_and_chats.chat import Chat as Chat
class Dialog:
    chat: Chat
    top_message: Message
    def bind(self): ...
    @staticmethod
    def default(): ...
