"""pyrogram 2.0.106: its coroutine functions."""

from pyrogram.types.user_and_chats.chat import Chat as Chat
from pyrogram.types.user_and_chats.chat_invite_link import ChatInviteLink as ChatInviteLink
from pyrogram.types.user_and_chats.chat_member import ChatMember as ChatMember
from pyrogram.types.user_and_chats.user import User as User
class ChatMemberUpdated:
    chat: Chat
    from_user: User
    invite_link: ChatInviteLink
    new_chat_member: ChatMember
    old_chat_member: ChatMember
    def bind(self): ...
    def continue_propagation(self): ...
    @staticmethod
    def default(): ...
    def stop_propagation(self): ...
