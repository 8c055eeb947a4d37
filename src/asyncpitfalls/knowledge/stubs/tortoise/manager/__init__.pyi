"""tortoise-orm 1.1.9: its coroutine functions."""

from tortoise.queryset import QuerySet as QuerySet
class Manager:
    def get_queryset(self) -> QuerySet: ...
