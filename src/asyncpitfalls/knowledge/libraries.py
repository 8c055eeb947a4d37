"""What is known of libraries beside their stubs, which lie in the folder ``stubs`` beside this file.

Source: the README of patchright ("drop-in replacement for Playwright": its Python API is generated from that one).
"""

from __future__ import annotations

SAME_AS = {"patchright": "playwright"}
"""Packages that offer what another one offers, module by module."""
