from telegram.ext._application import Application as _Application
from telegram.ext._callbackcontext import CallbackContext as _Context
from telegram.ext._extbot import ExtBot as ExtBot
class Application(_Application):
    bot: ExtBot
class CallbackContext(_Context):
    bot: ExtBot
class ContextTypes:
    DEFAULT_TYPE: type[CallbackContext]
