"""pydoll-python 3.0.0: its coroutine functions."""

from pydoll.browser.chromium.chrome import Chrome as Chrome
from pydoll.browser.chromium.edge import Edge as Edge
