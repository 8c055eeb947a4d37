"""nodriver 0.50.99: its coroutine functions."""

from nodriver.core.browser import Browser as Browser
from nodriver.core.element import Element as Element
from nodriver.core.tab import Tab as Tab
async def start() -> Browser: ...
