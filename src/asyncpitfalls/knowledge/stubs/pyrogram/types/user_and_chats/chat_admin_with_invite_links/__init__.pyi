"""pyrogram 2.0.106: its coroutine functions."""

from pyrogram.types.user_and_chats.user import User as User
class ChatAdminWithInviteLinks:
    admin: User
    def bind(self): ...
    @staticmethod
    def default(): ...
