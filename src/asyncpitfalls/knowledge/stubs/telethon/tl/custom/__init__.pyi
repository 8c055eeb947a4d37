"""telethon 1.45.0: its coroutine functions."""

from telethon.tl.custom.conversation import Conversation as Conversation
from telethon.tl.custom.dialog import Dialog as Dialog
from telethon.tl.custom.draft import Draft as Draft
from telethon.tl.custom.forward import Forward as Forward
from telethon.tl.custom.inlinebuilder import InlineBuilder as InlineBuilder
from telethon.tl.custom.inlineresult import InlineResult as InlineResult
from telethon.tl.custom.message import Message as Message
from telethon.tl.custom.messagebutton import MessageButton as MessageButton
from telethon.tl.custom.qrlogin import QRLogin as QRLogin
