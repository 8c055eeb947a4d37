"""What one file says: scopes, names, calls."""

from __future__ import annotations

import ast
import sys
import textwrap
from typing import TYPE_CHECKING

import pytest

from asyncpitfalls.index import model
from asyncpitfalls.index.build import build, pack
from asyncpitfalls.index.module import dump, load

if TYPE_CHECKING:
    from asyncpitfalls.index.module import ModuleIndex


def index_of(text: str) -> ModuleIndex:
    """The index of a text, written indented."""
    source = textwrap.dedent(text)
    return build(ast.parse(source), source)


def bound(index: ModuleIndex, qualname: str, name: str) -> list[str]:
    """The values of a name's bindings in the scope of this name."""
    number = next(number for number, scope in enumerate(index.scopes) if scope.qualname == qualname)
    return [binding.value for binding in index.bindings(number, name)]


def test_scopes_have_kinds_flags_and_rows() -> None:
    index = index_of(
        """
        @decorated
        async def coroutine(first, *, second=1, third):
            yield

        class Some(Base, metaclass=Meta):
            def method(self):
                return lambda: 1
        """
    )
    assert [(scope.qualname, scope.kind, scope.flags, scope.first_row, scope.row) for scope in index.scopes] == [
        ("", model.MODULE, 0, 1, 1),
        ("coroutine", model.FUNCTION, model.ASYNC | model.GENERATOR, 2, 3),
        ("Some", model.CLASS, 0, 6, 6),
        ("Some.method", model.FUNCTION, 0, 7, 7),
        ("Some.method.<lambda>", model.LAMBDA, 0, 8, 8),
    ]
    assert index.scopes[1].decorators == ("decorated",)
    assert index.scopes[1].parameters == ("first",)
    assert index.scopes[1].required == ("first", "third")
    assert index.scopes[2].bases == ("Base",)
    assert [scope.metaclass for scope in index.scopes] == ["", "", "Meta", "", ""]


def test_which_arguments_a_function_needs_and_whether_it_takes_any() -> None:
    index = index_of("def f(a, b=1, /, c=2, *d, e, g=3): ...\ndef h(*, a, **b): ...\ndef i(): ...\nlambda a, b=1: a\n")
    assert [(each.required, each.flags & (model.TAKES_MORE | model.TAKES_ANY)) for each in index.scopes] == [
        ((), 0),
        (("a", "e"), model.TAKES_MORE),
        (("a",), model.TAKES_ANY),
        ((), 0),
        (("a",), 0),
    ]


def test_what_comes_of_an_await_and_is_not_passed_on_is_told_apart() -> None:
    index = index_of(
        """
        async def f(a, c):
            await a.dropped()
            await a.branch() if c else None
            [await a.listed() for _ in c]
            if await a.tested(): pass
            (await a.attribute()).x
            (await a.element())[0]
            first, second = await a.unpacked()
            for each in await a.gone_through(): pass
            f"{await a.formatted()}"
            kept = await a.kept()
            kept = a.other or await a.kept_perhaps()
            self.x = await a.stored()
            print(await a.given())
            await (await a.twice())
            for each in [await a.collected()]: pass
            yield await a.yielded()
            return await a.returned()
        """
    )
    settled = {
        call[1].partition(".")[2] for calls in index.awaited.values() for call in calls if call[4] & model.SETTLED
    }
    assert settled == {
        "dropped", "branch", "listed", "tested", "attribute", "element", "unpacked", "gone_through", "formatted",
    }  # fmt: skip


