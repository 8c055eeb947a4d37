"""Models and queries of Django and peewee. A query asks the database when it is evaluated, and not before.

Sources: Django documentation, "QuerySet API reference" (When QuerySets are evaluated; Methods that do not return
QuerySets), "Model instance reference", "Django shortcut functions", "Asynchronous support": a query on the thread of
a running loop raises ``SynchronousOnlyOperation``, unless ``DJANGO_ALLOW_ASYNC_UNSAFE`` lets it block. Names were
compared with the sources of Django 6.1. Of peewee 4.5 its code: ``Model``, ``ModelSelect`` and the other queries.
"""

from __future__ import annotations

from asyncpitfalls.knowledge.blocking.rows import DATABASE, blocking, meanings

_MODEL, _QUERYSET = "django.db.models.Model", "django.db.models.QuerySet"
_EVALUATING = (
    "aggregate bulk_create bulk_update contains count create delete earliest exists explain first get get_or_create"
    " in_bulk last latest update update_or_create"
)
_ONE_OBJECT = ("create", "earliest", "first", "get", "last", "latest")
_LAZY = (
    *("alias", "all", "annotate", "complex_filter", "dates", "datetimes", "defer", "difference", "distinct", "exclude"),
    *("extra", "filter", "intersection", "none", "only", "order_by", "prefetch_related", "raw", "reverse"),
    *("select_for_update", "select_related", "union", "using", "values", "values_list"),
)

_DJANGO = (
    *(
        row
        for name in _EVALUATING.split()
        for row in blocking(
            DATABASE,
            name,
            of=_QUERYSET,
            source="Django, QuerySet API reference",
            instead=(f"{_QUERYSET}.a{name}",),
        )
    ),
    *blocking(
        DATABASE,
        "__iter__",
        of=_QUERYSET,
        source="Django, When QuerySets are evaluated",
        instead=(f"{_QUERYSET}.__aiter__",),
    ),
    *blocking(DATABASE, "save", of=_MODEL, source="Django, Saving objects", instead=(f"{_MODEL}.asave",)),
    *blocking(DATABASE, "delete", of=_MODEL, source="Django, Deleting objects", instead=(f"{_MODEL}.adelete",)),
    *blocking(
        DATABASE,
        "refresh_from_db",
        of=_MODEL,
        source="Django, Refreshing objects from database",
        instead=(f"{_MODEL}.arefresh_from_db",),
    ),
    *(
        row
        for name in ("get_object_or_404", "get_list_or_404")
        for row in blocking(
            DATABASE,
            name,
            of="django.shortcuts",
            source="Django shortcut functions",
            instead=(f"django.shortcuts.a{name}",),
        )
    ),
)

_PEEWEE, _SELECT = "peewee.Model", "peewee.ModelSelect"
_PEEWEE_MODEL = (
    "bulk_create bulk_update create delete_by_id delete_instance get get_by_id get_or_create get_or_none save set_by_id"
)
_REFINING = ("alias", "distinct", "group_by", "having", "join", "join_from", "limit", "offset", "order_by", "paginate")

ROWS = (
    *_DJANGO,
    *blocking(DATABASE, _PEEWEE_MODEL, of=_PEEWEE, source="peewee, Model"),
    *blocking(DATABASE, "count execute exists first get get_or_none peek scalar", of=_SELECT, source="peewee, Query"),
    *blocking(DATABASE, "__iter__", of=_SELECT, source="peewee, Iterating over results"),
    *blocking(DATABASE, "execute", of="peewee.ModelUpdate", source="peewee, Query"),
)

_USERS = ("AbstractBaseUser", "AbstractUser", "Group", "Permission", "User")

STANDS_FOR = {
    **meanings(_MODEL, "django.db.models.base.Model", "django.contrib.gis.db.models.Model"),
    **meanings(_MODEL, *(f"django.contrib.auth.models.{name}" for name in _USERS)),
    **meanings(_MODEL, "django.contrib.auth.base_user.AbstractBaseUser", "django.contrib.auth.get_user_model()"),
    **meanings(
        _QUERYSET, "django.db.models.query.QuerySet", "django.db.models.Manager", "django.db.models.BaseManager"
    ),
    **meanings(_QUERYSET, "django.db.models.manager.Manager", "django.db.models.manager.BaseManager"),
    **meanings(f"{_QUERYSET}()", f"{_MODEL}.objects", f"{_MODEL}._default_manager"),
    **meanings(f"{_QUERYSET}()", *(f"{_QUERYSET}.{name}()" for name in _LAZY)),
    **meanings(f"{_MODEL}()", *(f"{_QUERYSET}.{name}()" for name in _ONE_OBJECT)),
    **meanings(f"{_MODEL}()", *(f"{_QUERYSET}.a{name}!" for name in _ONE_OBJECT)),
    **meanings(f"{_MODEL}()", "django.shortcuts.get_object_or_404()", "django.shortcuts.aget_object_or_404!"),
    **meanings(f"{_MODEL}()", f"{_QUERYSET}*"),
    **meanings(f"{_SELECT}()", f"{_PEEWEE}.select()", f"{_SELECT}.where()", f"{_SELECT}.orwhere()"),
    **meanings(f"{_SELECT}()", *(f"{_SELECT}.{name}()" for name in _REFINING)),
    **meanings(f"{_SELECT}()", *(f"{_SELECT}.{name}()" for name in ("dicts", "namedtuples", "objects", "tuples"))),
    **meanings("peewee.ModelUpdate()", *(f"{_PEEWEE}.{name}()" for name in ("delete", "insert", "insert_many"))),
    **meanings("peewee.ModelUpdate()", *(f"{_PEEWEE}.{name}()" for name in ("replace", "replace_many", "update"))),
    **meanings("peewee.ModelUpdate()", *(f"peewee.ModelUpdate.{name}()" for name in ("on_conflict", "where"))),
    **meanings("peewee.ModelUpdate()", "peewee.ModelUpdate.on_conflict_ignore()", "peewee.ModelUpdate.returning()"),
    **meanings(f"{_PEEWEE}()", *(f"{_PEEWEE}.{name}()" for name in ("create", "get", "get_by_id", "get_or_none"))),
    **meanings(f"{_PEEWEE}()", f"{_SELECT}.get()", f"{_SELECT}.first()"),
}
