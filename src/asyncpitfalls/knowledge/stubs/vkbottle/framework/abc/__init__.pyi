"""vkbottle 4.11.0: its coroutine functions."""

from vkbottle.api.abc import ABCAPI as ABCAPI
from vkbottle.polling.abc import ABCPolling as ABCPolling
class ABCFramework:
    api: ABCAPI
    @property
    def polling(self) -> ABCPolling: ...
    def run(self): ...
    async def run_polling(self): ...
