"""vkbottle 4.11.0: its coroutine functions."""

from vkbottle.http.abc import ABCHTTPClient as ABCHTTPClient
from vkbottle.http.aiohttp import SingleAiohttpClient as SingleAiohttpClient
class UserAuth:
    http_client: ABCHTTPClient | SingleAiohttpClient
    async def get_token(self): ...
    async def validate_phone(self): ...
