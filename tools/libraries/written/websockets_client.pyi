from websockets import WebSocketClientProtocol as WebSocketClientProtocol
from websockets.asyncio.client import connect as connect
