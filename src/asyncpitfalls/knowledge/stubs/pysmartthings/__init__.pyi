"""pysmartthings 1.2.0: its coroutine functions."""

from pysmartthings.smartthings import SmartThings as SmartThings
