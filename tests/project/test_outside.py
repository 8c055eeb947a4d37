"""What paths outside the project come to."""

from __future__ import annotations

import pytest

from asyncpitfalls.project.outside import Outside, rows_of_resources

STANDS_FOR = {
    "lib.inner.Session": "lib.Session",
    "lib.session()": "lib.Session()",
    "lib.Session.cursor()": "lib.Cursor()",
    "lib.Session[]": "lib.Table()",
    "lib.Session.rows*": "lib.Row()",
    "lib.Session.first": "lib.Row()",
    "lib.begin.__enter__()": "lib.Session()",
}


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("other.thing().get", "other.thing().get"),
        ("lib.Session().get", "lib.Session().get"),
        ("lib.session().get", "lib.Session().get"),
        ("lib.session(name).get", "lib.Session().get"),
        ("lib.inner.Session().get", "lib.Session().get"),
        ("lib.inner.Session().cursor().fetch", "lib.Cursor().fetch"),
        ("lib.session().first.read", "lib.Row().read"),
        ("lib.session().rows()*.read", "lib.Row().read"),
        ("lib.session()[].read", "lib.Table().read"),
        ("lib.Session[]().get", "lib.Session[]().get"),
        ("lib.session().__enter__().get", "lib.Session().get"),
        ("lib.begin().__enter__().get", "lib.Session().get"),
        ("lib.begin().get", "lib.begin().get"),
        ("lib.session().cursor()!.fetch", "lib.Cursor()!.fetch"),
    ],
)
def test_a_path_is_rewritten_to_what_it_stands_for(path: str, expected: str) -> None:
    assert Outside(STANDS_FOR, ["lib.Session.get"]).path(path) == expected


def test_what_is_awaited_is_no_longer_the_same_object() -> None:
    assert Outside(STANDS_FOR, []).path("lib.session()!.cursor().fetch") == "lib.Session()!.cursor().fetch"


def test_a_method_of_any_resource_belongs_to_the_client() -> None:
    assert list(rows_of_resources("lib.Client.chat.create")) == [
        "lib.Client.chat.*.create",
        "lib.Client.chat.*",
        "lib.Client.*.create",
        "lib.Client.*",
        "lib.*.create",
        "lib.*",
    ]
