"""The map of a program: its functions, the worlds that run them, the ways that lead there, and what blocks."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, cast

from asyncpitfalls.atlas.model import Atlas, joined

if TYPE_CHECKING:
    from collections.abc import Callable

    from asyncpitfalls.report import View

__all__ = ["Atlas", "joined", "render"]

_REPORTERS = {"text": "text", "json": "json_list", "html": "page"}


def render(output_format: str, atlas: Atlas, view: View) -> str:
    """The map in one of the formats. Only the module of that format is imported.

    Raises:
        KeyError: there is no such format.
    """
    module = importlib.import_module(f"{__name__}.{_REPORTERS[output_format]}")
    reporter = cast("Callable[[Atlas, View], str]", module.render)
    return reporter(atlas, view)
