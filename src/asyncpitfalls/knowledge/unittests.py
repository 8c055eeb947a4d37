"""Test cases of the standard library, and which of their methods they can await.

Source: Python documentation, "unittest" (``TestCase``, ``IsolatedAsyncioTestCase``, ``TestLoader.testMethodPrefix``);
the source of ``unittest.case`` and ``unittest.async_case`` (``_callSetUp``, ``_callTestMethod``), CPython 3.10 to 3.13.
"""

from __future__ import annotations

TEST_CASE = "unittest.TestCase"
ASYNC_TEST_CASE = "unittest.IsolatedAsyncioTestCase"
TEST_CASES = frozenset({TEST_CASE, ASYNC_TEST_CASE})

PATCHING = frozenset({"unittest.mock.patch"})
"""What has something else imported under a dotted name."""

PREFIX = "test"
"""How the names of tests begin."""

FIXTURES = {
    "setUp": "asyncSetUp",
    "tearDown": "asyncTearDown",
    "setUpClass": "asyncSetUp",
    "tearDownClass": "asyncTearDown",
}
"""What each kind of test case calls around its tests and never awaits, and what is awaited in its place."""

OWN_WAYS = frozenset(
    {
        *("__call__", "run", "debug", "_callTestMethod", "_callSetUp", "_callTearDown"),
        *("__init__", "__new__", "__init_subclass__", "__getattribute__", "__getattr__"),
    }
)
"""Methods by which a class of one's own can run its tests in another way."""
