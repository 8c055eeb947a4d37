"""vkbottle 4.11.0: its coroutine functions."""

from vkbottle.api.request_rescheduler.abc import ABCRequestRescheduler as ABCRequestRescheduler
from vkbottle.api.request_validator.abc import ABCRequestValidator as ABCRequestValidator
from vkbottle.api.response_validator.abc import ABCResponseValidator as ABCResponseValidator
from vkbottle.api.token_generator.abc import ABCTokenGenerator as ABCTokenGenerator
from vkbottle.http.abc import ABCHTTPClient as ABCHTTPClient
class ABCAPI:
    http_client: ABCHTTPClient
    request_rescheduler: ABCRequestRescheduler
    request_validators: list[ABCRequestValidator]
    response_validators: list[ABCResponseValidator]
    token_generator: ABCTokenGenerator
    @property
    def api_instance(self) -> ABCAPI: ...
    async def request(self): ...
    async def validate_request(self): ...
    async def validate_response(self): ...
