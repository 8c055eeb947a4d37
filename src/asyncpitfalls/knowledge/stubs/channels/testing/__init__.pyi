"""channels 4.3.2: its coroutine functions."""

from channels.testing.application import ApplicationCommunicator as ApplicationCommunicator
from channels.testing.http import HttpCommunicator as HttpCommunicator
from channels.testing.websocket import WebsocketCommunicator as WebsocketCommunicator
