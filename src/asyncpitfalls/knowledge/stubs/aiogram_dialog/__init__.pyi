"""aiogram-dialog 2.6.0: its coroutine functions."""

from aiogram_dialog.api.protocols.dialog import DialogProtocol as DialogProtocol
from aiogram_dialog.api.protocols.manager import BaseDialogManager as BaseDialogManager
from aiogram_dialog.api.protocols.manager import BgManagerFactory as BgManagerFactory
from aiogram_dialog.api.protocols.manager import DialogManager as DialogManager
from aiogram_dialog.manager.sub_manager import SubManager as SubManager
def setup_dialogs() -> BgManagerFactory: ...
