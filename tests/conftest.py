"""What holds for all tests."""

from __future__ import annotations

import os
import signal


def pytest_configure() -> None:
    # What happens to be installed where the tests run is no part of what they check.
    os.environ.pop("VIRTUAL_ENV", None)
    # A shell starts jobs in the background with Ctrl-C ignored, and children inherit that: tests of Ctrl-C would wait
    # for ever there.
    signal.signal(signal.SIGINT, signal.default_int_handler)
