"""``python -m asyncpitfalls`` is the command ``asyncpitfalls``."""

from __future__ import annotations

import sys

from asyncpitfalls.cli import main

if __name__ == "__main__":
    sys.exit(main())
