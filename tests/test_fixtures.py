"""Every fixture gives exactly the findings that its lines announce."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from asyncpitfalls import pipeline
from asyncpitfalls.config import Config, Options, load_config
from asyncpitfalls.findings import Confidence
from asyncpitfalls.rules import known_rules

if TYPE_CHECKING:
    from collections.abc import Iterable

    from asyncpitfalls.findings import Finding

FIXTURES = Path(__file__).parent / "fixtures"
EXPECTATION = re.compile(r"# expect: (APF\d{3}(?:, APF\d{3})*)")

Place = tuple[str, int, str]


def announced(folder: Path) -> set[Place]:
    """The findings that comments in a folder announce: file, row, code."""
    return {
        (file.relative_to(folder).as_posix(), row, code)
        for file in sorted(folder.rglob("*.py"))
        for row, line in enumerate(file.read_text(encoding="utf-8").split("\n"), start=1)
        for match in EXPECTATION.finditer(line)
        for code in match[1].split(", ")
    }


def configured(folder: Path, confidence: Confidence = Confidence.PROBABLE) -> Config:
    """What the folder's ``pyproject.toml`` says, if it has one."""
    return replace(load_config(folder, Options(), known_rules), use_cache=False, jobs=1, min_confidence=confidence)


def places(findings: Iterable[Finding], folder: Path) -> set[Place]:
    """Where findings in a folder stand."""
    return {(finding.path.relative_to(folder).as_posix(), finding.span.row, finding.code) for finding in findings}


every_fixture = pytest.mark.parametrize("fixture", sorted(path.name for path in FIXTURES.iterdir() if path.is_dir()))


@pytest.fixture
def folder(fixture: str, tmp_path: Path) -> Path:
    """A copy of a fixture elsewhere, so that neither this repository nor the other fixtures are its background."""
    return shutil.copytree(FIXTURES / fixture, tmp_path / "project")


@every_fixture
def test_fixture(folder: Path) -> None:
    findings = pipeline.check([folder], configured(folder)).findings
    assert places(findings, folder) == announced(folder)
