"""aiounifi 74: its coroutine functions."""

from aiounifi.controller import Controller as Controller
class EventHandler:
    controller: Controller
    def handler(self): ...
    def subscribe(self): ...
