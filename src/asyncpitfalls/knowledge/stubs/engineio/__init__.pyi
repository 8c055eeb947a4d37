"""python-engineio 4.15.1: its coroutine functions."""

from engineio.async_client import AsyncClient as AsyncClient
from engineio.async_drivers.asgi import ASGIApp as ASGIApp
from engineio.async_server import AsyncServer as AsyncServer
