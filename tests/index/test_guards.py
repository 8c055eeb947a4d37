"""Which code only the main program runs."""

from __future__ import annotations

import ast

import pytest

from asyncpitfalls.index import guards, model
from asyncpitfalls.index.build import build

ONLY_BODY, ONLY_ELSE, NEITHER = (True, False), (False, True), (False, False)


def expression(text: str) -> ast.expr:
    """An expression."""
    return ast.parse(text, mode="eval").body


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('__name__ == "__main__"', ONLY_BODY),
        ('"__main__" == __name__', ONLY_BODY),
        ('__name__ != "__main__"', ONLY_ELSE),
        ('not __name__ == "__main__"', ONLY_ELSE),
        ('not (__name__ != "__main__")', ONLY_BODY),
        ('__name__ in ("__main__", "__console__")', ONLY_BODY),
        ('__name__ not in {"__main__"}', ONLY_ELSE),
        ('__name__ in ("__main__", "__mp_main__")', NEITHER),
        ("__name__ in names", NEITHER),
        ('__name__ == "__main__" and ready', ONLY_BODY),
        ('ready and __name__ == "__main__"', ONLY_BODY),
        ('__name__ == "__main__" or ready', NEITHER),
        ('__name__ != "__main__" or ready', ONLY_ELSE),
        ('__name__ != "__main__" and ready', NEITHER),
        ('multiprocessing.current_process().name == "MainProcess"', ONLY_BODY),
        ('current_process().name != "MainProcess"', ONLY_ELSE),
        ("parent_process() is None", ONLY_BODY),
        ("multiprocessing.parent_process() is not None", ONLY_ELSE),
        ('mp.current_process().name == "MainProcess"', ONLY_BODY),
        ("is_main", ONLY_BODY),
        ("not is_main", ONLY_ELSE),
        ("other", NEITHER),
        ("__name__", NEITHER),
        ('"__main__"', NEITHER),
        ('__name__ == "main"', NEITHER),
        ('__file__ == "__main__"', NEITHER),
        ('__name__ > "__main__"', NEITHER),
        ('"a" < __name__ == "__main__"', NEITHER),
        ("__name__ is None", NEITHER),
    ],
)
def test_a_test_tells_which_branch_only_the_main_program_takes(text: str, expected: tuple[bool, bool]) -> None:
    known = guards.Known()
    known.flags.add("is_main")
    known.imports["mp"] = "multiprocessing"
    assert guards.main_guard(expression(text), known) == expected


@pytest.mark.parametrize(
    ("text", "leaves"),
    [
        ('if __name__ != "__main__":\n    raise SystemExit', True),
        ('if __name__ != "__main__":\n    print("no")\n    sys.exit(1)', True),
        ('if not __name__ == "__main__":\n    exit()', True),
        ('if __name__ != "__main__":\n    print("no")', False),
        ('if __name__ != "__main__":\n    sys.exit()\nelse:\n    start()', False),
        ('if __name__ == "__main__":\n    sys.exit()', False),
        ("if ready:\n    sys.exit()", False),
    ],
)
def test_what_follows_an_early_exit_runs_in_the_main_program_only(text: str, *, leaves: bool) -> None:
    node = ast.parse(text).body[0]
    assert isinstance(node, ast.If)
    assert guards.leaves_unless_main(node, guards.Known()) is leaves


@pytest.mark.parametrize(
    ("text", "version", "expected"),
    [
        ("sys.version_info >= (3, 11)", (3, 11), True),
        ("sys.version_info >= (3, 11)", (3, 10), False),
        ("sys.version_info < (3, 12)", (3, 11), True),
        ("sys.version_info[:2] == (3, 11)", (3, 11), True),
        ("sys.version_info >= (3, 11)", None, None),
        ("sys.platform == 'linux'", (3, 11), None),
        ("sys.version_info >= minimum", (3, 11), None),
    ],
)
def test_a_test_of_the_version_has_a_known_outcome(
    text: str, version: tuple[int, int] | None, *, expected: bool | None
) -> None:
    assert guards.known_outcome(expression(text), version) is expected


def guarded_calls(text: str) -> dict[str, bool]:
    """Callee to whether the call stands under the guard."""
    return {call.callee: bool(call.use & model.GUARDED) for call in build(ast.parse(text), text).calls}


def test_the_guard_covers_its_branch_and_no_more() -> None:
    text = """
before()
if __name__ == "__main__":
    inside()
    for each in items():
        nested()
    class Local:
        body = in_class()
    def function():
        in_function()
    within = lambda: in_lambda()
elif other():
    second()
else:
    third()
after()
"""
    assert guarded_calls(text) == {
        "before": False,
        "inside": True,
        "items": True,
        "nested": True,
        "in_class": True,
        "in_function": False,
        "in_lambda": False,
        "other": False,
        "second": False,
        "third": False,
        "after": False,
    }


def test_the_guard_in_expressions_statements_and_flags() -> None:
    text = """
__name__ == "__main__" and by_and()
__name__ != "__main__" or by_or()
a = by_body() if __name__ == "__main__" else by_else()
match __name__:
    case "__main__":
        by_case()
    case _:
        by_default()
main = __name__ == "__main__"
if main:
    by_flag()
if __name__ != "__main__":
    early()
    raise SystemExit
last()
"""
    assert guarded_calls(text) == {
        "by_and": True,
        "by_or": True,
        "by_body": True,
        "by_else": False,
        "by_case": True,
        "by_default": False,
        "by_flag": True,
        "early": False,
        "last": True,
    }


def test_a_block_for_type_checkers_has_names_and_no_calls() -> None:
    text = "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from a import b\n    made = b()\nelse:\n    c()\n"
    index = build(ast.parse(text), text)
    assert [call.callee for call in index.calls] == ["c"]
    assert [binding.value for binding in index.bindings(0, "b")] == ["a:b"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("True", True),
        ("1", True),
        ("0", False),
        ("not True", False),
        ("True or ready", True),
        ("ready or True", True),
        ("ready and False", False),
        ("False or 0", False),
        ("True and 1", True),
        ("not (ready and False)", True),
        ("typing.TYPE_CHECKING", False),
        ("not TYPE_CHECKING", True),
        ("ready", None),
        ("not ready", None),
        ("ready or False", None),
        ("ready and True", None),
    ],
)
def test_a_test_may_go_one_way_whatever_happens(text: str, *, expected: bool | None) -> None:
    assert guards.settled(expression(text), guards.Known()) is expected
