"""``python -m asyncpitfalls`` is the command ``asyncpitfalls``."""

from __future__ import annotations

from asyncpitfalls.cli import command

if __name__ == "__main__":
    command()
