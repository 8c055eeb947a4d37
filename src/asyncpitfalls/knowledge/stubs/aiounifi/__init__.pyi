"""aiounifi 74: its coroutine functions."""

from aiounifi.controller import Controller as Controller
