"""Reads the stubs of the standard library when a wheel is built, so that no run has to."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class StubsHook(BuildHookInterface[Any]):
    """Writes the file of `asyncpitfalls.pipeline.prebuilt`, which wheels carry; also for an editable installation."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write it before the wheel is put together."""
        del version
        sys.path.insert(0, str(Path(self.root, "src")))
        from asyncpitfalls.pipeline import prebuilt  # noqa: PLC0415 - found only now
        from asyncpitfalls.project.stub_names import OF_LIBRARIES, typeshed  # noqa: PLC0415

        file = Path(prebuilt.FILE)
        file.write_bytes(prebuilt.build((*typeshed(), OF_LIBRARIES)))
        build_data["artifacts"].append(file.relative_to(self.root).as_posix())
