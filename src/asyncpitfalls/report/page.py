"""The page of a rule, as Markdown for the documentation and as plain text for ``explain``."""

from __future__ import annotations

import re
import textwrap
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.rules import Rule

_EXPECTATION = re.compile(r"[ \t]*# expect:.*$", re.MULTILINE)
_WIDTH = 100


class _Section(NamedTuple):
    """A heading, prose, items of a list, and at last a block of code or of output, each of which may be empty."""

    title: str
    prose: str = ""
    items: tuple[str, ...] = ()
    block: str = ""
    language: str = ""


def rule_page(rule: Rule, observed: str | None) -> str:
    """The page in Markdown; ``observed`` is what the rule's demo printed when it ran."""
    lines = [f"# {rule.name} ({rule.code})", ""]
    for section in _sections(rule, observed):
        lines += [f"## {section.title}", ""]
        if section.prose:
            lines += [section.prose, ""]
        if section.items:
            lines += [*(f"- {_linked(item)}" for item in section.items), ""]
        if section.block:
            fence = "`" * max(3, 1 + max(map(len, re.findall("`+", section.block)), default=0))
            lines += [f"{fence}{section.language}", section.block.rstrip("\n"), fence, ""]
    return "\n".join(lines)


def rule_text(rule: Rule, observed: str | None) -> str:
    """The same page as plain text, for a terminal."""
    title = f"{rule.name} ({rule.code})"
    lines = [title, "=" * len(title), ""]
    for section in _sections(rule, observed):
        lines += [section.title, "-" * len(section.title)]
        lines += _wrapped(section.prose)
        lines += [f"* {item}" for item in section.items]
        if section.block:
            between = [""] if section.prose or section.items else []
            lines += [*between, *textwrap.indent(section.block.rstrip("\n"), "    ").split("\n")]
        lines.append("")
    return "\n".join(lines)


def _sections(rule: Rule, observed: str | None) -> Iterator[_Section]:
    """The sections in their order."""
    yield _Section("What it does", f"{rule.summary.rstrip('.')}.")
    observation = "\n\nObserved when its demo ran:" if observed else ""
    yield _Section("Why is this bad", rule.why.strip() + observation, block=observed or "", language="text")
    if rule.configuration:
        yield _Section("Configuration of the examples", block=rule.configuration, language="toml")
    yield _Section("Incorrect", block=_EXPECTATION.sub("", rule.bad), language="python")
    yield _Section("Correct", block=_EXPECTATION.sub("", rule.good), language="python")
    yield _Section("Fix safety", rule.fix_safety)
    yield _Section("Options", "" if rule.options else "None.", tuple(f"`{option}`" for option in rule.options))
    yield _Section("Known false alarms", rule.known_false_alarms)
    yield _Section("References", items=rule.references)
    yield _Section("Since", rule.since)


def _linked(item: str) -> str:
    return f"<{item}>" if item.startswith(("http://", "https://")) else item


def _wrapped(prose: str) -> list[str]:
    """Paragraphs filled to the width; indented lines and lists stay as they are."""
    lines: list[str] = []
    for paragraph in prose.split("\n\n") if prose else []:
        as_it_is = re.search(r"^(\s|[-*+] |\d+\. |```)", paragraph, re.MULTILINE)
        filled = textwrap.wrap(paragraph, _WIDTH, break_long_words=False, break_on_hyphens=False)
        lines += [*([""] if lines else []), *(paragraph.split("\n") if as_it_is else filled)]
    return lines
