"""fastapi 0.165.0: its coroutine functions."""

from fastapi.datastructures import UploadFile as UploadFile
from starlette.requests import Request as Request
from starlette.websockets import WebSocket as WebSocket
