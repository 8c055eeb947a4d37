"""Calls that are followed into the sources of installed packages, where the configuration has them followed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from asyncpitfalls import Config, pipeline
from asyncpitfalls.config import Options, load_config
from asyncpitfalls.findings import Confidence
from asyncpitfalls.project import followed
from asyncpitfalls.rules import known_rules
from tests.doors.conftest import write

if TYPE_CHECKING:
    from pathlib import Path

    from asyncpitfalls.findings import Finding

SITE = "lib/python3.12/site-packages"

PACKAGES = {
    "weather/__init__.py": "from weather._client import Client, connect\nfrom weather.tools import *\n",
    "weather/__init__.pyi": "from weather._client import Client as Client\n",
    "weather/_client.py": """
        import asyncio
        import time

        import requests
        from weather.tools import settings


        class Base:
            def __init__(self):
                self.session = requests.Session()

            def request(self, method, url):
                return self.session.request(method, url)


        class Client(Base):
            def now(self, place):
                return self._get(f"/now/{place}")

            def _get(self, path):
                return self.request("GET", path)

            def perhaps(self, place):
                if place:
                    return self.now(place)
                return None

            def either(self, place):
                if place:
                    self.perhaps(place)

            async def later(self, place):
                time.sleep(1)

            def asking(self):
                try:
                    asyncio.get_running_loop()
                except RuntimeError:
                    time.sleep(1)

            def in_a_thread(self, loop):
                loop.run_in_executor(None, self.now)

            def endless(self):
                self.endless()

            def settings(self):
                return settings()

            def handled(self, call):
                return call()


        def connect():
            return Client()
    """,
    "weather/tools.py": """
        import functools
        import queue
        import time


        @functools.cache
        def settings():
            with open("weather.ini") as file:
                return file.read()


        def save(text):
            with open("weather.txt", "w") as file:
                file.write(text)


        def pause():
            time.sleep(1)


        def wait(jobs: queue.Queue):
            return jobs.get()


        def look(jobs: queue.Queue):
            return jobs.get(block=False)


        def quick(text):
            return text.upper()
    """,
    "requests/__init__.py": "from .sessions import Session\nfrom .api import get\n",
    "requests/api.py": "def get(url):\n    return url\n",
    "requests/sessions.py": "class Session:\n    def request(self, method, url):\n        return url\n",
}

MAIN = """
    import asyncio

    import weather
    from weather import Client, connect


    class Station:
        def __init__(self):
            self.client = Client()

        def ask(self):
            return self.client.now("here")


    async def waits(client: Client, jobs):
        client.now("here")  # found: APF202
        connect().now("there")  # found: APF202
        weather.save("text")  # found: APF204
        weather.wait(jobs)  # found: APF207
        weather.pause()  # found: APF201
        return Station().ask()  # found: APF202


    async def does_not(client: Client, jobs, other):
        connect()
        await client.later("here")
        client.asking()
        client.endless()
        client.in_a_thread(asyncio.get_running_loop())
        client.settings()
        client.handled(print)
        client.absent()
        weather.look(jobs)
        weather.quick("text")
        other.now("here")
        await asyncio.to_thread(client.now, "here")


    async def perhaps(client: Client):
        client.perhaps("here")  # possible: APF202
        client.either("here")
"""


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    for name, text in PACKAGES.items():
        write(tmp_path / ".venv" / SITE, name, text)
    write(tmp_path, "pyproject.toml", '[project]\nname = "shop"\n')
    write(tmp_path, "main.py", MAIN)
    (tmp_path / ".venv" / "pyvenv.cfg").write_text("home = /usr/bin\n", encoding="utf-8")
    return tmp_path


def check(root: Path, follow: str, confidence: Confidence = Confidence.PROBABLE, **more: object) -> list[Finding]:
    options = Options(follow=follow, python=str(root / ".venv"), min_confidence=confidence.label, jobs=1)
    config = load_config(root, options, known_rules)
    assert isinstance(config, Config)
    return list(pipeline.check([root / "main.py"], config, **more).findings)  # type: ignore[arg-type]


def announced(root: Path, word: str) -> set[tuple[int, str]]:
    lines = enumerate((root / "main.py").read_text(encoding="utf-8").split("\n"), start=1)
    return {(row, line.partition(f"# {word}: ")[2]) for row, line in lines if f"# {word}: " in line}


def test_what_is_found_in_libraries(shop: Path) -> None:
    findings = check(shop, "libraries")
    assert {(each.span.row, each.code) for each in findings} == announced(shop, "found")
    assert {each.confidence for each in findings} == {Confidence.PROBABLE}


def test_what_a_condition_decides_about_is_possible(shop: Path) -> None:
    findings = check(shop, "libraries", Confidence.POSSIBLE)
    unsure = {(each.span.row, each.code) for each in findings if each.confidence is Confidence.POSSIBLE}
    assert unsure == announced(shop, "possible")


def test_without_being_asked_to_nobody_looks_into_libraries(shop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(followed.Followed, "__init__")
    assert check(shop, "project") == []


def test_the_way_through_the_library_is_told(shop: Path) -> None:
    finding = check(shop, "libraries")[0]
    assert "`waits` → `weather.Client.now` → `weather._client.Client._get`" in finding.message
    assert finding.message.partition("; ")[0].endswith("→ `requests.Session.request`")
    assert [step.path.name for step in finding.trace] == ["main.py", "main.py", *["_client.py"] * 3]


def test_nobody_is_told_to_change_the_library(shop: Path) -> None:
    message = next(each.message for each in check(shop, "libraries") if each.code == "APF201")
    assert message.endswith("run it in a thread: `await asyncio.to_thread(weather.pause, ...)`")


def test_what_was_found_is_remembered(shop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = check(shop, "libraries")
    monkeypatch.setattr(followed.Followed, "_search", None)
    write(shop, "main.py", f"{MAIN}\n\n    print(1)\n")
    assert [each.message for each in check(shop, "libraries")] == [each.message for each in first]
