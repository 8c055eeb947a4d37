"""Which versions of a package declared requirements allow."""

from __future__ import annotations

import pytest

from asyncpitfalls.sources.requirements import Version, requirements


def older(text: str, than: Version, package: str = "redis") -> list[bool]:
    """For each requirement in a text that speaks of versions, whether it allows older versions alone."""
    return [bounds.is_older(than) for bounds in requirements([text], package)]


@pytest.mark.parametrize(
    "text",
    [
        "redis==3.5.3\n",
        "redis === 3.5\n",
        "redis[hiredis]==3.5 ; python_version < '3.8'\n",
        "aiohttp>=3\nRedis <4  # as long as we can\n",
        "redis<=3.9.9,>=2\n",
        "redis (>=2,<4)\n",
        "redis~=3.5\n",
        "redis~=3.5.1\n",
        "redis==3.*\n",
        "redis<3.9, !=3.1\n",
        'install_requires=["redis<4", "aiohttp"]\n',
        "install_requires =\n    redis>=3,<4\n",
        'dependencies = ["redis[hiredis]>=3.0,<4.0"]\n',
        'redis = "^3.5"\n',
        'redis = "3.5.3"\n',
        'redis = "~3"\n',
        'redis = {version = "^3.5", extras = ["hiredis"]}\n',
        'redis = {extras = ["hiredis"], version = "==3.5"}\n',
        '"redis" = "3.*"\n',
        "  - redis=3.5\n",
        "redis==4.0.0b1\n",
    ],
)
def test_these_allow_older_versions_alone(text: str) -> None:
    assert older(text, (4, 1)) == [True]


@pytest.mark.parametrize(
    "text",
    [
        "redis>=3.5\n",
        "redis==4.1\n",
        "redis<5\n",
        "redis<=4.1.0\n",
        "redis~=4.0\n",
        "redis==4.*\n",
        'redis = "^4.0"\n',
        'redis = ">=3"\n',
        "redis>3\n",
    ],
)
def test_these_allow_newer_ones(text: str) -> None:
    assert older(text, (4, 1)) == [False]


@pytest.mark.parametrize(
    "text",
    [
        "redis\n",
        'redis = "*"\n',
        "redis @ https://example.org/redis-3.5.3.tar.gz\n",
        "aioredis==3.5\n",
        "redis-om==0.1\n",
        "fake.redis<4\n",
        'keywords = ["redis", "cache"]\nversion = "3"\n',
        "redis # ==3\n",
        "redis!=4.1\n",
    ],
)
def test_these_say_nothing(text: str) -> None:
    assert older(text, (4, 1)) == []


def test_each_requirement_counts_by_itself() -> None:
    assert older(
        'redis==3.5\nredis>=4.2\n"redis" = [{version = "<4", python = "<3.8"}, {version = ">=4"}]', (4, 1)
    ) == [
        *(True, False),
        *(True, False),
    ]


@pytest.mark.parametrize("text", ["python-telegram-bot==13.15", "Python_Telegram.bot~=13.7"])
def test_names_are_normalised(text: str) -> None:
    assert older(text, (20,), "python-telegram-bot") == [True]


@pytest.mark.parametrize(("text", "lowest"), [("redis>=4.2.0", (4, 2)), ("redis<5", None), ("redis~=4.2", (4, 2))])
def test_the_oldest_version_that_is_allowed(text: str, lowest: Version | None) -> None:
    assert [bounds.lowest for bounds in requirements([text], "redis")] == [lowest]


@pytest.mark.parametrize(
    ("text", "below"), [("redis = '^0.3.1'", (0, 4)), ("redis = '^0.0.3'", (0, 0, 4)), ("redis = '^0'", (1,))]
)
def test_a_caret_keeps_the_first_number_that_is_not_zero(text: str, below: Version) -> None:
    assert [bounds.below for bounds in requirements([text], "redis")] == [below]
