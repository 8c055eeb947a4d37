"""Pyrogram 2.0.106: its coroutine functions."""

from pyrogram.types.user_and_chats.chat import Chat as Chat
from pyrogram.types.user_and_chats.user import User as User
class ChatMember:
    chat: Chat
    invited_by: User
    promoted_by: User
    restricted_by: User
    user: User
    def bind(self): ...
    @staticmethod
    def default(): ...
