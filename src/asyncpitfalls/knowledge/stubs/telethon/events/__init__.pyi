"""telethon 1.45.0: its coroutine functions."""

from telethon.tl.custom.message import Message as _Message
class NewMessage:
    class Event(_Message): ...
class MessageEdited:
    class Event(_Message): ...
