"""django 5.2.19: its coroutine functions."""

from django.db.models.query import QuerySet as QuerySet
async def aprefetch_related_objects(): ...
class Manager(QuerySet): ...
from django.db.models.base import Model as _Model
class Model(_Model):
    objects: Manager
