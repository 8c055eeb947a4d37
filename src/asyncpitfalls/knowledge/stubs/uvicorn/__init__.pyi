"""uvicorn 0.54.0: its coroutine functions."""

from uvicorn.server import Server as Server
