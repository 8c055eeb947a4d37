"""ormar 0.26.0: its coroutine functions."""

from ormar.models.model import Model as Model
from ormar.queryset.queryset import QuerySet as QuerySet
