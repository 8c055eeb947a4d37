"""Writes expressions as paths and types as text (see `asyncpitfalls.index.model`)."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from asyncpitfalls.index.model import COLLECTED, MAPPED, TEXT, UNKNOWN

_OPERATORS = {ast.Div: ".__truediv__()", ast.BitOr: ".__or__()"}
"""``a / b`` is what a method of ``a`` gives: so paths of files are joined, and by ``|`` parts of chains."""
if TYPE_CHECKING:
    from collections.abc import Callable

_GETATTR = "getattr"
_EXECUTING = "run_in_executor"
_CLASS = "class_"
LONGEST_LITERAL = 48
MOST_ELEMENTS = 8
"""A display of more elements than this is data; nobody looks into it."""

_PATHS = frozenset({ast.Call, ast.Name, ast.Attribute, ast.Await})
_TYPES = frozenset({"Callable", "Optional", "Union"})
_COLLECTIONS: dict[type, type] = {ast.List: list, ast.ListComp: list, ast.Set: set, ast.SetComp: set}
_PASSING_ON = frozenset({"list", "tuple", "set", "sorted", "reversed", "iter"})
"""Builtins that iterate over what they are given and give its elements on."""


def path_of(node: ast.expr) -> str:  # noqa: C901, PLR0912 - one case for each kind of step, and two that are most of all
    """The expression as a path, ``?`` for what cannot be written as one."""
    if type(node) is ast.Name:
        return node.id
    if type(node) is ast.Attribute and type(node.value) is ast.Name:
        return f"{node.value.id}.{node.attr}"
    steps: list[str] = []
    while True:
        # The exact type decides: no parser makes others, and `isinstance` would take most of an index's time.
        kind = type(node)  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]
        if kind is ast.Name:
            steps.append(node.id)  # type: ignore[attr-defined]
            break
        if kind is ast.Attribute:
            steps.append("." + node.attr)  # type: ignore[attr-defined]
        elif kind is ast.Call:
            if type(node.func) is ast.Name and node.func.id == _GETATTR:  # type: ignore[attr-defined]
                owner = asked_for(node)  # type: ignore[arg-type]
                if owner is not None:
                    steps.append("." + owner[1])
                    node = owner[0]
                    continue
            steps.append(f"({first_argument(node)})" if node.args or node.keywords else "()")  # type: ignore[attr-defined, arg-type]
            node = node.func  # type: ignore[attr-defined]
            continue
        elif kind is ast.Await:
            steps.append("!")
        elif kind is ast.Subscript:
            if type(node.slice) is not ast.Slice:  # type: ignore[attr-defined] # a slice is again such a collection
                steps.append("[]")
        elif kind is ast.BinOp and type(node.op) in _OPERATORS:  # type: ignore[attr-defined]
            steps.append(_OPERATORS[type(node.op)])  # type: ignore[attr-defined]
            node = node.left  # type: ignore[attr-defined]
            continue
        else:
            steps.append(TEXT if _is_text(node) else UNKNOWN)  # pyright: ignore[reportUnknownArgumentType]
            break
        node = node.value  # type: ignore[attr-defined]
    steps.reverse()
    return "".join(steps)


def asked_for(call: ast.Call) -> tuple[ast.expr, str] | None:
    """The object and the attribute of ``getattr(x, "name")``; a default that is more than None is another value."""
    if len(call.args) <= 1 or call.keywords:
        return None
    owner, name, *default = call.args
    if not isinstance(name, ast.Constant) or not isinstance(name.value, str) or not name.value.isidentifier():
        return None
    plain = all(isinstance(each, ast.Constant) and each.value is None for each in default)
    return (owner, name.value) if plain else None


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str))


def first_argument(call: ast.Call) -> str:
    """The first argument where it is a dotted name, a short word or a lambda, else nothing.

    Of a call that hands work to an executor it is the work, of one that is told the class of what it makes the class.
    """
    node = call.args[0] if call.args else call.keywords[0].value
    if len(call.args) > 1 and isinstance(call.func, ast.Attribute) and call.func.attr == _EXECUTING:
        node = call.args[1]
    for each in call.keywords:
        if each.arg == _CLASS:
            node = each.value
    if isinstance(node, ast.Constant):
        return literal_of(node) if isinstance(node.value, str) else ""
    if isinstance(node, ast.Lambda):
        return f"<{node.lineno}:{node.col_offset + 1}>"
    return path_of(node) if isinstance(node, (ast.Name, ast.Attribute)) and is_dotted(node) else ""


def is_dotted(node: ast.expr) -> bool:
    """Whether the expression is ``a.b.c``."""
    while isinstance(node, ast.Attribute):
        node = node.value
    return isinstance(node, ast.Name)


def literal_of(node: ast.Constant) -> str:
    """A short word in quotes, a number, True, False or None as Python writes it; other literals are unknown."""
    value = node.value
    if isinstance(value, str):
        return f"'{value}'" if len(value) <= LONGEST_LITERAL and value.isidentifier() else UNKNOWN
    if value is None or isinstance(value, (bool, int, float)):
        return repr(value)
    return UNKNOWN


def values_of(node: ast.expr) -> tuple[str, ...]:
    """Each path that the value of an expression may be: both arms of a condition, every operand of ``or``."""
    if type(node) in _PATHS:
        return (path_of(node),)
    if isinstance(node, ast.IfExp):
        return (*values_of(node.body), *values_of(node.orelse))
    if isinstance(node, ast.BoolOp):
        return tuple(path for value in node.values for path in values_of(value))
    if isinstance(node, ast.NamedExpr):
        return values_of(node.value)
    if isinstance(node, ast.Constant):
        return ("None",) if node.value is None else (TEXT if isinstance(node.value, str) else UNKNOWN,)
    return _values_displayed(node) or (path_of(node),)


def _values_displayed(node: ast.expr) -> tuple[str, ...]:
    """The paths of a collection that an expression writes out; empty for any other expression."""
    if isinstance(node, (ast.List, ast.Tuple, ast.Set)):
        return _collected(node.elts)
    if isinstance(node, (ast.ListComp, ast.SetComp)) or (
        isinstance(node, ast.GeneratorExp) and not _is_lazily_async(node)
    ):
        return _collected([node.elt])
    if isinstance(node, ast.Dict):
        return _collected(node.values, MAPPED)
    # ``{**a for a in b}`` has no value (PEP 798).
    values = list(filter(None, [node.value])) if isinstance(node, ast.DictComp) else []
    return _collected(values, MAPPED) if values else ()


def _is_lazily_async(node: ast.GeneratorExp) -> bool:
    """Whether a generator expression makes an async generator: all of it but its first iterable may await."""
    first = node.generators[0]
    lazy: list[ast.AST] = [node.elt, *first.ifs, *node.generators[1:]]
    return any(each.is_async for each in node.generators) or any(
        isinstance(each, ast.Await) for part in lazy for each in ast.walk(part)
    )


def handed_out(node: ast.expr) -> tuple[str, ...]:
    """Each path that the value of an expression may be, for whoever gets it from a function.

    There a builtin value counts, too, which the expression itself makes: it is written as a call that would make it.
    """
    if isinstance(node, ast.IfExp):
        return (*handed_out(node.body), *handed_out(node.orelse))
    if isinstance(node, ast.BoolOp):
        return tuple(path for value in node.values for path in handed_out(value))
    pair = displayed(node) if isinstance(node, ast.Tuple) else None
    made = _made_in_place(node) if pair is None else pair
    if made is not None:
        return (made,)
    found = values_of(node)
    if UNKNOWN in found and type(node) in _COLLECTIONS:
        return (f"{_COLLECTIONS[type(node)].__name__}()",)  # of what, nobody can tell
    return found


def _made_in_place(node: ast.expr) -> str | None:
    kind: type | None = None
    if isinstance(node, ast.Constant) and isinstance(node.value, (bool, int, float, bytes)):
        kind = type(node.value)
    elif isinstance(node, (ast.Dict, ast.DictComp)):
        kind = dict
    elif isinstance(node, ast.Compare) or (isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not)):
        kind = bool
    return f"{kind.__name__}()" if kind is not None else None


def then(value: str, steps: str) -> str:
    """A path with more steps after it."""
    return value if value == UNKNOWN else value + steps


def collection_of(value: str, mark: str = COLLECTED) -> str:
    """The path of a collection whose elements are a value, or of a dict whose values are."""
    return UNKNOWN if value in {UNKNOWN, "None", COLLECTED, MAPPED} else value + mark


def iterated_by(node: ast.expr) -> ast.expr:
    """What is iterated over in the end: `list(x)` and its like give the elements of `x`."""
    while isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _PASSING_ON and node.args:
        node = node.args[0]
    return node


def elements_of(node: ast.expr) -> tuple[str, ...]:
    """Each path that an element of what an expression iterates over may be."""
    return tuple(map(_element, values_of(iterated_by(node))))


def values_held_by(node: ast.expr) -> tuple[str, ...]:
    """Each path that a value of a dict may be."""
    return tuple(_element(UNKNOWN if path in {UNKNOWN, "None"} else f"{path}.values()") for path in values_of(node))


def _element(value: str) -> str:
    if value in {UNKNOWN, "None", COLLECTED, MAPPED}:
        return UNKNOWN
    return value.removesuffix(COLLECTED) if value.endswith(COLLECTED) else value + "*"


def _collected(elements: list[ast.expr], mark: str = COLLECTED) -> tuple[str, ...]:
    if not elements:
        return (mark,)
    if len(elements) > MOST_ELEMENTS or any(isinstance(each, (ast.Constant, ast.Starred)) for each in elements):
        return (UNKNOWN,)
    return tuple(dict.fromkeys(collection_of(value, mark) for each in elements for value in values_of(each)))


def item_of(value: str, place: int) -> str:
    """The path of what stands at one place of what is unpacked."""
    return UNKNOWN if value in {UNKNOWN, TEXT, "None"} or value.endswith((COLLECTED, MAPPED)) else f"{value}[{place}]"


def displayed(node: ast.Tuple) -> str | None:
    """A tuple as an outcome: for each place the paths that may stand there. None where nobody can tell the places."""
    if not 0 < len(node.elts) <= MOST_ELEMENTS or any(isinstance(each, ast.Starred) for each in node.elts):
        return None
    return "{" + ",".join("|".join(values_of(each)) for each in node.elts) + "}"


def type_text(node: ast.expr | None) -> str:
    """A type annotation as text; quoted annotations are read. Empty when absent or not a type's spelling."""
    if node is None:
        return ""
    if type(node) is ast.Name:
        return node.id
    if isinstance(node, ast.Constant):
        if isinstance(node.value, str):
            try:
                return type_text(ast.parse(node.value.strip(), mode="eval").body)
            except (SyntaxError, ValueError, RecursionError, MemoryError):
                return ""
        return "None" if node.value is None else ""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
        return _union_text(node)
    if isinstance(node, ast.Subscript):
        inside = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
        return f"{type_text(node.value)}[{','.join(map(type_text, inside))}]"
    if isinstance(node, ast.List):
        return f"[{','.join(map(type_text, node.elts))}]"  # the parameters of a `Callable`
    return path_of(node) if is_dotted(node) else ""


def is_type(node: ast.expr, path: Callable[[ast.expr], str]) -> bool:
    """Whether an expression, whose names ``path`` reads, may be a union of types, or one of functions, and no value."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
        return all(part and part != "|" for part in type_text(node).split("|"))
    return isinstance(node, ast.Subscript) and path(node.value).rpartition(".")[2] in _TYPES


def _union_text(node: ast.expr) -> str:
    parts: list[str] = []
    while isinstance(node, ast.BinOp):
        parts.append(type_text(node.right))
        node = node.left
    parts.append(type_text(node))
    return "|".join(reversed(parts))


def strings_of(node: ast.expr) -> tuple[str, ...] | None:
    """The strings that a list or tuple of nothing else displays."""
    if isinstance(node, (ast.List, ast.Tuple)):
        found = [item.value for item in node.elts if isinstance(item, ast.Constant) and isinstance(item.value, str)]
        return tuple(found) if len(found) == len(node.elts) else None
    return None
