"""The standard library as typeshed describes it, read with our own index, file by file, when first asked for."""

from __future__ import annotations

import os.path
from typing import TYPE_CHECKING

from asyncpitfalls.project.stub_names import folders

if TYPE_CHECKING:
    from collections.abc import Callable

    from asyncpitfalls.index.module import ModuleIndex


class StubModules:
    """The modules of typeshed's standard library (PEP 484 stubs), as the package typeshed-client carries them."""

    def __init__(self, read: Callable[[str], ModuleIndex]) -> None:
        self.index = read
        """What a stub says."""
        self._dotted: dict[str, str] = {}
        self._places: dict[str, str | None] = {}

    def file_of(self, place: str) -> str | None:
        """The stub of a module, or of a package."""
        if place not in self._places:
            candidates = (place + ".pyi", os.path.join(place, "__init__.pyi"))
            self._places[place] = next((name for name in candidates if os.path.isfile(name)), None)
        return self._places[place]

    def child(self, place: str, name: str) -> str | None:
        """A submodule; only packages have any."""
        below = os.path.join(place, name)
        return below if name.isidentifier() and self.file_of(below) is not None else None

    def find(self, importer: str, dotted: str) -> str | None:
        """The place of a module of the standard library."""
        name = dotted.lstrip(".")
        if name == dotted:
            return next(filter(None, (self._below(folder, name) for folder in folders())), None)
        place = os.path.dirname(importer)
        for _ in range(len(dotted) - len(name) - 1):
            place = os.path.dirname(place)
        return self._below(place, name)

    def _below(self, folder: str, name: str) -> str | None:
        place: str | None = folder
        for part in filter(None, name.split(".")):
            place = self.child(place, part) if place is not None else None
        return place

    def dotted(self, file: str) -> str:
        """The module's name."""
        if file not in self._dotted:
            folder = next(folder for folder in folders() if file.startswith(folder + os.sep))
            name = os.path.splitext(os.path.relpath(file, folder))[0].replace(os.sep, ".")
            self._dotted[file] = name.removesuffix(".__init__")
        return self._dotted[file]
