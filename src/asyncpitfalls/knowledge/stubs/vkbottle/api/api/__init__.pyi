"""vkbottle 4.11.0: its coroutine functions."""

from vkbottle.api.abc import ABCAPI as ABCAPI
from vkbottle.api.request_rescheduler.abc import ABCRequestRescheduler as ABCRequestRescheduler
from vkbottle.api.request_rescheduler.blocking import BlockingRequestRescheduler as BlockingRequestRescheduler
from vkbottle.api.request_validator.abc import ABCRequestValidator as ABCRequestValidator
from vkbottle.api.response_validator.abc import ABCResponseValidator as ABCResponseValidator
from vkbottle.api.token_generator.abc import ABCTokenGenerator as ABCTokenGenerator
from vkbottle.http.abc import ABCHTTPClient as ABCHTTPClient
from vkbottle.http.aiohttp import SingleAiohttpClient as SingleAiohttpClient
class API:
    http_client: ABCHTTPClient | SingleAiohttpClient
    request_rescheduler: ABCRequestRescheduler | BlockingRequestRescheduler
    request_validators: list[ABCRequestValidator]
    response_validators: list[ABCResponseValidator]
    token_generator: ABCTokenGenerator
    def add_captcha_handler(self): ...
    @property
    def api_instance(self) -> ABCAPI: ...
    async def request(self): ...
    def request_many(self): ...
    async def validate_request(self): ...
    async def validate_response(self): ...
