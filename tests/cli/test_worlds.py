from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest

from asyncpitfalls.cli import main

if TYPE_CHECKING:
    from pathlib import Path

APP = """\
import asyncio
import threading
import time


def fetch():
    time.sleep(1)


async def handler():
    fetch()
    await asyncio.to_thread(fetch)


class Worker:
    def start(self):
        threading.Thread(target=self._main).start()

    def _main(self):
        fetch()


if __name__ == "__main__":
    Worker().start()
    asyncio.run(handler())
"""


@pytest.fixture
def app(project: Path) -> Path:
    """A program in three worlds."""
    (project / "bad.py").unlink()
    file = project / "app.py"
    file.write_text(APP, encoding="utf-8")
    return file


def test_each_function_has_its_worlds_and_the_way_there(app: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["worlds", str(app)]) == 0
    assert capsys.readouterr() == (
        """\
app.py
      6  fetch  loop, thread
         loop: handler → fetch
         blocks in row 7: time.sleep
     10  handler  loop
         blocks in row 11: time.sleep (handler → fetch → time.sleep)
     16  Worker.start  main
     19  Worker._main  thread
         blocks in row 20: time.sleep (Worker._main → fetch → time.sleep)
""",
        "",
    )


@pytest.mark.parametrize("name", ["fetch", "app.fetch", "fetch()"])
def test_one_function_is_told_step_by_step(app: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    assert main(["worlds", str(app), "--function", name]) == 0
    assert capsys.readouterr().out == (
        """\
app.py
      6  fetch  loop, thread
         loop
           1. app.py:10: `handler` is a coroutine: it runs on the event loop
           2. app.py:11: `handler` calls `fetch`
         thread
           1. app.py:12: `handler` hands `fetch` to `asyncio.to_thread`: it runs in a thread
         blocks in row 7: time.sleep
"""
    )


def test_a_method_is_found_by_its_last_name(app: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["worlds", str(app), "--function", "_main"]) == 0
    assert "Worker._main  thread" in capsys.readouterr().out


def test_the_nearest_function_is_named(app: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["worlds", str(app), "--function", "fetsch"]) == 2
    error = "asyncpitfalls: `--function`: there is no function `fetsch` in these files; did you mean `fetch`?\n"
    assert capsys.readouterr() == ("", error)
    assert main(["worlds", str(app), "--function", "zzzzzzzzzzz"]) == 2
    assert capsys.readouterr().err.endswith("; name a function as `name`, `Class.name` or `module.name`\n")


def test_a_path_that_does_not_exist_is_an_error(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert project.is_dir()
    assert main(["worlds", "nowhere.py"]) == 2
    assert capsys.readouterr() == ("", "asyncpitfalls: `nowhere.py` does not exist\n")


def test_the_current_folder_is_looked_at_by_itself(app: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["worlds", "--function", "handler"]) == 0
    assert capsys.readouterr().out.startswith(f"{app.name}\n     10  handler  loop\n")


def test_a_folder_without_python_is_told(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "empty").mkdir()
    assert main(["worlds", "empty"]) == 0
    assert capsys.readouterr() == ("", "no Python files to look at\n")


def test_what_the_configuration_says_of_rules_does_not_matter(app: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings = '[tool.asyncpitfalls]\nno-cache = true\nselect = ["APF1"]\noutput-format = "concise"\n'
    app.with_name("pyproject.toml").write_text(settings, encoding="utf-8")
    assert main(["worlds"]) == 0
    assert capsys.readouterr().out.startswith("app.py\n      6  fetch  loop, thread\n")


def test_the_nearest_option_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["worlds", "--functoin", "handler"])
    assert "did you mean `--function`?" in capsys.readouterr().err


def test_a_file_that_cannot_be_read_is_told(app: Path, capsys: pytest.CaptureFixture[str]) -> None:
    app.with_name("broken.py").write_text("def (", encoding="utf-8")
    assert main(["worlds", str(app.parent)]) == 1
    out, err = capsys.readouterr()
    assert out.startswith("app.py\n")
    assert re.fullmatch(r"asyncpitfalls: `.*broken\.py` could not be read, so nothing in it is shown: .*\n", err)


def test_json_is_stable(app: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["worlds", str(app), "--output-format", "json"]) == 0
    functions = {each["name"]: each for each in json.loads(capsys.readouterr().out)}
    assert list(functions) == ["app", "fetch", "handler", "Worker.start", "Worker._main"]
    handler = {"filename": str(app), "location": {"row": 11, "column": 5}}
    assert functions["fetch"] == {
        "name": "fetch",
        "module": "app",
        "kind": "function",
        "filename": str(app),
        "location": {"row": 6, "column": 1},
        "worlds": [
            {
                "world": "loop",
                "way": [
                    {
                        "filename": str(app),
                        "location": {"row": 10, "column": 1},
                        "message": "`handler` is a coroutine: it runs on the event loop",
                    },
                    {**handler, "message": "`handler` calls `fetch`"},
                ],
            },
            {
                "world": "thread",
                "way": [
                    {
                        "filename": str(app),
                        "location": {"row": 12, "column": 19},
                        "message": "`handler` hands `fetch` to `asyncio.to_thread`: it runs in a thread",
                    }
                ],
            },
        ],
        "complete": True,
        "run_by": [
            {
                "function": "app.handler",
                "filename": str(app),
                "location": {"row": 12, "column": 19},
                "message": "`handler` hands `fetch` to `asyncio.to_thread`: it runs in a thread",
            },
            {"function": "app.handler", **handler, "message": "`handler` calls `fetch`"},
            {
                "function": "app.Worker._main",
                "filename": str(app),
                "location": {"row": 20, "column": 9},
                "message": "`Worker._main` calls `fetch`",
            },
        ],
        "blocking": [
            {
                "name": "time.sleep",
                "kind": "sleep",
                "chain": "",
                "filename": str(app),
                "location": {"row": 7, "column": 10},
                "message": "`fetch` waits in `time.sleep`",
            }
        ],
    }
    assert [each["message"] for each in functions["handler"]["run_by"]] == ["`app` has `asyncio.run` run `handler`"]


class _Page(HTMLParser):
    """The tags of a page, and what they would load from elsewhere."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.loaded: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.loaded += [value or "" for name, value in attrs if name in {"src", "href"}]


def test_the_page_holds_everything_it_needs(app: Path) -> None:
    strange = 'def tricky(a="</script><b>"): ...\n'
    app.with_name("strange.py").write_text(strange, encoding="utf-8")
    page = app.with_name("page.html")
    assert main(["worlds", str(app.parent), "--output-format", "html", "--output-file", str(page)]) == 0
    text = page.read_text(encoding="utf-8")
    parsed = _Page(text)
    assert {"style", "script", "main", "noscript"} <= parsed.tags
    assert parsed.loaded == []
    assert not re.search(r"https?://|url\(|@import|fetch\(|XMLHttpRequest", text)
    data = re.search(r'<script type="application/json" id="data">(.*?)</script>', text, re.DOTALL)
    assert data is not None
    rows = json.loads(data[1])["rows"]
    fetch = next(row for row in rows if row[0] == "fetch")
    assert [leg[0] for leg in fetch[7]] == ["loop", "thread"]
    assert rows[fetch[7][0][1]][0] == "handler"
    assert [blocked[:2] for blocked in fetch[9]] == [["time.sleep", "sleep"]]
    assert "<b>2</b><span>Event loop</span>" in text
    assert '<li><span class="chip main">Main</span> → <span class="chip thread">Thread</span> <b>1</b></li>' in text


def test_two_runs_write_the_same_bytes(app: Path) -> None:
    pages = [app.with_name(name) for name in ("one.html", "two.html")]
    for page in pages:
        assert main(["worlds", str(app), "--output-format", "html", "--output-file", str(page)]) == 0
    assert pages[0].read_bytes() == pages[1].read_bytes()


def test_colour_is_a_matter_of_choice(app: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["worlds", str(app), "--color", "always"]) == 0
    colored = capsys.readouterr().out
    assert main(["worlds", str(app), "--color", "never"]) == 0
    plain = capsys.readouterr().out
    assert "\x1b[" in colored
    assert re.sub(r"\x1b\[[0-9;]*m", "", colored) == plain


def test_files_in_several_projects_share_one_map(app: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "pyproject.toml").write_text("[tool.asyncpitfalls]\nno-cache = true\n", encoding="utf-8")
    (other / "more.py").write_text("async def one(): two()\ndef two(): ...\n", encoding="utf-8")
    assert main(["worlds", str(app), str(other), "--function", "two", "--output-format", "json"]) == 0
    (two,) = json.loads(capsys.readouterr().out)
    assert [step["message"] for step in two["worlds"][0]["way"]][-1] == "`one` calls `two`"
