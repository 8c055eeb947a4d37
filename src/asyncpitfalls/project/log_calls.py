"""Calls of loggers that have a handler which waits for the other side: each record is sent where it is logged."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from asyncpitfalls.findings import Confidence
from asyncpitfalls.index import model
from asyncpitfalls.knowledge.blocking import logged
from asyncpitfalls.project import paths
from asyncpitfalls.project.effects import Leaf
from asyncpitfalls.project.sites import Site
from asyncpitfalls.project.values import External, Function

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.knowledge.blocking import Blocking
    from asyncpitfalls.project import Project


class _Logger(NamedTuple):
    """A logger that a module keeps under a name, and the handler that it was given."""

    file: str
    name: str
    handler: str
    is_limited: bool
    """Whether the handler was told what it may leave out."""


class LogCalls:
    """Follows loggers by the names that modules have for them, and by imports of these names."""

    def __init__(self, project: Project) -> None:
        self._project = project

    def waiting(self) -> Iterator[tuple[Leaf, Blocking]]:
        """The calls that wait, each with what is known of it."""
        for logger in self._loggers() if logged.PACKAGE in self._project.imported else ():
            confidence = Confidence.POSSIBLE if logger.is_limited else Confidence.PROBABLE
            for file, name in self._names_of(logger):
                index = self._project.index(file)
                for level in logged.LEVELS:
                    for call in index.calls_of(level):
                        if call.callee == f"{name}.{level}" and self._is_of_module(file, call.scope, name):
                            row = logged.row(call.callee, logger.handler, confidence)
                            yield Leaf(Site(Function(file, call.scope), call), call.callee), row

    def _loggers(self) -> Iterator[_Logger]:
        for site in self._project.callers.named([logged.ATTACHING]):
            file, call = site.function.file, site.call
            name, given = call.callee.removesuffix(f".{logged.ATTACHING}"), next(iter(call.arguments), "")
            handler = self._handler(site.function, given)
            if handler and name.isidentifier() and self._is_of_module(file, call.scope, name):
                limits = self._project.index(file).calls_of(logged.LIMITING)
                is_limited = any(each.callee == f"{given}.{logged.LIMITING}" for each in limits)
                yield _Logger(file, name, handler, is_limited)

    def _handler(self, function: Function, path: str) -> str:
        """The class of a handler that waits; empty for any other."""
        values = self._project.values(function, path)
        objects = [each for each in values if isinstance(each, External) and each.path.endswith(")")]
        names = {paths.names_only(self._project.outside.path(each.path)) for each in objects}
        name = names.pop() if len(names) == 1 and len(objects) == len(values) else ""
        if name not in logged.HANDLERS or (name == logged.SYSLOG and not self._is_by_stream(function.file)):
            return ""
        return name

    def _is_by_stream(self, file: str) -> bool:
        sites = self._project.callers.named([model.tail_of(logged.SYSLOG)])
        return any(logged.BY_STREAM.is_in(site.call.arguments) for site in sites if site.function.file == file)

    def _names_of(self, logger: _Logger) -> Iterator[tuple[str, str]]:
        """The files that have the logger, each with its name there."""
        yield logger.file, logger.name
        for file in self._project.modules.paths:
            index = self._project.index(file)
            for name in index.names(model.MODULE_SCOPE):
                for binding in index.bindings(model.MODULE_SCOPE, name):
                    module, _, imported = binding.value.partition(":")
                    if binding.kind == model.FROM and imported == logger.name and self._leads_to(file, module, logger):
                        yield file, name

    def _leads_to(self, importer: str, module: str, logger: _Logger) -> bool:
        place = self._project.modules.find(importer, module)
        return place is not None and self._project.modules.file_of(place) == logger.file

    def _is_of_module(self, file: str, scope: int, name: str) -> bool:
        """Whether a name, read in a scope of a file, is that of its module."""
        return self._project.index(file).binder(scope, name) == model.MODULE_SCOPE
