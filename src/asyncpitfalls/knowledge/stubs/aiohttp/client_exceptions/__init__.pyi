"""aiohttp 3.14.5: its coroutine functions."""

from aiohttp.client_reqrep import ClientResponse as ClientResponse
class ClientResponseError:
    history: list[ClientResponse]
class ContentTypeError:
    history: list[ClientResponse]
class WSServerHandshakeError:
    history: list[ClientResponse]
class ClientHttpProxyError:
    history: list[ClientResponse]
class TooManyRedirects:
    history: list[ClientResponse]
