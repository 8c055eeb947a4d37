"""uiprotect 25.0.0: its coroutine functions."""

from uiprotect.api import ProtectApiClient as ProtectApiClient
