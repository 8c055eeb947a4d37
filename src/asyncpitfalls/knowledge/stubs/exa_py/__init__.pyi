"""exa-py 2.28.0: its coroutine functions."""

from exa_py.api import AsyncExa as AsyncExa
