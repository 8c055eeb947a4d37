"""Writes what libraries' own sources say about their coroutine functions: `src/asyncpitfalls/knowledge/stubs/`.

Usage: ``python -m tools.library_stubs FOLDER``; the folder holds one unpacked wheel for each of `LIBRARIES`, under the
name of its file. A stub names classes, their methods and which of these are coroutine functions, and of the types of
results those that lead to further coroutine functions: what the resolver needs, and nothing else of the library.
"""

from __future__ import annotations

import ast
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from asyncpitfalls.index import model
from asyncpitfalls.index.build import build
from asyncpitfalls.knowledge import Knowledge
from asyncpitfalls.knowledge.decorators import ASYNC_CONTEXT_MANAGERS, CLASS_METHOD, PROPERTIES, STATIC_METHOD
from asyncpitfalls.project import Project
from asyncpitfalls.project.paths import ELEMENTS
from asyncpitfalls.project.values import Class, Collection, Coroutine, Function, Generator, Instance, Mapping
from tools.libraries import LIBRARIES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from asyncpitfalls.index.module import ModuleIndex
    from asyncpitfalls.project.values import Value, Values
    from tools.libraries.library import Library

OUT = Path(__file__).parent.parent / "src/asyncpitfalls/knowledge/stubs"
_AWAIT = "__await__"
KEPT_DUNDERS = frozenset({"__aenter__", "__anext__", _AWAIT, "__call__", "__getattr__", "__getitem__"})


