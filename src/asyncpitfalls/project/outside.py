"""What paths that lead outside the project come to, by what is known of libraries without reading them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asyncpitfalls.project import paths

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

_ENTERED = ".__enter__"


class Outside:
    """Rewrites paths by rows as `asyncpitfalls.knowledge.blocking.STANDS_FOR` has them."""

    def __init__(self, stands_for: Mapping[str, str], rows: Iterable[str]) -> None:
        self._stands_for = stands_for
        objects = {target.removesuffix("()") for target in stands_for.values()}
        self._classes: Collection[str] = objects | {name.rpartition(".")[0] for name in rows}
        self._known: dict[str, str] = {}

    def path(self, path: str) -> str:
        """The path, or another to the same thing: ``requests.session().get`` is ``requests.Session().get``."""
        if path not in self._known:
            self._known[path] = self._rewritten(path)
        return self._known[path]

    def _rewritten(self, path: str) -> str:
        text, steps = paths.split(path)
        names = text
        called = False
        for kind, name in steps:
            key = names
            if kind == paths.ATTRIBUTE:
                text, names = f"{text}.{name}", f"{names}.{name}"
                key = names
            elif kind == paths.CALL:
                owner = names.removesuffix(_ENTERED)
                if owner != names and f"{names}()" not in self._stands_for and owner in self._classes:
                    # What is entered is itself: so it is with files, sessions, connections and clients.
                    text, names = text.removesuffix(_ENTERED), owner
                else:
                    text, key = f"{text}({name})", f"{names}()"
            elif kind == paths.SUBSCRIPT and not name and not called:
                text, key = f"{text}[]", ""  # of a class: the class again
            else:
                # Of an object it is something else, as what is awaited is.
                mark = f"[{name}]" if kind == paths.SUBSCRIPT else f"{{{name}}}" if kind == paths.COLLECT else kind
                text, key = text + mark, names + mark
                names = key
            called = kind == paths.CALL
            while key in self._stands_for:
                target = self._stands_for[key]
                text, names = target, target.removesuffix("()")
                called = text != names
                key = names if not called else ""
        return text


def rows_of_resources(names: str) -> Iterator[str]:
    """The rows that may speak of a name whatever resource it belongs to: ``a.b.c`` is also ``a.*.c`` and ``a.*``."""
    parts = names.split(".")
    for count in range(len(parts) - 1, 0, -1):
        owner = ".".join(parts[:count])
        yield f"{owner}.*.{parts[-1]}"
        yield f"{owner}.*"
