"""Bases that only say something about a class and bring no methods that callers of its objects use.

Source: Python documentation of ``abc`` and ``typing``.
"""

from __future__ import annotations

WITHOUT_METHODS = frozenset(
    {"builtins.object", "abc.ABC", "typing.Generic", "typing.Protocol", "typing_extensions.Protocol"}
)
