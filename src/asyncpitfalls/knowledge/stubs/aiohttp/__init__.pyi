"""aiohttp 3.14.5: its coroutine functions."""

from aiohttp.client import ClientSession as ClientSession
from aiohttp.client_exceptions import ClientHttpProxyError as ClientHttpProxyError
from aiohttp.client_exceptions import ClientResponseError as ClientResponseError
from aiohttp.client_exceptions import ContentTypeError as ContentTypeError
from aiohttp.client_exceptions import TooManyRedirects as TooManyRedirects
from aiohttp.client_exceptions import WSServerHandshakeError as WSServerHandshakeError
from aiohttp.client_middleware_digest_auth import DigestAuthMiddleware as DigestAuthMiddleware
from aiohttp.client_reqrep import ClientRequest as ClientRequest
from aiohttp.client_reqrep import ClientResponse as ClientResponse
from aiohttp.client_ws import ClientWebSocketResponse as ClientWebSocketResponse
