"""nonebot2 2.5.0."""
