"""vkbottle 4.11.0: its coroutine functions."""

from vkbottle.api.api import API as API
from vkbottle.dispatch.abc import ABCRouter as ABCRouter
from vkbottle.dispatch.dispenser.abc import ABCStateDispenser as ABCStateDispenser
from vkbottle.dispatch.dispenser.builtin import BuiltinStateDispenser as BuiltinStateDispenser
from vkbottle.exception_factory.error_handler.abc import ABCErrorHandler as ABCErrorHandler
from vkbottle.exception_factory.error_handler.error_handler import ErrorHandler as ErrorHandler
from vkbottle.framework.labeler.abc import ABCLabeler as ABCLabeler
from vkbottle.framework.labeler.user import UserLabeler as UserLabeler
from vkbottle.polling.abc import ABCPolling as ABCPolling
class User:
    api: API
    error_handler: ABCErrorHandler | ErrorHandler
    labeler: ABCLabeler | UserLabeler
    state_dispenser: ABCStateDispenser | BuiltinStateDispenser
    @classmethod
    async def direct_auth(cls) -> User: ...
    @classmethod
    def direct_auth_sync(cls) -> User: ...
    @property
    def on(self) -> ABCLabeler: ...
    @property
    def polling(self) -> ABCPolling: ...
    async def process_event(self): ...
    @property
    def router(self) -> ABCRouter: ...
    def run(self): ...
    def run_forever(self): ...
    async def run_polling(self): ...
