"""aiohttp 3.14.5: its coroutine functions."""

from aiohttp.web_request import BaseRequest as BaseRequest
from aiohttp.web_request import Request as Request
from aiohttp.web_response import Response as Response
from aiohttp.web_response import StreamResponse as StreamResponse
from aiohttp.web_runner import AppRunner as AppRunner
from aiohttp.web_runner import BaseRunner as BaseRunner
from aiohttp.web_runner import BaseSite as BaseSite
from aiohttp.web_runner import NamedPipeSite as NamedPipeSite
from aiohttp.web_runner import ServerRunner as ServerRunner
from aiohttp.web_runner import SockSite as SockSite
from aiohttp.web_runner import TCPSite as TCPSite
from aiohttp.web_runner import UnixSite as UnixSite
from aiohttp.web_ws import WebSocketResponse as WebSocketResponse
def json_bytes_response() -> Response: ...
def json_response() -> Response: ...
