"""Reading every function closely finds in the fixtures what reading the suspects finds; all of it reads like one."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest

from asyncpitfalls import pipeline
from asyncpitfalls.findings import Confidence
from asyncpitfalls.rules import all_rules
from tests.messages import INTERNAL_WORDS, WORDS_OF_STUBS
from tests.test_fixtures import FIXTURES, announced, configured, places

if TYPE_CHECKING:
    from pathlib import Path

    from asyncpitfalls.findings import Finding

NAMES = sorted(path.name for path in FIXTURES.iterdir() if path.is_dir())


@pytest.fixture(scope="module")
def copies(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All fixtures, in a folder elsewhere."""
    return shutil.copytree(FIXTURES, tmp_path_factory.mktemp("fixtures") / "all")


@pytest.fixture(scope="module")
def findings_of(copies: Path) -> dict[str, tuple[Finding, ...]]:
    """Every finding of every fixture, however unsure: each is a project of its own, and all of it is read closely."""
    folders = {name: copies / name for name in NAMES}
    return {
        name: pipeline.check([folder], configured(folder, Confidence.POSSIBLE), everything=True).findings
        for name, folder in folders.items()
    }


@pytest.mark.parametrize("fixture", NAMES)
def test_what_is_no_suspect_gives_no_finding(
    fixture: str, copies: Path, findings_of: dict[str, tuple[Finding, ...]]
) -> None:
    shown = [finding for finding in findings_of[fixture] if finding.confidence >= Confidence.PROBABLE]
    assert places(shown, copies / fixture) == announced(copies / fixture)


def test_the_fixtures_give_each_rule_a_message(findings_of: dict[str, tuple[Finding, ...]]) -> None:
    expected = {rule.code for rule in all_rules() if rule.check is not None}
    assert {finding.code for findings in findings_of.values() for finding in findings} >= expected


def test_messages_are_one_line_that_names_the_thing_and_ends_with_the_cure(
    findings_of: dict[str, tuple[Finding, ...]],
) -> None:
    for message in {finding.message for findings in findings_of.values() for finding in findings}:
        what, _, cure = message.rpartition("; ")
        assert re.search(r"`[^`]+`", what), message
        assert re.match(r"[a-z`]", cure), message
        assert message.count("`") % 2 == 0, message
        assert re.fullmatch(r"[^\n]{1,500}[^.\n]", message), message
        assert "  " not in message


def test_messages_and_chains_speak_the_users_language(findings_of: dict[str, tuple[Finding, ...]]) -> None:
    found = [finding for findings in findings_of.values() for finding in findings]
    for text in {text for finding in found for text in (finding.message, *(step.message for step in finding.trace))}:
        assert not INTERNAL_WORDS.search(text), text
        assert not WORDS_OF_STUBS.search(text), text
        assert "``" not in text, text
