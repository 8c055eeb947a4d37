"""pyrogram 2.0.106: its coroutine functions."""

from pyrogram.types.messages_and_media.message_entity import MessageEntity as MessageEntity
class InputMedia:
    caption_entities: list[MessageEntity]
    def bind(self): ...
    @staticmethod
    def default(): ...
