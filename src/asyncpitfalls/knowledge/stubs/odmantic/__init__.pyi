"""odmantic 1.1.0: its coroutine functions."""

from odmantic.engine import AIOEngine as AIOEngine
