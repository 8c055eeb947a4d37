"""pyrogram 2.0.106: its coroutine functions."""

from pyrogram.types.user_and_chats.user import User as User
class ChatJoiner:
    approved_by: User
    user: User
    def bind(self): ...
    @staticmethod
    def default(): ...