def test_values_that_nothing_awaits_are_told_apart() -> None:
    index = index_of(
        """
        async def f(a):
            a.dropped() if a else a.other()
            [a.listed() for each in a.gone_through()]
            kept = a.kept() or None
            many = [a.one(), wrap(a.wrapped())]
            first, second = a.unpacked()
            self.x = a.stored()
            if a.tested() and not a.denied():
                return a.returned()
            a.formatted(f"{a.inside()}")
            with a.entered():
                async with a.entered_later() as b:
                    a.gather(*[a.each() for _ in b], key=a.keyed())
            a.compared() == a.attribute().x
            await a.awaited()
            await a.future
            async for each in a.stream: pass
        """
    )
    letters = {
        model.DROPPED: "D", model.KEPT: "K", model.USED: "U", model.GIVEN: "G",
        model.ENTERED: "E", model.ITERATED: "I", model.ASYNCHRONOUS: "A", model.FROM_ASYNC: "R",
    }  # fmt: skip
    found = {
        tail: ("".join(letter for flag, letter in letters.items() if call[4] & flag), *call[5])
        for tail, calls in index.loose.items()
        for call in calls
    }
    assert found == {
        "dropped": ("D",), "other": ("D",), "listed": ("D",), "gone_through": ("I",), "kept": ("KU",),
        "one": ("K",), "wrap": ("K",), "wrapped": ("G", "wrap", "0"), "unpacked": ("U",), "tested": ("U",),
        "denied": ("U",), "returned": ("R",),
        "formatted": ("D",), "inside": ("U",), "entered": ("E",), "entered_later": ("EA",), "gather": ("D",),
        "each": ("G", "a.gather", ""), "keyed": ("G", "a.gather", "key"), "compared": ("U",), "attribute": ("U",),
    }  # fmt: skip
    assert [call[1] for call in index.awaited["awaited"]] == ["a.awaited"]
    asynchronous = model.ITERATED | model.ASYNCHRONOUS | model.CONDITIONAL
    assert [(each.callee, each.use) for each in index.used_paths] == [
        ("b", model.ITERATED | model.CONDITIONAL),
        ("a.future", model.AWAITED | model.CONDITIONAL),
        ("a.stream", asynchronous),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("x = a.b(c).d", ["a.b(c).d"]),
        ("x = await a()", ["a()!"]),
        ("x = getattr(a.b, 'c').d", ["a.b.c.d"]),
        ("x = getattr(a(), 'c', None)()", ["a().c()"]),
        ("x = getattr(a, c)", ["getattr(a)"]),
        ("x = getattr(a, 'c', b)", ["getattr(a)"]),
        ("x = getattr(a, 'not a name')", ["getattr(a)"]),
        ("x = getattr(*a)", ["getattr()"]),
        ("x = a if c else b", ["a", "b"]),
        ("x = a or b", ["a", "b"]),
        ("x = None", ["None"]),
        ("x = 1", ["?"]),
        ("x = a + b", ["?"]),
        ("x = (y := a)", ["a"]),
        ("x: Optional[A] = a", ["Optional[A]"]),
        ("x: 'A | None'", ["A|None"]),
        ("x: 'A |'", [""]),
        ("import x", ["x"]),
        ("import x.y", ["x"]),
        ("import a.b as x", ["a.b"]),
        ("from ..a import b as x", ["..a:b"]),
        ("from . import x", [".:x"]),
        ("global x\nx = a", ["a"]),
        ("x += a", []),
        ("try: pass\nexcept E as x: pass", ["?"]),
        ("match a:\n    case [x, *_]: pass", ["?"]),
        ("match a:\n    case {'k': 1, **x}: pass", ["?"]),
        ("def f():\n    global x\n    x = a", ["a"]),
    ],
)
def test_names_are_bound_to_paths(text: str, expected: list[str]) -> None:
    assert bound(index_of(text), "", "x") == expected


def test_nonlocal_binds_in_the_function_that_has_the_name() -> None:
    index = index_of(
        """
        def outer():
            name = a
            def middle():
                def inner():
                    nonlocal name
                    name = b
        """
    )
    assert bound(index, "outer", "name") == ["a", "b"]
    assert bound(index, "outer.middle", "name") == []
    assert bound(index, "outer.middle.inner", "name") == []


def test_attributes_of_self_belong_to_the_class() -> None:
    index = index_of(
        """
        class Some:
            typed: A
            def __init__(this, value: B):
                this.value = value
                this.late: C = value
                other.value = 1
                def nested(this):
                    this.value = D
            @staticmethod
            def static(first):
                first.static = 1
        """
    )
    assert bound(index, "Some", "typed") == ["A"]
    assert bound(index, "Some", "value") == ["value"]
    assert bound(index, "Some", "late") == ["C"]
    assert bound(index, "Some", "static") == ["4"], "the method, by its scope's number; `first` is no `self`"


def _dropped(index: ModuleIndex) -> set[str]:
    calls = [model.Call._make(call) for calls in index.loose.values() for call in calls]
    return {call.callee for call in calls if call.use & model.DROPPED}


