"""aiohomekit 4.0.1: its coroutine functions."""

from aiohomekit.controller.controller import Controller as Controller
