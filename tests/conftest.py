"""What holds for all tests."""

from __future__ import annotations

import functools
import os
import signal

import pytest

from asyncpitfalls.pipeline import entries


def pytest_configure() -> None:
    # What happens to be installed where the tests run is no part of what they check.
    os.environ.pop("VIRTUAL_ENV", None)
    # A shell starts jobs in the background with Ctrl-C ignored, and children inherit that: tests of Ctrl-C would wait
    # for ever there.
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session", autouse=True)
def _stubs_are_read_once() -> None:
    """Thousands of small programs are checked without a cache: what the stubs say is the same for all of them."""
    entries.stub_entry = functools.cache(entries.stub_entry)
