"""The version of asyncpitfalls."""

from __future__ import annotations

VERSION = "0.1.0"
