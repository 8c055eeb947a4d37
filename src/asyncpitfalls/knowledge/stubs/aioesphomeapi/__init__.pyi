"""aioesphomeapi 46.23.0: its coroutine functions."""

from aioesphomeapi.client import APIClient as APIClient
from aioesphomeapi.connection import APIConnection as APIConnection
from aioesphomeapi.connection import ConnectionParams as ConnectionParams
from aioesphomeapi.reconnect_logic import ReconnectLogic as ReconnectLogic
