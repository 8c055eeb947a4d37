from __future__ import annotations

from pathlib import Path

import pytest

from asyncpitfalls.findings import Confidence, Finding, Report, Span, Step
from asyncpitfalls.report import View

BASE = Path("/project")
SOURCE = "import time\n\n\nasync def handler():\n    wait()\n\n\nasync def main():\n    handler()\n"


@pytest.fixture
def view() -> View:
    return View(BASE)


@pytest.fixture
def report() -> Report:
    """Two findings: one with a chain through another file, one without and less sure."""
    app = BASE / "app" / "db.py"
    blocking = Finding(
        app,
        Span(5, 5, 5, 11),
        "APF201",
        "blocking-sleep-in-coroutine",
        "`time.sleep` stops the event loop: `handler` → `wait`; use `await asyncio.sleep(1)`",
        Confidence.CERTAIN,
        (5, 5),
        (
            Step(app, Span(4, 1, 4, 10), "`handler` is a coroutine"),
            Step(Path("/elsewhere/tools.py"), Span(7, 5, 7, 12), "`wait` calls `time.sleep`"),
        ),
    )
    dropped = Finding(
        app,
        Span(9, 5, 9, 14),
        "APF102",
        "coroutine-never-awaited",
        "`handler()` makes a coroutine that nothing awaits",
        Confidence.PROBABLE,
        (9, 10),
    )
    return Report((blocking, dropped), (app,), {app: SOURCE})
