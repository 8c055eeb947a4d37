"""Configuration: what the user typed (`Options`) becomes what the run obeys (`Config`)."""

from __future__ import annotations

from asyncpitfalls.config.load import load_config, load_display
from asyncpitfalls.config.model import DEFAULT_EXCLUDE, Config, ConfigError, Display, Options

__all__ = ["DEFAULT_EXCLUDE", "Config", "ConfigError", "Display", "Options", "load_config", "load_display"]
