"""What holds for every message that a user reads."""

from __future__ import annotations

import re

ONE_LINE = re.compile(r"[^\n]*`[^`\n]+`[^\n]*; [a-z`][^\n]*[^.\n]")
"""One line that names the thing and ends with the cure."""
INTERNAL_WORDS = re.compile(
    r"\b(suspects?|symbols?|fixpoint|scopes?|witness(es)?|facts?|node|may potentially|TODO)\b", re.IGNORECASE
)
WORDS_OF_STUBS = re.compile(r"\?|!|\{\}|<\d+>|\(\)\.|\.pyi\b")
"""How unknown values, awaited values and the like are written in the index: no message shows them."""
