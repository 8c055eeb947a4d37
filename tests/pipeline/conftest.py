from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.doors.conftest import FILES, write

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with findings of every kind, and the current folder."""
    root = tmp_path / "shop"
    for name, text in FILES.items():
        write(root, name, text)
    monkeypatch.chdir(root)
    for name in ("FORCE_COLOR", "NO_COLOR", "GITHUB_WORKSPACE", "CI_PROJECT_DIR"):
        monkeypatch.delenv(name, raising=False)
    return root
