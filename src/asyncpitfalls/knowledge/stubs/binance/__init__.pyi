"""python-binance 1.0.37: its coroutine functions."""

from binance.async_client import AsyncClient as AsyncClient
from binance.ws.depthcache import DepthCacheManager as DepthCacheManager
from binance.ws.depthcache import FuturesDepthCacheManager as FuturesDepthCacheManager
from binance.ws.depthcache import OptionsDepthCacheManager as OptionsDepthCacheManager
from binance.ws.depthcache import ThreadedDepthCacheManager as ThreadedDepthCacheManager
from binance.ws.keepalive_websocket import KeepAliveWebsocket as KeepAliveWebsocket
from binance.ws.reconnecting_websocket import ReconnectingWebsocket as ReconnectingWebsocket
from binance.ws.streams import BinanceSocketManager as BinanceSocketManager
from binance.ws.streams import ThreadedWebsocketManager as ThreadedWebsocketManager
