"""databases 0.9.0: its coroutine functions."""

from databases.core import Database as Database
