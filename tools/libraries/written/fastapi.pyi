from starlette.requests import Request as Request
from starlette.websockets import WebSocket as WebSocket
