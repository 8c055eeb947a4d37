from __future__ import annotations

from tests.pipeline.conftest import shop

__all__ = ["shop"]
