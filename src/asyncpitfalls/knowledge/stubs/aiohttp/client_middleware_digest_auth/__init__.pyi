"""aiohttp 3.14.5: its coroutine functions."""

from aiohttp.client_reqrep import ClientResponse as ClientResponse
class DigestAuthMiddleware:
    async def __call__(self) -> ClientResponse: ...
