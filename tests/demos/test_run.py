from __future__ import annotations

import io
import json
import re
from typing import TYPE_CHECKING

import pytest

from asyncpitfalls import demos
from asyncpitfalls.demos import discovery
from asyncpitfalls.findings import Confidence, Finding, Span, Step, UsageError

if TYPE_CHECKING:
    from pathlib import Path

    from tests.demos.conftest import MakeDemo

CLAIM = """
code = "{code}"
claim = "It prints one line."
statements = ["C1"]
[incorrect]
prints = ["{line}"]
[correct]
prints = ["right"]
"""


@pytest.fixture
def folder(make_demo: MakeDemo) -> Path:
    make_demo(
        CLAIM.format(code="APF990", line="wrong"), name="as_claimed", incorrect='print("wrong")  # expect: APF990'
    )
    return make_demo(CLAIM.format(code="APF991", line="other"), name="not_as_claimed").parent.parent


def run(selection: str | None, folder: Path, *, color: bool = False, output_format: str = "text") -> tuple[int, str]:
    output = io.StringIO()
    status = demos.run(selection, demos.Show(output, color=color, output_format=output_format), folder=folder)
    return status, output.getvalue()


def test_a_claim_that_is_not_borne_out_fails_the_run_and_is_named(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "120")  # wide enough for the observation to stand on one line
    status, text = run(None, folder)
    assert status == 1
    assert re.search(r"  incorrect\.py: prints: wrong \(claimed: other\) +not observed\n", text)
    assert text.endswith("not observed: APF991\n")


@pytest.mark.parametrize("selection", ["APF990", "apf990", " coroutines/as_claimed"])
def test_one_demo_is_shown_in_detail(folder: Path, selection: str) -> None:
    status, text = run(selection, folder)
    assert status == 0
    assert text.startswith("APF990 (coroutines/as_claimed)\nClaim: It prints one line. [C1]\n")
    assert "$ python coroutines/as_claimed/incorrect.py\n" in text
    assert '  line 1: print("wrong")\n' in text
    assert "  | wrong\n" in text
    assert "  | right\n" in text
    assert text.endswith("\nobserved\n")


def test_one_demo_that_is_not_borne_out_says_which_fact_differs(folder: Path) -> None:
    status, text = run("APF991", folder)
    assert status == 1
    (line,) = (line for line in text.splitlines() if "not observed" in line and "prints" in line)
    assert line.split() == ["prints", "other", "wrong", "not", "observed"]
    assert text.endswith("\nnot observed\n")


def test_a_model_stands_for_all_its_demos(folder: Path) -> None:
    assert [demo.code for demo in discovery.select(demos.catalogue(folder), "Coroutines")] == ["APF990", "APF991"]


def test_the_name_of_a_rule_stands_for_its_demo(make_demo: MakeDemo) -> None:
    folder = make_demo(CLAIM.format(code="APF900", line="wrong")).parent.parent
    assert [demo.code for demo in discovery.select(demos.catalogue(folder), "file-not-read")] == ["APF900"]


@pytest.mark.parametrize(
    ("selection", "hint"),
    [("APF99", "did you mean APF99"), ("corutines", "did you mean coroutines?"), ("?", "there are demos for APF990, ")],
)
def test_an_unknown_selection_names_the_nearest_known_one(folder: Path, selection: str, hint: str) -> None:
    with pytest.raises(UsageError) as caught:
        run(selection, folder)
    assert str(caught.value).startswith(f"no demo for {selection!r}; {hint}")


def test_an_unknown_format_is_refused(folder: Path) -> None:
    with pytest.raises(UsageError, match="unknown output format 'xml'; demos are shown as text, json, markdown"):
        run(None, folder, output_format="xml")


def test_json_holds_the_facts_of_every_run(folder: Path) -> None:
    status, text = run(None, folder, output_format="json")
    assert status == 1
    first, second = json.loads(text)
    assert (first["code"], first["observed"], second["observed"]) == ("APF990", True, False)
    incorrect, correct = first["runs"]
    assert (incorrect["script"], incorrect["printed"], correct["printed"]) == ("incorrect.py", ["wrong"], ["right"])
    assert incorrect["exit_status"] == 0
    assert incorrect["checks"][0] == {
        "fact": "prints", "claimed": "wrong", "observed": "wrong", "holds": True, "measured": False,
    }  # fmt: skip


def test_colour_changes_nothing_but_the_colour(folder: Path) -> None:
    from rich.text import Text  # noqa: PLC0415 - the one test about colour

    _, plain = run(None, folder)
    _, colored = run(None, folder, color=True)
    assert "\x1b[" in colored
    assert "\x1b[" not in plain
    assert Text.from_ansi(colored).plain.rstrip("\n") == plain.rstrip("\n")


