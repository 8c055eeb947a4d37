"""The rules, one file a family. A rule is a module-level `Rule` value of any module here; nothing registers it."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

from asyncpitfalls.rules.declaration import Rule

__all__ = ["Rule", "all_rules", "find_rule", "known_rules"]


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule, sorted by code.

    Raises:
        ValueError: two rules share a code or a name.
    """
    found = [
        value
        for module in pkgutil.iter_modules(__path__)
        for value in vars(importlib.import_module(f"{__name__}.{module.name}")).values()
        if isinstance(value, Rule)
    ]
    rules = tuple(sorted(found, key=lambda rule: rule.code))
    for keys in ([rule.code for rule in rules], [rule.name for rule in rules]):
        if len(set(keys)) != len(keys):
            message = f"two rules share a code or a name: {keys}"
            raise ValueError(message)
    return rules


def find_rule(code_or_name: str) -> Rule | None:
    """The rule with this code (in any case) or name, or None."""
    wanted = code_or_name.strip()
    return next((rule for rule in all_rules() if wanted.upper() == rule.code or wanted.lower() == rule.name), None)


def known_rules() -> dict[str, str]:
    """Code to name of every rule."""
    return {rule.code: rule.name for rule in all_rules()}
