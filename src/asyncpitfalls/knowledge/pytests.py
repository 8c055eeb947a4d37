"""Tests that pytest collects, and what lets it run the coroutines that some of them make.

Source: pytest documentation, "Conventions for Python test discovery", "How to mark test functions with attributes",
"API Reference" (``pytest_pyfunc_call``, ``pytest_pycollect_makeitem``); its source, ``python.py`` (``async_fail``,
``async_warn_and_skip``); on PyPI, the plugins that run coroutines.
"""

from __future__ import annotations

import re

PYTEST = "pytest"
PREFIX = "test"
"""How the names of test functions begin."""
CLASS_PREFIX = "Test"

RUNNING = re.compile(
    r"(?:alt-)?pytest-(?:.*async.*|.*aio.*|anyio|curio|homeassistant.*|quart.*|sanic|tornado.*|tornasync|trio|twisted)"
    r"|(?:.*[-.:])?(?:anyio|asyncio)-mode|anyio|asynctest|homeassistant|trio"
).fullmatch
"""Tells names of packages and settings by which pytest runs coroutines, spelt with ``-``."""

FIXTURES = frozenset(
    {
        *("aiohttp_client", "aiohttp_server", "anyio_backend", "autojump_clock", "event_loop"),
        *("http_client", "io_loop", "loop", "nursery", "test_client", "test_server"),
    }
)
"""What plugins that run coroutines hand to tests: a test, or a fixture, that takes one has such a plugin."""

HOOKS = frozenset(
    {
        *("pytest_collection_modifyitems", "pytest_itemcollected", "pytest_plugins", "pytest_pycollect_makeitem"),
        *("pytest_pyfunc_call", "pytest_runtest_call"),
    }
)
"""Names in a project by which it has pytest treat tests in another way, or loads plugins."""

MARK = "pytest.mark."
MARKING_MODULE = "pytestmark"
"""The name of a module, or of a class, that gives marks to all its tests."""
NOT_RUNNING = frozenset({"filterwarnings", "parametrize", "skip", "skipif", "usefixtures", "xfail"})
"""Marks of pytest's own, none of which runs a coroutine."""


def is_test_file(name: str) -> bool:
    """Whether pytest looks into a file of this name for tests."""
    return name.endswith(".py") and (name.startswith("test_") or name.endswith("_test.py"))