def test_calls_have_places_and_uses() -> None:
    index = index_of(
        """
        dropped(1)
        value = kept(a, key=b)
        async def f():
            await waited()
            a().b()
            "ä", after("ü")
        if __name__ == "__main__":
            guarded()
        """
    )
    main_uses = model.AWAITED | model.DROPPED | model.GUARDED
    found = {call.callee: (call.row, call.column, call.use & main_uses, call.arguments) for call in index.calls}
    assert found == {
        "dropped": (2, 8, model.DROPPED, ("1",)),
        "kept": (3, 13, 0, ("a", "key=b")),
        "waited": (5, 17, model.AWAITED, ()),
        "a": (6, 6, 0, ()),
        "a().b": (6, 10, model.DROPPED, ()),
        "after": (7, 15, model.DROPPED, ("'ü'",)),
        "guarded": (9, 12, model.DROPPED | model.GUARDED, ()),
    }
    assert _dropped(index) == {"dropped", "a().b", "after", "guarded"}


def test_a_test_for_coroutine_functions_settles_what_a_callee_is() -> None:
    index = index_of(
        """
        async def f(callback):
            if iscoroutinefunction(callback):
                await callback()
            else:
                callback()
                other()
            if not asyncio.iscoroutinefunction(callback):
                callback()
            if inspect.iscoroutinefunction(callback):
                return
            callback()
            other()
        """
    )
    assert _dropped(index) == {"other"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("def f(): await x", ["f"]),
        ("async def f(): await x", []),
        ("await x", [""]),
        ("class A: await_ = 1", []),
        ("class A: await x", ["A"]),
        ("async def f(): lambda: await x", ["f.<lambda>"]),
        ("def f(a=await x): pass", [""]),
        ("async def f():\n    def g(a=await x): pass", []),
    ],
)
def test_refused_awaits_are_flagged_where_they_run(text: str, expected: list[str]) -> None:
    index = index_of(text)
    assert [scope.qualname for scope in index.scopes if scope.flags & model.AWAIT_OUTSIDE] == expected


def test_statements_of_the_module_include_definitions_whose_headers_run_something() -> None:
    index = index_of(
        """
        x = 1
        def plain(a=1): pass
        @decorated
        def also_plain(): pass
        @decorator()
        def called():
            pass
        class Based(base()):
            pass
        """
    )
    assert sorted(index.statements) == [(2, 2), (6, 8), (9, 10)]


def test_stubs_follow_the_version() -> None:
    text = "import sys\nif sys.version_info >= (3, 12):\n    def new(): ...\nelse:\n    def old(): ...\n"
    tree = ast.parse(text)
    assert {"old"} < set(build(tree, text, version=(3, 11)).names(0)) == {"sys", "old"}
    assert set(build(tree, text, version=(3, 12)).names(0)) == {"sys", "new"}
    assert set(build(tree, text).names(0)) == {"sys", "new", "old"}


def test_an_index_survives_being_written() -> None:
    text = "import a.b as c\nasync def f(x: c.D) -> int:\n    await x.y(1)\n"
    packed = pack(ast.parse(text), text)
    loaded, fresh = load(dump(packed)), build(ast.parse(text), text)
    assert loaded.scopes == fresh.scopes
    assert loaded.calls == fresh.calls
    assert [loaded.bindings(1, name) for name in sorted(loaded.names(1))] == [
        fresh.bindings(1, name) for name in sorted(fresh.names(1))
    ]
    assert loaded.aliases == fresh.aliases


def test_calls_of_an_object_that_a_test_has_told_something_about_have_a_name_of_their_own() -> None:
    index = index_of(
        """
        def use(thing, other):
            if not isinstance(thing, (A, B)):
                return thing.first()
            thing.second(other.third())
            if isinstance(other, A):
                other = None
                other.fourth()
        """
    )
    number = next(number for number, scope in enumerate(index.scopes) if scope.name == "use")
    callees = {call.tail: call.callee for call in index.calls}
    assert index.written(number, callees["second"]) == "thing.second"
    assert callees["third"] == "other.third"
    assert callees["fourth"] == "other.fourth"
    told = {tail: index.bindings(number, callees[tail].partition(".")[0])[0] for tail in ("first", "second")}
    assert {tail: (each.kind, each.value) for tail, each in told.items()} == {
        "first": (model.IS_NOT, "thing:A|B"),
        "second": (model.IS, "thing:A|B"),
    }


