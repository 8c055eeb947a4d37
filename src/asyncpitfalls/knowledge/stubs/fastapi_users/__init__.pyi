"""fastapi-users 15.0.5: its coroutine functions."""

from fastapi_users.manager import BaseUserManager as BaseUserManager
