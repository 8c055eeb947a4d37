"""Every rule keeps its promises: its examples are executed, its demo is linted, its messages read like the others'."""

from __future__ import annotations

import ast
import re
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from asyncpitfalls import knowledge, pipeline
from asyncpitfalls.demos.discovery import locate
from asyncpitfalls.findings import Confidence
from asyncpitfalls.rules import all_rules, find_rule, known_rules
from tests.messages import INTERNAL_WORDS, ONE_LINE
from tests.test_fixtures import EXPECTATION, configured

if TYPE_CHECKING:
    from asyncpitfalls.findings import Finding
    from asyncpitfalls.rules import Rule

PACKAGE = Path(knowledge.__file__).parent.parent

RELEASED = {
    "APF101": "await-outside-async",
    "APF102": "coroutine-never-awaited",
    "APF103": "async-main-never-run",
    "APF104": "coroutine-kept-never-awaited",
    "APF105": "coroutine-used-as-value",
    "APF106": "await-non-awaitable",
    "APF107": "async-function-given-to-sync-caller",
    "APF108": "coroutine-function-not-called",
    "APF109": "coroutine-awaited-twice",
    "APF110": "loop-started-inside-loop",
    "APF111": "cached-coroutine",
    "APF112": "async-where-python-calls-sync",
    "APF113": "async-test-never-runs",
    "APF115": "wrong-kind-of-with",
    "APF116": "wrong-kind-of-iteration",
    "APF117": "contextmanager-kind-mismatch",
    "APF201": "blocking-sleep-in-coroutine",
    "APF202": "blocking-http-in-coroutine",
    "APF203": "blocking-subprocess-in-coroutine",
    "APF204": "blocking-file-io-in-coroutine",
    "APF205": "blocking-database-in-coroutine",
    "APF206": "blocking-network-in-coroutine",
    "APF207": "blocking-wait-in-coroutine",
    "APF208": "blocking-input-in-coroutine",
    "APF210": "listed-blocking-call",
    "APF211": "loop-without-await",
    "APF212": "waits-for-its-own-loop",
    "APF213": "offload-argument-called",
    "APF302": "no-running-loop",
    "APF420": "lock-held-across-await",
    "APF419": "loop-touched-from-thread",
    "APF501": "missing-main-guard",
    "APF503": "write-lost-in-child",
    "APF603": "get-event-loop",
    "APF900": "file-not-read",
    "APF901": "unused-suppression",
    "APF902": "unknown-suppression",
}
"""Codes and names are stable for ever: rows are added here when rules are released, and never changed."""

every_rule = pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
every_rule_with_demo = pytest.mark.parametrize(
    "rule", [rule for rule in all_rules() if rule.check is not None], ids=lambda rule: rule.code
)


def check(path: Path) -> tuple[Finding, ...]:
    folder = path if path.is_dir() else path.parent
    return pipeline.check([path], configured(folder, Confidence.POSSIBLE)).findings


def announced(text: str) -> list[tuple[int, str]]:
    """The row and code of each finding that the comments of a file announce."""
    return [
        (row, code)
        for row, line in enumerate(text.split("\n"), start=1)
        for match in EXPECTATION.finditer(line)
        for code in match[1].split(", ")
    ]


def example(text: str, rule: Rule, folder: Path) -> Path:
    (folder / "pyproject.toml").write_text(rule.configuration, encoding="utf-8")
    file = folder / "example.py"
    file.write_text(text, encoding="utf-8")
    return file


def check_text(text: str, rule: Rule, folder: Path) -> list[tuple[int, str]]:
    file = example(text, rule, folder)
    return [(finding.span.row, finding.code) for finding in check(file)]


# Names ------------------------------------------------------------------------------------------------------------


def test_codes_and_names_that_were_released_stay() -> None:
    assert RELEASED.items() <= known_rules().items()


@every_rule
def test_codes_and_names_have_their_form(rule: Rule) -> None:
    assert re.fullmatch(r"APF\d{3}", rule.code)  # flake8 accepts no more than three letters and three digits
    assert re.fullmatch(r"[a-z]+(-[a-z]+)+", rule.name)
    assert find_rule(rule.code.lower()) is rule
    assert find_rule(rule.name.upper()) is rule
    assert rule.url.endswith(f"/{rule.name}/")


@every_rule
def test_texts_are_there_and_have_their_form(rule: Rule) -> None:
    assert re.fullmatch(r"[^\n]{20,100}[^.\n]", rule.summary)
    assert len(rule.why.split()) > 20
    assert re.fullmatch(r"\d+\.\d+\.\d+", rule.since)
    assert rule.known_false_alarms.endswith(".")
    assert rule.fix_safety.endswith(".")
    for text in (rule.summary, rule.why, rule.known_false_alarms, rule.fix_safety):
        assert not INTERNAL_WORDS.search(text)
        assert text.count("`") % 2 == 0