class Writer:
    """Writes the stubs of one library."""

    def __init__(self, root: Path, library: Library) -> None:
        self.root = root
        self.library = library
        self._indexes: dict[str, ModuleIndex] = {}
        files = sorted(str(path) for path in root.rglob("*.py"))
        self.project = Project(str(root), files, self._index, _stub, Knowledge())
        self.resolver = self.project.resolver
        self.public: dict[str, dict[str, Value]] = {name: self._members(name) for name in library.modules}
        self.kept = self._kept()

    def _index(self, file: str) -> ModuleIndex:
        if file not in self._indexes:
            text = Path(file).read_text(encoding="utf-8-sig", errors="replace")
            self._indexes[file] = build(ast.parse(text), text)
        return self._indexes[file]

    def _members(self, module: str) -> dict[str, Value]:
        place = self.project.modules.find(self.project.modules.paths[0], module)
        file = self.project.modules.file_of(place or "")
        if place is None or file is None:
            return {}
        names = self._exported(file)
        found = {name: self.resolver.member(place, name) for name in names if not name.startswith("_")}
        return {
            name: values[-1]
            for name, values in found.items()
            if values and (len(values) == 1 or all(isinstance(each, Function) for each in values))
            if isinstance(values[-1], (Class, Function))
        }

    def _dotted(self, file: str) -> str:
        """The name of a module, counted from the folder of the wheel: not all parents need be packages."""
        name = str(Path(file).relative_to(self.root).with_suffix("")).replace("/", ".")
        return name.removesuffix(".__init__")

    def _exported(self, file: str) -> list[str]:
        """The public names of a module, those that come by stars included."""
        index = self._index(file)
        if index.exports is not None:
            return list(index.exports)
        names = set(index.names(model.MODULE_SCOPE))
        for star in index.stars:
            source = self.project.modules.file_of(self.project.modules.find(file, star) or "")
            names.update(self._exported(source) if source is not None and source != file else ())
        return sorted(names)

    def _kept(self) -> set[Class]:
        """The classes, public or reached from such, that have coroutine methods or lead to one that has."""
        leads: dict[Class, set[Class]] = {}
        waiting = [each for members in self.public.values() for each in members.values()]
        functions = [each for each in waiting if isinstance(each, Function)]
        classes = [each for each in waiting if isinstance(each, Class)]
        classes += [each for function in functions for each in _classes(self._given(function))]
        while classes:
            cls = classes.pop()
            if cls not in leads and self._dotted(cls.file).startswith(self.library.within):
                members = self.members(cls).values()
                given = [self._given(member) for member in members]
                leads[cls] = {each for values in (*given, *self.attributes(cls).values()) for each in _classes(values)}
                classes += leads[cls]
        kept = {cls for cls in leads if any(self.makes_coroutine(each, cls) for each in self.members(cls).values())}
        while True:
            more = {cls for cls, others in leads.items() if cls not in kept and not kept.isdisjoint(others)}
            if not more:
                return kept
            kept |= more

    def members(self, cls: Class) -> dict[str, Function]:
        """The methods of a class, inherited ones included, that are what they are written to be."""
        found = {name: self.resolver.attribute(cls, name) for name in self._names(cls)}
        return {
            name: value
            for name, values in found.items()
            if all(isinstance(each, Function) for each in values)
            for value in values[-1:]
            if isinstance(value, Function) and name not in self.library.changed
        }

    def attributes(self, cls: Class) -> dict[str, Values]:
        """What the objects of a class hold under public names."""
        found = {name: self.resolver.attribute(Instance(cls), name) for name in self._names(cls)}
        held = (Instance, Collection, Mapping)
        methods = self.members(cls)
        return {
            name: values
            for name, values in found.items()
            if name not in methods and values and all(isinstance(each, held) for each in values)
        }

    def _names(self, cls: Class) -> list[str]:
        order = self.resolver.order(cls) or (cls,)
        own = (self._index(base.file).names(base.number) for base in order if isinstance(base, Class))
        names = frozenset[str]().union(*own)
        return sorted(filter(_is_public, names))

    def makes_coroutine(self, function: Function, cls: Class | None = None) -> bool:
        """Whether calling a function of the library, or a method on an object of a class, gives a coroutine."""
        if self.resolver.is_async(function):
            return True
        made = self.resolver.called(function)
        if made and all(isinstance(each, Coroutine) for each in made):
            return True
        outcomes = self._index(function.file).bindings(function.scope, model.RETURN)
        callees = {each.value.partition("(")[0] for each in outcomes}
        if cls is None or not callees or not callees <= self.library.coroutines:
            return False
        # A class may buffer what another one sends: its own method of that name decides.
        own = [each for path in callees for each in self.resolver.attribute(cls, path.removeprefix("self."))]
        return bool(own) and all(isinstance(each, Function) and self.resolver.is_async(each) for each in own)

    def _given(self, function: Function) -> Values:
        if self.resolver.is_async(function):
            return self.resolver.awaited(Coroutine(function))
        made = self.resolver.called(function)
        return tuple(each for value in made for each in self.resolver.awaited(value)) if _coroutines(made) else made

    def stubs(self) -> dict[str, str]:
        """The text of each stub, by its module."""
        bodies: dict[str, list[str]] = {}
        imports: dict[str, set[str]] = {}
        for cls in sorted(self.kept):
            module = self._dotted(cls.file)
            bodies.setdefault(module, []).append(self._class_text(cls, module, imports.setdefault(module, set())))
        for module, members in self.public.items():
            needed = imports.setdefault(module, set())
            for name, value in sorted(members.items()):
                defined = self._dotted(value.file) if isinstance(value, (Class, Function)) else ""
                if self._is_by_hand(name):
                    continue
                if isinstance(value, Function):
                    if not self.makes_coroutine(value) and not self._type(self._given(value), module, set()):
                        continue
                    bodies.setdefault(module, []).append(self._function_text(name, value, module, needed))
                elif isinstance(value, Class) and value in self.kept and defined != module:
                    needed.add(f"from {defined} import {self.resolver.scope(Function(*value)).name} as {name}")
        if self.library.more:
            first = self.library.modules[0]
            bodies.setdefault(first, []).append(self.library.more.strip())
            imports.setdefault(first, set())
        modules = {name for name in imports if bodies.get(name) or imports[name]}
        return {
            module: "\n".join(["\n".join(sorted(imports.get(module, ()))), *bodies.get(module, ())]).strip() + "\n"
            for module in sorted(modules)
        }

    def _is_by_hand(self, name: str) -> bool:
        begins = ("class {}(", "class {}:", "def {}(", "async def {}(")
        return any(f"\n{begin.format(name)}" in self.library.more for begin in begins)

    def _class_text(self, cls: Class, module: str, needed: set[str]) -> str:
        lines = [f"class {self.resolver.scope(Function(*cls)).name}:"]
        for name, values in self.attributes(cls).items():
            text = self._type(values, module, needed)
            lines += [f"    {name}: {text}"] if text else []
        for name, function in self.members(cls).items():
            decoration = self.resolver.decorators(function)
            names = decoration.names if decoration is not None else ()
            if PROPERTIES.intersection(names):
                if self._type(self._given(function), module, set()):
                    lines += ["    @property", f"    {self._function_text(name, function, module, needed, 'self')}"]
                continue
            entered = self._entered(function, module, needed) if ASYNC_CONTEXT_MANAGERS.intersection(names) else ""
            if entered:
                needed.update(
                    {"from collections.abc import AsyncIterator", "from contextlib import asynccontextmanager"}
                )
                lines += ["    @asynccontextmanager", f"    def {name}(self) -> AsyncIterator[{entered}]: ..."]
                continue
            first = "cls" if CLASS_METHOD in names else "" if STATIC_METHOD in names else "self"
            if not first or first == "cls":
                lines.append("    @classmethod" if first else "    @staticmethod")
            lines.append(f"    {self._function_text(name, function, module, needed, first, cls)}")
        return "\n".join(lines if lines[1:] else [f"{lines[0]} ..."])

    def _entered(self, function: Function, module: str, needed: set[str]) -> str:
        """The type of what ``async with`` gets of a function that is written as a generator."""
        entering = (self.resolver.attribute(each, "__aenter__") for each in self.resolver.called(function))
        made = [self.resolver.called(each) for values in entering for each in values]
        got = tuple(each for values in made for value in values for each in self.resolver.awaited(value))
        enters = got and all(isinstance(each, Instance) and "__aenter__" in self.members(each.of) for each in got)
        return self._type(got, module, needed) if enters else ""

    def _gives_itself(self, name: str, function: Function) -> bool:
        """Whether a method gives an object of its class; ``__aenter__`` is taken to, where it gives a type variable."""
        returns = self.resolver.scope(function).returns
        return name in self.library.chaining or (name == "__aenter__" and returns.isidentifier() and returns != "None")

    def _function_text(
        self, name: str, function: Function, module: str, needed: set[str], first: str = "", cls: Class | None = None
    ) -> str:
        keyword = "async def" if self.makes_coroutine(function, cls) else "def"
        awaited = self.resolver.awaited(Instance(cls)) if cls is not None and name == _AWAIT else ()
        returned = self._type(awaited or self._given(function), module, needed)
        if awaited and returned:
            needed.add("from collections.abc import Generator")
            returned = f"Generator[None, None, {returned}]"
        if cls is not None and not returned and self._gives_itself(name, function):
            returned = self.resolver.scope(Function(*cls)).name
        return f"{keyword} {name}({first}){f' -> {returned}' if returned else ''}: ..."

    def _type(self, values: Values, module: str, needed: set[str]) -> str:
        """The type of some values, as far as it leads to classes with coroutine functions."""
        parts = [self._word(value, module, needed) for value in values]
        return " | ".join(dict.fromkeys(parts)) if all(parts) else ""

    def _word(self, value: Value, module: str, needed: set[str]) -> str:
        if isinstance(value, Instance) and value.of in self.kept:
            name = self.resolver.scope(Function(*value.of)).name
            defined = self._dotted(value.of.file)
            if defined != module:
                needed.add(f"from {defined} import {name} as {name}")
            return name
        if isinstance(value, Generator):
            inside = self._type(self.resolver.step(value, ELEMENTS, ""), module, needed)
            is_async = self.resolver.scope(value.made_by).is_async
            needed.update({"from collections.abc import AsyncIterator"} if inside and is_async else ())
            return inside and (f"AsyncIterator[{inside}]" if is_async else f"list[{inside}]")
        inside = self._word(value.of, module, needed) if isinstance(value, (Collection, Mapping)) else ""
        return inside and (f"list[{inside}]" if isinstance(value, Collection) else f"dict[str, {inside}]")


