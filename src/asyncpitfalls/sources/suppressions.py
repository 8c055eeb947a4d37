"""Comments that silence findings: ``# noqa`` on a statement, ``# asyncpitfalls: ignore-file`` and ``# flake8: noqa``.

The comments are judged in turn: one of ours that silences nothing, or that names what does not exist, is a finding.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from asyncpitfalls.findings import Confidence, Finding, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

UNUSED = "APF901"
UNKNOWN = "APF902"
_JUDGEMENTS = frozenset({UNUSED, UNKNOWN})

_NOQA = re.compile(r"#\s*noqa(?![\w-])(?P<colon>\s*:)?", re.IGNORECASE)
_FLAKE8_FILE = re.compile(r"#\s*flake8[:=]\s*noqa(?:(?P<colon>:)|\s*$)", re.IGNORECASE)
_OURS = re.compile(r"#\s*asyncpitfalls:\s*(?P<verb>[\w-]+)(?P<bracket>\[)?")
_ITEM = re.compile(r"[\s,]*(?P<item>[A-Za-z]+[A-Za-z0-9]*(?:-[A-Za-z0-9]+)*)(?![\w-])")
_NOQA_FORM = "# noqa: {}"
_FLAKE8_FORM = "# flake8: noqa: {}"
_OURS_FORM = "# asyncpitfalls: ignore-file[{}]"
_CODE = re.compile(r"(?P<letters>[A-Z]+)\d*")
_FOREIGN = rb"(?:[A-Z]+\d[A-Z0-9]*[ \t,]+)*"
_MAY_NAME_OURS = re.compile(
    rb"#.*(?:asyncpitfalls:|noqa[ \t]*:[ \t,]*" + _FOREIGN + rb"(?:APF|[A-Z][A-Z0-9]*-[A-Z0-9]))", re.IGNORECASE
)
"""Names of ours are hyphenated, and a hyphenated word that is none is judged too."""
_MAY_SILENCE_ALL = re.compile(rb"#.*noqa(?!\s*:)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Item:
    """One code, prefix or name of ours in a comment; ``codes`` is empty when there is no such thing."""

    text: str
    span: Span
    codes: frozenset[str]
    complaint: str = ""


@dataclass(frozen=True, slots=True)
class _Directive:
    """One comment that silences. ``items`` of ``None`` stands for everything; ``form`` is how it is spelled."""

    row: int
    form: str
    for_file: bool
    items: tuple[_Item, ...] | None

    @property
    def reach(self) -> str:
        return "in this file" if self.for_file else "on this line"


# What the comments of a file may do.
SILENCE = 1
JUDGED = 2
"""One names something of ours, so that it is judged by what it silences, shown or not."""


def comments(content: bytes) -> int:
    """What the comments of a file may do, told quickly: sometimes more than they do, never less."""
    if _MAY_NAME_OURS.search(content) is not None:
        return SILENCE | JUDGED
    return SILENCE if _MAY_SILENCE_ALL.search(content) is not None else 0


def apply(
    path: Path,
    text: str,
    findings: Sequence[Finding],
    known: Mapping[str, str],
    looked_for: Callable[[str], bool],
) -> tuple[list[Finding], list[Finding]]:
    """Sort out what the comments of one file silence.

    Args:
        path: the file.
        text: its text, with newlines as the only line ends.
        findings: what was found in it.
        known: the name of every code there is.
        looked_for: whether the run looked for a code; what it did not look for makes no suppression unused.

    Returns:
        The findings that remain, and those about the comments themselves, by row and column.
    """
    directives = _directives(text, findings, _Vocabulary(known))
    if not directives:
        return list(findings), []
    silencer = _Silencer(directives)
    kept = [finding for finding in findings if not silencer.silences(finding)]
    judged = [
        Finding(path, item.span, code, known[code], message, Confidence.CERTAIN, (item.span.row, item.span.row))
        for directive in directives
        for item in directive.items or ()
        for code, message in _judge(directive, item, is_used=item in silencer.used, looked_for=looked_for)
    ]
    judged.sort(key=lambda finding: finding.span)
    return kept, [finding for finding in judged if not silencer.silences(finding)]


def _judge(
    directive: _Directive, item: _Item, *, is_used: bool, looked_for: Callable[[str], bool]
) -> Iterator[tuple[str, str]]:
    """Code and message for what is wrong with one item."""
    if item.complaint:
        if looked_for(UNKNOWN):
            yield UNKNOWN, item.complaint
        return
    # Whether a suppression of these very judgements is needed depends on the judgement itself.
    if is_used or item.codes & _JUDGEMENTS or not looked_for(UNUSED):
        return
    if all(looked_for(code) for code in item.codes):
        yield UNUSED, f"`{directive.form.format(item.text)}` silences nothing {directive.reach}; remove it"


class _Silencer:
    """Looks up which comments silence a finding, and remembers the items that did."""

    def __init__(self, directives: Sequence[_Directive]) -> None:
        self.used: set[_Item] = set()
        self._for_file = [directive for directive in directives if directive.for_file]
        self._for_rows = sorted(
            (directive for directive in directives if not directive.for_file), key=lambda directive: directive.row
        )
        self._rows = [directive.row for directive in self._for_rows]

    def silences(self, finding: Finding) -> bool:
        first, last = finding.statement
        on_rows = self._for_rows[bisect_left(self._rows, first) : bisect_right(self._rows, last)]
        silenced = False
        for directive in (*self._for_file, *on_rows):
            if directive.items is None:
                silenced = True
                continue
            matching = [item for item in directive.items if finding.code in item.codes]
            self.used.update(matching)
            silenced = silenced or bool(matching)
        return silenced


class _Vocabulary:
    """What a comment of ours may name."""

    def __init__(self, known: Mapping[str, str]) -> None:
        self._codes = tuple(known)
        self._by_name = {name: code for code, name in known.items()}
        self._letters = {code.rstrip("0123456789") for code in known}

    def item(self, text: str, span: Span, *, only_ours: bool) -> _Item | None:
        """The item that ``text`` is; None for a code of another tool, or a word, unless only ours belong here."""
        code = _CODE.fullmatch(text.upper())
        if code and code["letters"] in self._letters:
            codes = frozenset(each for each in self._codes if each.startswith(code[0]))
            return _Item(text, span, codes, "" if codes else _unknown(text, _nearest(code[0], self._codes, 0.6)))
        named = self._by_name.get(text.lower())
        if named is not None:
            return _Item(text, span, frozenset({named}))
        if "-" in text or only_ours:
            nearest = _nearest(text.lower(), tuple(self._by_name), 0.75)
            if nearest is not None or only_ours:
                return _Item(text, span, frozenset(), _unknown(text, nearest))
        return None

    def items(self, comment: _Comment, start: int, *, only_ours: bool) -> tuple[_Item, ...]:
        """Our items in the list at offset ``start`` of a comment.

        The list ends where prose begins: at the first word that is neither a code nor hyphenated nor a name of ours.
        """
        found: list[_Item] = []
        while match := _ITEM.match(comment.text, start):
            text = match["item"]
            column = comment.column + match.start("item")
            span = Span(comment.row, column, comment.row, column + len(text))
            item = self.item(text, span, only_ours=only_ours)
            if item is not None:
                found.append(item)
            elif text.isalpha():
                break
            start = match.end()
        return tuple(found)


def _unknown(text: str, nearest: str | None) -> str:
    cure = f"did you mean `{nearest}`?" if nearest is not None else "`asyncpitfalls rules` lists what there is"
    return f"`{text}` is neither a code nor a name of asyncpitfalls and silences nothing; {cure}"


def _nearest(text: str, candidates: Sequence[str], cutoff: float) -> str | None:
    from difflib import get_close_matches  # noqa: PLC0415 - needed for misspelt comments alone

    return next(iter(get_close_matches(text, candidates, 1, cutoff)), None)


def _directives(text: str, findings: Sequence[Finding], vocabulary: _Vocabulary) -> list[_Directive]:
    """What the comments say, or nothing when none of them matters for the findings or is to be judged.

    Telling comments from strings takes a tokenizer, which is slow: so first the lines are read as if each held a
    comment, and only when one of them would matter it is found out what they hold.
    """
    likely = [directive for comment in _mentions(text) for directive in _parse(comment, vocabulary)]
    if not any(directive.items or _covers(directive, findings) for directive in likely):
        return []
    return [directive for comment in _comments(text) for directive in _parse(comment, vocabulary)]


def _covers(directive: _Directive, findings: Sequence[Finding]) -> bool:
    """Whether a comment that lists nothing of ours may silence one of the findings."""
    if directive.items is not None:
        return False
    return any(directive.for_file or each.statement[0] <= directive.row <= each.statement[1] for each in findings)


class _Comment(NamedTuple):
    row: int
    column: int
    text: str
    is_alone: bool
    """Whether nothing stands before it on its line."""


def _mentions(text: str) -> Iterator[_Comment]:
    """What could be comments with a word of ours."""
    lowered = text.lower()
    if "noqa" not in lowered and "asyncpitfalls:" not in lowered:
        return
    for row, line in enumerate(text.split("\n"), start=1):
        start = line.find("#")
        if start >= 0:
            lowered = line.lower()
            if "noqa" in lowered or "asyncpitfalls:" in lowered:
                yield _Comment(row, start + 1, line[start:], is_alone=True)


def _comments(text: str) -> Iterator[_Comment]:
    """The comments, up to where the file is broken."""
    import io  # noqa: PLC0415 - needed in few files
    import tokenize  # noqa: PLC0415 - the same

    lines = text.split("\n")
    try:
        for token in tokenize.generate_tokens(io.StringIO(text).readline):
            if token.type == tokenize.COMMENT:
                row, offset = token.start
                yield _Comment(row, offset + 1, token.string, is_alone=not lines[row - 1][:offset].strip())
    except (tokenize.TokenError, SyntaxError):
        return


def _parse(comment: _Comment, vocabulary: _Vocabulary) -> Iterable[_Directive]:
    """What one comment silences; nothing for other comments."""
    if ours := _OURS.match(comment.text):
        return _parse_ours(ours, comment, vocabulary)
    if comment.is_alone and (file := _FLAKE8_FILE.match(comment.text)):
        return _parse_listed(file, _FLAKE8_FORM, comment, vocabulary)
    if noqa := _NOQA.search(comment.text):
        return _parse_listed(noqa, _NOQA_FORM, comment, vocabulary)
    return ()


def _parse_listed(match: re.Match[str], form: str, comment: _Comment, vocabulary: _Vocabulary) -> Iterable[_Directive]:
    """A comment without a colon silences everything; one with a colon and no list behind it silences nothing."""
    for_file = form != _NOQA_FORM
    if not match["colon"]:
        return (_Directive(comment.row, form, for_file, None),)
    items = vocabulary.items(comment, match.end(), only_ours=False)
    return (_Directive(comment.row, form, for_file, items),) if items else ()


def _parse_ours(match: re.Match[str], comment: _Comment, vocabulary: _Vocabulary) -> Iterable[_Directive]:
    verb, spelling = match["verb"], match[0].rstrip("[")
    items: tuple[_Item, ...] | None = None
    complaint = ""
    if verb != "ignore-file":
        if _nearest(verb, ("ignore-file",), 0.6) is None:
            return ()  # prose
        complaint = f"`{spelling}` silences nothing; did you mean `# asyncpitfalls: ignore-file`?"
    elif not comment.is_alone:
        complaint = f"`{spelling}` silences nothing behind code; it speaks of the whole file: put it on its own line"
    elif match["bracket"]:
        items = vocabulary.items(comment, match.end(), only_ours=True)
        if not items:
            complaint = (
                f"`{spelling}[]` names nothing and silences nothing; without brackets it silences the whole file"
            )
    if complaint:
        span = Span(comment.row, comment.column, comment.row, comment.column + match.end("verb"))
        items = (_Item(spelling, span, frozenset(), complaint),)
    return (_Directive(comment.row, _OURS_FORM, for_file=True, items=items),)