@every_rule
def test_references_lead_to_documentation(rule: Rule) -> None:
    # The tool's own codes stand on what flake8 documents about its comments.
    hosts = r"docs\.python\.org/3/|peps\.python\.org/pep-\d{4}/" + (r"|flake8\.pycqa\.org/" if not rule.check else "")
    assert rule.references
    assert all(re.match(rf"https://({hosts})", reference) for reference in rule.references), rule.references
    assert len(set(rule.references)) == len(rule.references)


# Examples ---------------------------------------------------------------------------------------------------------


@every_rule
def test_the_bad_example_gives_its_code_where_it_says_so_and_nothing_else(rule: Rule, tmp_path: Path) -> None:
    expected = announced(rule.bad)
    assert expected
    assert {code for _, code in expected} == {rule.code}
    assert check_text(rule.bad, rule, tmp_path) == expected


@every_rule
def test_the_good_example_gives_nothing_under_any_rule(rule: Rule, tmp_path: Path) -> None:
    assert announced(rule.good) == []
    assert check_text(rule.good, rule, tmp_path) == []
    compile(rule.good, "good", "exec")


@every_rule_with_demo
def test_the_demo_is_linted_as_it_is_marked(rule: Rule, tmp_path: Path) -> None:
    assert rule.demo is not None
    folder = shutil.copytree(locate() / rule.demo, tmp_path / "demo")
    incorrect, correct = folder / "incorrect.py", folder / "correct.py"
    expected = announced(incorrect.read_text(encoding="utf-8"))
    assert {code for _, code in expected} == {rule.code}
    assert [(finding.span.row, finding.code) for finding in check(incorrect)] == expected
    assert announced(correct.read_text(encoding="utf-8")) == []
    assert check(correct) == ()


def test_every_demo_with_a_code_is_the_demo_of_that_rule() -> None:
    folders = {path.parent.relative_to(locate()).as_posix() for path in locate().glob("*/*/incorrect.py")}
    assert folders >= {rule.demo for rule in all_rules() if rule.demo is not None}
    assert [rule.code for rule in all_rules() if rule.check is not None and rule.demo is None] == []


# Messages ---------------------------------------------------------------------------------------------------------


@every_rule
def test_the_bad_example_shows_the_style_of_messages_too(rule: Rule, tmp_path: Path) -> None:
    for finding in check(example(rule.bad, rule, tmp_path)):
        assert ONE_LINE.fullmatch(finding.message)
        assert not INTERNAL_WORDS.search(finding.message)


# Knowledge is data ------------------------------------------------------------------------------------------------

_TEXTS_FOR_READERS = frozenset(
    {"bad", "good", "references", "summary", "known_false_alarms", "fix_safety", "why", "demo", "options"}
)
_LANGUAGE = frozenset({"builtins", "__main__", "__future__"})
"""What belongs to the language itself rather than to a library."""
_LIBRARIES = (sys.stdlib_module_names - _LANGUAGE) | {
    *(
        "aiohttp",
        "anyio",
        "backoff",
        "cachetools",
        "celery",
        "curio",
        "django",
        "fastapi",
        "flask",
        "gevent",
        "httpx",
        "joblib",
    ),
    *("multiprocess", "pygame", "pytest", "requests", "tenacity", "torch", "trio", "twisted", "typing_extensions"),
    *("urllib3", "uvloop", "werkzeug"),
}
_PATH = re.compile(r"(?<![\w.])([A-Za-z_]\w*)(?:\.[A-Za-z_]\w*)+")


def texts_of_code(tree: ast.AST) -> list[tuple[int, str]]:
    """The strings that code works with, and their rows: without docstrings, and a rule's texts for its readers."""
    for_readers = {
        part
        for node in ast.walk(tree)
        if (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant))
        or (isinstance(node, ast.keyword) and node.arg in _TEXTS_FOR_READERS)
        for part in ast.walk(node)
    }
    constants = [node for node in ast.walk(tree) if isinstance(node, ast.Constant) and node not in for_readers]
    return [(node.lineno, node.value) for node in constants if isinstance(node.value, str)]


def names_a_library(text: str) -> bool:
    return text in _LIBRARIES or any(match[1] in _LIBRARIES for match in _PATH.finditer(text))


@pytest.mark.parametrize("text", ["time.sleep", "call `asyncio.run(x)`", "trio", "x = (asyncio.Future)"])
def test_a_library_name_is_recognised(text: str) -> None:
    assert names_a_library(text)


@pytest.mark.parametrize("text", ["it takes time. sleep", "self.time.sleep", "builtins.open", "a queue", "`{name}()`"])
def test_other_text_is_no_library_name(text: str) -> None:
    assert not names_a_library(text)


@pytest.mark.parametrize(
    "file",
    sorted([*(PACKAGE / "rules").glob("*.py"), *(PACKAGE / "project").glob("*.py")]),
    ids=lambda file: f"{file.parent.name}/{file.name}",
)
def test_library_names_are_spelled_in_knowledge_alone(file: Path) -> None:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    assert [(row, text) for row, text in texts_of_code(tree) if names_a_library(text)] == []