def _coroutines(values: Values) -> bool:
    return bool(values) and all(isinstance(each, Coroutine) for each in values)


def _classes(values: Iterable[Value]) -> set[Class]:
    found: set[Class] = set()
    for value in values:
        inside = value.of if isinstance(value, (Collection, Mapping)) else value
        if isinstance(inside, Instance):
            found.add(inside.of)
    return found


def _is_public(name: str) -> bool:
    return not name.startswith("_") or name in KEPT_DUNDERS


def _stub(file: str) -> ModuleIndex:
    text = Path(file).read_text(encoding="utf-8")
    return build(ast.parse(text), text, version=(3, 14))


def main(folder: Path) -> None:
    """Write the stubs of all libraries whose wheels lie in a folder."""
    for library in LIBRARIES:
        for root in folder.glob(f"{library.wheel}-*"):
            name, version = root.name.lower().split("-")[:2]
            for module, text in Writer(root, library).stubs().items():
                path = OUT.joinpath(*module.split("."), "__init__.pyi")
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(f'"""{name.replace("_", "-")} {version}: its coroutine functions."""\n\n{text}')
                for parent in path.relative_to(OUT).parents[1:-1]:
                    above = OUT / parent / "__init__.pyi"
                    if not above.exists():
                        above.write_text(f'"""{name.replace("_", "-")} {version}."""\n')


if __name__ == "__main__":
    main(Path(sys.argv[1]))
