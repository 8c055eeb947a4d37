"""python-telegram-bot 22.8: its coroutine functions."""

from telegram._bot import Bot as Bot
from telegram._callbackquery import CallbackQuery as CallbackQuery
from telegram._chat import Chat as Chat
from telegram._chatboost import ChatBoostRemoved as ChatBoostRemoved
from telegram._chatboost import ChatBoostUpdated as ChatBoostUpdated
from telegram._chatjoinrequest import ChatJoinRequest as ChatJoinRequest
from telegram._chatmemberupdated import ChatMemberUpdated as ChatMemberUpdated
from telegram._inline.inlinequery import InlineQuery as InlineQuery
from telegram._message import Message as Message
from telegram._messagereactionupdated import MessageReactionCountUpdated as MessageReactionCountUpdated
from telegram._messagereactionupdated import MessageReactionUpdated as MessageReactionUpdated
from telegram._payment.precheckoutquery import PreCheckoutQuery as PreCheckoutQuery
from telegram._payment.shippingquery import ShippingQuery as ShippingQuery
from telegram._user import User as User
class Update:
    business_message: Message
    callback_query: CallbackQuery
    channel_post: Message
    chat_boost: ChatBoostUpdated
    chat_join_request: ChatJoinRequest
    chat_member: ChatMemberUpdated
    edited_business_message: Message
    edited_channel_post: Message
    edited_message: Message
    guest_message: Message
    inline_query: InlineQuery
    message: Message
    message_reaction: MessageReactionUpdated
    message_reaction_count: MessageReactionCountUpdated
    my_chat_member: ChatMemberUpdated
    pre_checkout_query: PreCheckoutQuery
    removed_chat_boost: ChatBoostRemoved
    shipping_query: ShippingQuery
    @classmethod
    def de_json(cls) -> Update: ...
    @classmethod
    def de_list(cls): ...
    @property
    def effective_chat(self) -> Chat: ...
    @property
    def effective_message(self) -> Message: ...
    @property
    def effective_sender(self) -> User | Chat: ...
    @property
    def effective_user(self) -> User: ...
    def get_bot(self) -> Bot: ...
    def set_bot(self): ...
    def to_dict(self): ...
    def to_json(self): ...
