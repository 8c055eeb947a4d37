"""mcstatus 14.2.0: its coroutine functions."""

from mcstatus.server import BedrockServer as BedrockServer
from mcstatus.server import JavaServer as JavaServer
from mcstatus.server import LegacyServer as LegacyServer
from mcstatus.server import MCServer as MCServer
