"""Special methods that Python calls by itself, and what becomes of a coroutine that one of them returns.

Source: Python language reference, "Data model" (Special method names; Coroutines); Python documentation, "Built-in
Functions", "pickle" (Pickling Class Instances) and "dataclasses" (Post-init processing). What happens to a coroutine
was observed with CPython 3.10 to 3.13.

Methods whose value Python hands on as it is may be coroutine functions: ``await obj[key]``, ``await obj()``,
``await obj.name``, ``await (a + b)`` and ``await next(it)`` all work, and so does ``await Class()`` where ``__new__``
is async.
"""

from __future__ import annotations

INIT = "__init__"
NEW = "__new__"
POST_INIT = "__post_init__"
AWAIT = "__await__"
CALL = "__call__"
GET_ATTRIBUTE = "__getattr__"
ITERATING = ("__aiter__", "__anext__", "__iter__")

MAKING_OBJECTS = (INIT, NEW, POST_INIT)
"""The methods that making an object runs."""
IMPLICIT = frozenset({"__enter__", "__exit__", "__iter__", "__next__"})
"""The methods that a ``with`` or a ``for`` runs."""


def _refused_by(operation: str) -> str:
    return f"{operation} raises TypeError over the coroutine it gets"


_NEVER_AWAITED = "{} drops the coroutine, so nothing of the body ever runs"
_TRUE = "a coroutine counts as true, so {} and nothing of the body ever runs"

SYNC_ONLY = {
    INIT: _refused_by("making an object"),
    "__len__": _refused_by("`len()`"),
    "__length_hint__": _refused_by("`list()`"),
    "__bool__": _refused_by("every test for truth"),
    "__hash__": _refused_by("`hash()`"),
    "__index__": _refused_by("using it as an index"),
    "__int__": _refused_by("`int()`"),
    "__float__": _refused_by("`float()`"),
    "__complex__": _refused_by("`complex()`"),
    "__str__": _refused_by("`str()`"),
    "__repr__": _refused_by("`repr()`"),
    "__bytes__": _refused_by("`bytes()`"),
    "__format__": _refused_by("formatting"),
    "__dir__": _refused_by("`dir()`"),
    "__sizeof__": _refused_by("asking for its size"),
    "__fspath__": _refused_by("using it as a file's path"),
    "__iter__": _refused_by("`for`"),
    "__aiter__": _refused_by("`async for`"),
    AWAIT: _refused_by("`await`"),
    "__mro_entries__": _refused_by("making a class"),
    "__getnewargs__": _refused_by("pickling"),
    "__getnewargs_ex__": _refused_by("pickling"),
    "__getstate__": _refused_by("pickling"),
    "__reduce__": "pickling refuses the coroutine that it gets",
    "__reduce_ex__": "pickling refuses the coroutine that it gets",
    "__enter__": "`with` hands out the coroutine in place of what the body returns",
    "__exit__": _TRUE.format("`with` swallows every exception"),
    "__contains__": _TRUE.format("`in` always holds"),
    "__instancecheck__": _TRUE.format("`isinstance()` always holds"),
    "__subclasscheck__": _TRUE.format("`issubclass()` always holds"),
    "__del__": _NEVER_AWAITED.format("Python"),
    "__setattr__": _NEVER_AWAITED.format("the assignment"),
    "__delattr__": _NEVER_AWAITED.format("`del`"),
    "__setitem__": _NEVER_AWAITED.format("the assignment"),
    "__delitem__": _NEVER_AWAITED.format("`del`"),
    "__set__": _NEVER_AWAITED.format("the assignment"),
    "__delete__": _NEVER_AWAITED.format("`del`"),
    "__set_name__": _NEVER_AWAITED.format("making the class"),
    "__init_subclass__": _NEVER_AWAITED.format("making a subclass"),
    "__setstate__": _NEVER_AWAITED.format("unpickling"),
    POST_INIT: _NEVER_AWAITED.format("making an object"),
}
"""What comes of it when one of these is an ``async def``: name to consequence."""

_FACTORY = "await in an `async def` classmethod that makes the object and returns it"

CURES = {
    INIT: _FACTORY,
    POST_INIT: _FACTORY,
    "__iter__": "make it an async generator called `__aiter__`, and loop with `async for`",
    "__aiter__": "make it a plain `def` that returns the iterator, or write `yield` in it",
    AWAIT: "make it a plain `def` that returns the `__await__()` of a coroutine",
    "__enter__": "call it `__aenter__`, and enter with `async with`",
    "__exit__": "call it `__aexit__`, and enter with `async with`",
    "__del__": "await in an `async def` method that users of the object call when they are done",
}
"""What to do about it, where that is not to move the work into a method of its own."""

AWAITED = {"__aenter__": "`async with`", "__aexit__": "`async with`", "__anext__": "`async for`"}
"""Methods whose value Python awaits, and where it does."""

ASSIGNED = {"setter": _NEVER_AWAITED.format("the assignment"), "deleter": _NEVER_AWAITED.format("`del`")}
"""The two other functions of a property: nobody gets what they return."""
