"""python-socketio 5.18.1: its coroutine functions."""

from socketio.async_aiopika_manager import AsyncAioPikaManager as AsyncAioPikaManager
from socketio.async_client import AsyncClient as AsyncClient
from socketio.async_manager import AsyncManager as AsyncManager
from socketio.async_namespace import AsyncClientNamespace as AsyncClientNamespace
from socketio.async_namespace import AsyncNamespace as AsyncNamespace
from socketio.async_redis_manager import AsyncRedisManager as AsyncRedisManager
from socketio.async_server import AsyncServer as AsyncServer
from socketio.async_simple_client import AsyncSimpleClient as AsyncSimpleClient
