"""The example of the README: its files are checked for real, and what was printed is put below them."""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path

FILE = re.compile(r"<!-- example: (?P<name>\S+) -->\n```python\n(?P<text>.*?)```\n", re.DOTALL)
OUTPUT = re.compile(
    r"(?P<head><!-- example output: (?P<command>.+?) -->\n```console\n)(?P<text>.*?)(?P<tail>```\n)", re.DOTALL
)
FOUND = 1


class ExampleError(Exception):
    """The example does not show what it is there for."""


def with_output(readme: str) -> str:
    """The README with the output of its example as it is today.

    Raises:
        ExampleError: the README holds no example, or checking its files gives no finding.
    """
    files = {match["name"]: match["text"] for match in FILE.finditer(readme)}
    place = OUTPUT.search(readme)
    if place is None or not files:
        message = "the README holds no example: files, then the output of a command"
        raise ExampleError(message)
    command = place["command"]
    shown = f"$ {command}\n{output_of(command.split()[1:], files)}"
    return readme[: place.start()] + place["head"] + shown + place["tail"] + readme[place.end() :]


def output_of(arguments: list[str], files: dict[str, str]) -> str:
    """What asyncpitfalls prints in a fresh project of these files.

    Raises:
        ExampleError: it does not end with exit status 1.
    """
    with tempfile.TemporaryDirectory() as folder:
        for name, text in {**files, "pyproject.toml": ""}.items():
            path = Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        process = subprocess.run(
            [sys.executable, "-m", "asyncpitfalls", *arguments, "--no-cache", "--color", "never"],
            cwd=folder,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
    if process.returncode != FOUND:
        message = f"the example of the README gives exit status {process.returncode}: {process.stderr}{process.stdout}"
        raise ExampleError(message)
    return process.stdout
