"""Functions that are assigned to attributes of other objects, and conditions that decide nothing."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

import pytest

from asyncpitfalls.index import model
from asyncpitfalls.index.build import build

if TYPE_CHECKING:
    from asyncpitfalls.index.module import ModuleIndex


def index_of(text: str) -> ModuleIndex:
    return build(ast.parse(text), text)


@pytest.mark.parametrize(
    ("text", "callee", "argument"),
    [
        ("client.on_message = handle", "client.on_message=", "handle"),
        ("a.b.on_close = c.handle", "a.b.on_close=", "c.handle"),
        ("button.when_pressed = lambda: press()", "button.when_pressed=", "<1>"),
        ("subscription.callback = handle", "subscription.callback=", "handle"),
        ("ä.on_message = handle", "ä.on_message=", "handle"),
    ],
)
def test_an_attribute_that_takes_a_function_is_recorded_like_a_call(text: str, callee: str, argument: str) -> None:
    index = index_of(text)
    hook = next(call for call in index.calls if call.callee.endswith(model.HOOK))
    assert (hook.callee, hook.arguments) == (callee, (argument,))
    assert (hook.row, hook.column) == (1, len(callee))
    assert "handle" not in index.mentioned


@pytest.mark.parametrize("text", ["client.name = handle", "client.on_message = 3", "on_message = handle"])
def test_other_assignments_are_none(text: str) -> None:
    assert index_of(text).calls == ()


def test_an_attribute_of_the_object_itself_is_bound() -> None:
    index = index_of("class A:\n    def f(self):\n        self.on_message = handle\n")
    assert index.calls == ()
    assert [each.value for each in index.bindings(1, "on_message")] == ["handle"]


@pytest.mark.parametrize(
    ("text", "conditional"),
    [
        ("if x:\n    call()", True),
        ("import sys\nif sys.version_info >= (3, 11):\n    call()", False),
        ("import sys\nif x:\n    pass\nelse:\n    call()", True),
        ("import sys\na = call() if sys.version_info < (3, 11) else b", False),
        ("from sys import version_info as v\na = call() if v < (3, 11) else b", False),
        ("a = call() if x else b", True),
        ("if __name__ == '__main__':\n    call()", False),
        ("if __name__ == '__main__':\n    if x:\n        call()", True),
    ],
)
def test_a_condition_counts_where_it_may_come_out_either_way(text: str, conditional: bool) -> None:  # noqa: FBT001
    (call,) = index_of(text).calls_of("call")
    assert bool(call.use & model.CONDITIONAL) is conditional
