"""What findings say depends on the oldest Python that the code is for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from asyncpitfalls import pipeline
from asyncpitfalls.config import Config

if TYPE_CHECKING:
    from pathlib import Path

MAIN = "import asyncio\n\nif __name__ == '__main__':\n    loop = asyncio.get_event_loop()\n"
IN_THREAD = (
    "import asyncio\nimport threading\n\n\ndef work():\n    asyncio.get_event_loop()\n\n\n"
    "threading.Thread(target=work).start()\n"
)


@pytest.mark.parametrize(
    ("text", "oldest", "said"),
    [
        (MAIN, (3, 10), "raises RuntimeError since Python 3.14, and gives another loop than `asyncio.run` before:"),
        (MAIN, (3, 12), "raises RuntimeError since Python 3.14, and warns of it before, with DeprecationWarning,"),
        (MAIN, (3, 14), "raises RuntimeError: it is called in the main program"),
        (IN_THREAD, (3, 10), "raises RuntimeError: it is called in a thread"),
    ],
)
def test_what_get_event_loop_does(tmp_path: Path, text: str, oldest: tuple[int, int], said: str) -> None:
    (tmp_path / "main.py").write_text(text, encoding="utf-8")
    config = Config(select=("APF603",), target_version=oldest, use_cache=False, jobs=1, root=tmp_path)
    (finding,) = pipeline.check([tmp_path], config).findings
    assert said in finding.message
