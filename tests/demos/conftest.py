from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import pytest

from asyncpitfalls.demos.claim_file import read_demo

if TYPE_CHECKING:
    from pathlib import Path

    from asyncpitfalls.demos.claims import Demo

CLAIM = """
claim = "It prints one line."
statements = ["C1"]
[incorrect]
prints = ["wrong"]
[correct]
prints = ["right"]
"""


class MakeDemo(Protocol):
    def __call__(
        self, claim: str = CLAIM, incorrect: str = 'print("wrong")', correct: str = 'print("right")', name: str = "x"
    ) -> Path: ...


@pytest.fixture
def make_demo(tmp_path: Path) -> MakeDemo:
    """Write a demo below ``tmp_path / "demos" / "coroutines"`` and return its folder."""

    def make(
        claim: str = CLAIM, incorrect: str = 'print("wrong")', correct: str = 'print("right")', name: str = "x"
    ) -> Path:
        folder = tmp_path / "demos" / "coroutines" / name
        folder.mkdir(parents=True)
        (folder / "claim.toml").write_text(claim, encoding="utf-8")
        (folder / "incorrect.py").write_text(incorrect, encoding="utf-8")
        (folder / "correct.py").write_text(correct, encoding="utf-8")
        return folder

    return make


@pytest.fixture
def demo(make_demo: MakeDemo) -> Demo:
    return read_demo(make_demo())
