"""Tests that pytest collects, and what lets it run the coroutines that some of them make.

Source: pytest documentation, "Conventions for Python test discovery", "How to mark test functions with attributes",
"API Reference" (``pytest_pyfunc_call``, ``pytest_pycollect_makeitem``, ``pytest_runtestloop``); its source,
``python.py`` (9.2: ``async_fail``; 8.3: ``async_warn_and_skip``). By their code these run coroutines: anyio 4.16,
alt-pytest-asyncio 0.9, pytest-aio 2.1, pytest-async 0.1, pytest-asyncio 1.5, pytest-asyncio-cooperative 0.40,
pytest-curio 1.1, pytest-jupyter 0.11, pytest-sanic 1.9, pytest-tornado 0.8, pytest-tornado5 2.0, pytest-tornasync 0.6,
pytest-trio 0.8, pytest-twisted 1.14; these need pytest-asyncio: pytest-aiohttp 1.1,
pytest-homeassistant-custom-component 0.13, pytest-operator 0.43. Other plugins with "async" or "aio" in their names are
taken for such. The fixtures of pytest itself are those of its "Builtin fixtures" (9.2).
"""

from __future__ import annotations

import re

PYTEST = "pytest"
PREFIX = "test"
"""How the names of test functions begin."""
CLASS_PREFIX = "Test"

RUNNING = re.compile(
    r"(?:alt-)?pytest-(?:.*async.*|.*aio.*|anyio|curio|homeassistant.*|jupyter|operator|sanic|tornado.*|tornasync|trio|twisted)"
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

PLAIN_FIXTURES = frozenset(
    {
        *("cache", "capfd", "capfdbinary", "caplog", "capsys", "capsysbinary", "capteesys", "doctest_namespace"),
        *("monkeypatch", "pytestconfig", "pytester", "record_property", "record_testsuite_property"),
        *("record_xml_attribute", "recwarn", "request", "subtests", "testdir", "tmp_path", "tmp_path_factory"),
        *("tmpdir", "tmpdir_factory"),
        # pytest-benchmark, pytest-cov, pytest-django, pytest-mock, pytest-xdist, requests-mock
        *("benchmark", "cov", "no_cover", "db", "django_db_setup", "django_user_model", "rf", "settings"),
        *("transactional_db", "mocker", "module_mocker", "session_mocker", "testrun_uid", "worker_id"),
        "requests_mock",
    }
)
"""Fixtures of pytest, and of plugins that run no coroutines."""
PARAMETRIZE = "parametrize"

PLAIN_PLUGINS = frozenset({"doctest", "legacypath", "pytester", "unittest", "xdist"})
"""What ``-p`` may name that runs no coroutines; so are plugins with these names after ``pytest_``."""

CONFIGURING = "conftest"
"""The name of modules that pytest imports before it looks for tests."""

HOOKS = frozenset(
    {
        *("pytest_collection_modifyitems", "pytest_itemcollected", "pytest_plugins", "pytest_pycollect_makeitem"),
        *("pytest_pyfunc_call", "pytest_runtest_call", "pytest_runtestloop"),
    }
)
"""Names in a project by which it has pytest treat tests in another way, or loads plugins."""

FIXTURE_DECORATORS = frozenset({"fixture", "yield_fixture"})
"""The last names of what makes fixtures of functions: ``pytest.fixture``, ``pytest_asyncio.fixture``."""
MARK = "pytest.mark."
MARKS = (".pytest.mark.", ".mark.")
"""How decorators of tests are written that hand nothing to them, after a dot."""
MARKING_MODULE = "pytestmark"
"""The name of a module, or of a class, that gives marks to all its tests."""
NOT_RUNNING = frozenset({"filterwarnings", PARAMETRIZE, "skip", "skipif", "usefixtures", "xfail"})
"""Marks of pytest's own, none of which runs a coroutine."""


def is_test_file(name: str) -> bool:
    """Whether pytest looks into a file of this name for tests."""
    return name.endswith(".py") and (name.startswith("test_") or name.endswith("_test.py"))
