"""How modules that hold tests are called.

Source: pytest documentation, "Conventions for Python test discovery"; Python documentation, "unittest", section
"Test Discovery".
"""

from __future__ import annotations

_FOLDERS = frozenset({"test", "tests", "testing", "conftest"})

STANDING_IN = frozenset({"AsyncMock", "MagicMock", "Mock", "NonCallableMock", "create_autospec", "patch"})
"""Last names of callables of ``unittest.mock``, and of what these are methods of, that make stand-ins."""

WATCHING = frozenset({"assertWarns", "assertWarnsRegex", "catch_warnings", "filterwarnings", "warns"})
"""Last names of what a test calls, or is marked with, that looks out for the warning of a coroutine never awaited.

Source: pytest documentation, "How to capture
warnings"; Python documentation, "unittest", ``assertWarns``; "warnings", ``catch_warnings``.
"""

COLLECTING = frozenset({"gc.collect"})
"""What has that warning come: it is given where the coroutine is collected."""

REPLACING = (".setattr", ".patch.object", ".spy")
"""How callees end that put something in the place of an attribute, of the object that is their first argument."""


def is_test(module: str) -> bool:
    """Whether a module of this dotted name is a test, or belongs to tests."""
    parts = module.split(".")
    return bool(_FOLDERS.intersection(parts)) or parts[-1].startswith("test_") or parts[-1].endswith("_test")