def test_type_variables_are_known_by_what_bounds_them() -> None:
    index = index_of(
        """
        import typing as t

        Any_ = t.TypeVar("Any_")
        Some = t.TypeVar("Some", bound="A")
        Either = t.TypeVar("Either", A, list[B])
        other = TypeVarious("Other", bound=A)

        class Repo(Base[Some, int], Plain):
            pass
        """
    )
    assert [bound(index, "", name) for name in ("Any_", "Some", "Either")] == [[""], ["A"], ["A|list[B]"]]
    assert {index.bindings(0, name)[0].kind for name in ("Any_", "Some", "Either")} == {model.VARIABLE}
    assert index.bindings(0, "other")[0].kind == model.VALUE
    assert bound(index, "Repo", model.GENERIC_BASE) == ["Base[Some,int]"]


@pytest.mark.skipif(sys.version_info < (3, 15), reason="unpacking in comprehensions (PEP 798) is new in Python 3.15")
def test_what_comprehensions_unpack_is_unknown() -> None:
    index = index_of("a = [*f() for _ in b]\nc = {**g() for _ in b}\nlazy import d\nlazy from e import h\n")
    assert [bound(index, "", name) for name in "acdh"] == [["?"], ["?"], ["d"], ["e:h"]]
    assert [call.callee for call in index.calls] == ["f", "g"]


@pytest.mark.skipif(sys.version_info < (3, 12), reason="type parameters (PEP 695) are new in Python 3.12")
def test_type_parameters_are_type_variables() -> None:
    index = index_of(
        """
        class Repo[T: A, *Ts, K: (A, B)](Base[T]):
            def get[U](self) -> U: ...
        """
    )
    assert bound(index, "Repo", model.GENERIC_BASE) == ["Generic[T,Ts,K]", "Base[T]"]
    assert [bound(index, "Repo", name) for name in ("T", "Ts", "K", "U")] == [["A"], [""], ["A|B"], [""]]


def test_names_are_mentioned_where_they_are_neither_called_nor_arguments() -> None:
    index = index_of(
        """
        from a import imported, unused

        def called(): ...
        def argument(): ...
        def kept(): ...
        def returned(): ...
        def listed(): ...
        def compared(): ...
        def decorating(): ...

        def use(local, box):
            called()
            call(argument, key=argument)
            table = {"a": kept, **others}
            some = [imported, lambda: listed]
            if box.attribute == compared and local:
                box.method(box.given)
                return returned

        @decorating
        def decorated(): ...
        """
    )
    expected = {"kept", "returned", "listed", "compared", "decorating", "imported", "attribute"}
    assert index.mentioned == expected


def test_the_packages_that_a_file_imports_do_not_count_its_own() -> None:
    index = index_of(
        """
        import os.path as path
        from a.b import c
        from . import sibling
        from ..around import other
        """
    )
    assert index.imported == {"os", "a"}


@pytest.mark.parametrize(
    ("text", "arguments"),
    [
        ("args=(a, self.b)", ("args[0]=a", "args[1]=self.b")),
        ("args=[a]", ("args[0]=a",)),
        ("args=()", ()),
        ("args=(*a, b)", ("args[]=?",)),
        ("args=a + b", ("args[]=?",)),
        ("args=given", ("args[]=?", "args=given")),
        ('kwargs={"a": b, "c": None}', ("kwargs[a]=b", "kwargs[c]=None")),
        ("kwargs={**a}", ("kwargs[]=?",)),
        ("kwargs={a: b}", ("kwargs[]=?",)),
    ],
)
def test_arguments_for_another_call_are_read_one_by_one(text: str, arguments: tuple[str, ...]) -> None:
    call = index_of(f"start(f, {text})").calls[-1]
    assert call.arguments == ("f", *arguments)


def test_names_are_bound_where_python_looks_for_them() -> None:
    index = index_of(
        """
        a = b = c = 1
        class K:
            b = 2
            own = lambda: b
            def method(self):
                c = 3
                def inner():
                    return a, b, c, len
        """
    )
    by_name = {scope.qualname: number for number, scope in enumerate(index.scopes)}
    method, inner = by_name["K.method"], by_name["K.method.inner"]
    assert [index.binder(inner, name) for name in ("a", "b", "c", "len")] == [0, 0, method, None]
    assert index.binder(by_name["K"], "b") == by_name["K"]
    assert [each.row for each in index.bindings_from(inner, "c")] == [7]
    assert index.bindings_from(inner, "len") == ()
