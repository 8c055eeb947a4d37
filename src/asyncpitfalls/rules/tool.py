"""The tool's own findings: about files it could not read and comments that silence nothing."""

from __future__ import annotations

from asyncpitfalls.findings import Confidence
from asyncpitfalls.rules.declaration import Rule

FILE_NOT_READ = Rule(
    code="APF900",
    name="file-not-read",
    summary="A file could not be read or parsed, so nothing in it was checked",
    why="""A file that cannot be decoded or parsed is a file without a verdict. The finding gives the position and the
reason; the run ends with exit code 1, so that a broken file never looks like a clean one. When the file is fine for a
newer Python than the one that runs asyncpitfalls, the message names the Python that can read it.""",
    confidence=Confidence.CERTAIN,
    bad="def broken(:  # expect: APF900\n    pass\n",
    good="def whole():\n    pass\n",
    since="0.1.0",
    references=("https://docs.python.org/3/library/ast.html#ast.parse", "https://peps.python.org/pep-0263/"),
)

UNUSED_SUPPRESSION = Rule(
    code="APF901",
    name="unused-suppression",
    summary="A suppression of one of our codes silences nothing",
    why="""A comment that silences nothing hides the next bug on its line. Only codes and names of asyncpitfalls are
judged; those of other tools, and a bare `# noqa`, are left alone, and so is a code that this run did not look for.""",
    confidence=Confidence.CERTAIN,
    bad="total = 1 + 1  # noqa: APF201  # expect: APF901\n",
    good="total = 1 + 1\n",
    since="0.1.0",
    references=("https://flake8.pycqa.org/en/latest/user/violations.html",),
)

UNKNOWN_SUPPRESSION = Rule(
    code="APF902",
    name="unknown-suppression",
    summary="A suppression names a code of ours that does not exist",
    why="""A misspelt code silences nothing, and the person who wrote it believes it does. The message names the nearest
code or name that exists.""",
    confidence=Confidence.CERTAIN,
    bad="total = 1 + 1  # noqa: APF999  # expect: APF902\n",
    good="total = 1 + 1\n",
    since="0.1.0",
    references=("https://flake8.pycqa.org/en/latest/user/violations.html",),
)
