"""asgiref 3.13.0: its coroutine functions."""

from collections.abc import Callable, Coroutine
from typing import Any
def sync_to_async() -> Callable[..., Coroutine[Any, Any, Any]]: ...
