"""Waiting for somebody at the keyboard.

Sources: Python documentation, "input" and "getpass"; the documentation of Click ("User Input Prompts"), Rich
("Prompt"), IPython. ``sys.stdin`` is a file that mostly is a terminal.
"""

from __future__ import annotations

from asyncpitfalls.findings import Confidence
from asyncpitfalls.knowledge.blocking.rows import INPUT, blocking, meanings, until

_PROMPT = ("prompt_toolkit.PromptSession.prompt_async", "aioconsole.ainput")

ROWS = (
    *blocking(INPUT, "input", of="builtins", source="built-in functions, input", instead=_PROMPT),
    *blocking(INPUT, "getpass", of="getpass", source="getpass", instead=_PROMPT),
    *until(
        "there is something to read",
        blocking(
            INPUT,
            "read readline readlines",
            of="sys.stdin",
            source="sys.stdin",
            confidence=Confidence.PROBABLE,
            instead=_PROMPT,
        ),
    ),
    *blocking(INPUT, "prompt confirm getchar pause", of="click", source="Click, User Input Prompts"),
    *blocking(INPUT, "prompt confirm", of="typer", source="Typer, CLI Option Prompt"),
    *blocking(INPUT, "Prompt.ask Confirm.ask IntPrompt.ask FloatPrompt.ask", of="rich.prompt", source="Rich, Prompt"),
    *blocking(INPUT, "prompt", of="prompt_toolkit", source="prompt_toolkit", instead=_PROMPT),
)

STANDS_FOR = meanings("rich.prompt.Prompt.ask", "rich.prompt.PromptBase.ask")