def test_demos_are_found_in_an_installed_package_and_else_at_the_top_of_the_repository(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(discovery, "__file__", str(tmp_path / "src" / "asyncpitfalls" / "demos" / "discovery.py"))
    with pytest.raises(UsageError, match="the demos are not installed"):
        discovery.locate()
    (tmp_path / "runtime_demos").mkdir()
    assert discovery.locate() == tmp_path / "runtime_demos"
    inside = tmp_path / "src" / "asyncpitfalls" / "runtime_demos"
    inside.mkdir(parents=True)
    assert discovery.locate() == inside


def test_the_text_of_one_demo_ends_with_its_time_lines_and_what_checking_finds(make_demo: MakeDemo) -> None:
    folder = make_demo(
        CLAIM.format(code="APF990", line="wrong"),
        incorrect='def work():\n    print("wrong")  # expect: APF990\nwork()\n',
    )
    span = Span(2, 5, 2, 9)
    finding = Finding(
        folder / "incorrect.py", span, "APF990", "example", "it is wrong", Confidence.CERTAIN, (2, 2),
        (Step(folder / "incorrect.py", span, "`work` runs"),),
    )  # fmt: skip
    output = io.StringIO()
    demos.run("APF990", demos.Show(output), folder=folder.parent.parent, checker=lambda _: [finding])
    text = output.getvalue()
    assert re.search(r"^  main thread  █+$", text, re.MULTILINE)
    assert '  line 2: print("wrong")\n' in text
    assert (
        "$ asyncpitfalls check coroutines/x/incorrect.py\n  coroutines/x/incorrect.py:2:5: APF990 it is wrong\n"
        "    1. incorrect.py:2: `work` runs\n"
    ) in text


def test_a_terminal_that_lacks_the_signs_gets_plain_ones(make_demo: MakeDemo) -> None:
    folder = make_demo(incorrect="def work():\n    print('wrong')\nwork()\n")
    raw = io.BytesIO()
    output = io.TextIOWrapper(raw, "ascii", write_through=True)
    demos.run("x", demos.Show(output), folder=folder.parent.parent)
    assert b"# runs" in raw.getvalue()


def test_progress_is_told_and_cleared_before_anything_is_written(folder: Path) -> None:
    told: list[str] = []
    demos.run(None, demos.Show(io.StringIO()), folder=folder, progress=told.append)
    assert told == ["1 of 2: coroutines/as_claimed", "", "2 of 2: coroutines/not_as_claimed", "", ""]


ROW = """
claim = "One is more than the other."
row = "Size | of one"
statements = []
[processes]
figures = [{ figure = "size" }]
[threads]
figures = [{ figure = "size", at_most = 3 }]
[coroutines]
prints = ["none"]
[[compare]]
figure = "size"
more = "processes"
less = "threads"
at_least = 2
"""


@pytest.fixture
def row(make_demo: MakeDemo) -> Path:
    folder = make_demo(ROW)
    for name, line in (("processes", "size: 2,500 KiB"), ("threads", "size: 2 KiB"), ("coroutines", "none")):
        (folder / f"{name}.py").write_text(f"print({line!r})\n", encoding="utf-8")
    make_demo(name="other")
    return folder.parent.parent


def test_the_comparison_stands_below_the_table(row: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "120")
    status, text = run(None, row)
    assert status == 0
    assert re.search(r"^Measured just now +processes +threads +coroutines$", text, re.MULTILINE)
    assert re.search(r"^Size \| of one +size: 2,500 KiB +size: 2 KiB +none$", text, re.MULTILINE)
    assert "size of processes: 1,250 times that of" in text


def test_markdown_holds_the_comparison_the_claims_and_the_time_lines(row: Path) -> None:
    status, text = run(None, row, output_format="markdown")
    assert status == 0
    assert "| Size &#124; of one | size: 2,500 KiB | size: 2 KiB | none |\n" in text
    assert "| coroutines/other | It prints one line. | prints wrong | observed |\n" in text
    assert "## coroutines/other\n\nIt prints one line.\n\n```text\n$ python incorrect.py\nwrong\n" in text


def test_json_holds_the_figures_and_how_they_compare(row: Path) -> None:
    _, text = run("x", row, output_format="json")
    (record,) = json.loads(text)
    assert (record["row"], record["model"], record["findings"]) == ("Size | of one", "coroutines", [])
    assert [run["figures"] for run in record["runs"]] == [{"size": 2500.0}, {"size": 2.0}, {}]
    (comparison,) = record["comparisons"]
    assert (comparison["fact"], comparison["observed"]) == ("size of processes", "1,250 times that of threads")
