"""zendriver 0.17.1: its coroutine functions."""

from zendriver.core.browser import Browser as Browser
from zendriver.core.connection import Connection as Connection
from zendriver.core.element import Element as Element
from zendriver.core.tab import Tab as Tab
async def start() -> Browser: ...
