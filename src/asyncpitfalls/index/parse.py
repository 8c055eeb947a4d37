"""Calls Python's own parser."""

from __future__ import annotations

import ast
import warnings


def parse(text: str) -> ast.Module:
    """The tree of a file's text.

    Raises:
        SyntaxError: this Python cannot parse it.
        RecursionError, MemoryError: it is nested deeper than this Python can parse.
        ValueError: it holds what no source can hold.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # doubtful escapes and the like are another linter's business
        return ast.parse(text)
