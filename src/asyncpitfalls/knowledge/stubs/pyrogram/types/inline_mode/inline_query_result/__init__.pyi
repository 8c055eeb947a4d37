"""pyrogram 2.0.106: its coroutine functions."""

from pyrogram.types.bots_and_keyboards.inline_keyboard_markup import InlineKeyboardMarkup as InlineKeyboardMarkup
from pyrogram.types.input_message_content.input_message_content import InputMessageContent as InputMessageContent
class InlineQueryResult:
    input_message_content: InputMessageContent
    reply_markup: InlineKeyboardMarkup
    def bind(self): ...
    @staticmethod
    def default(): ...
    async def write(self): ...
