"""The generated pages are those of the rules, and the generator notices when they are not."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from asyncpitfalls.rules import all_rules
from tools.example import ExampleError, with_output
from tools.guide import GUIDE
from tools.pages import BEGIN, DEMOS, END, OBSERVED, README, ROOT, RULES, differences, readme_table, with_table, write
from tools.times import BEGIN as TIMES_BEGIN
from tools.times import TIMES, stood_still, times_table, with_times

if TYPE_CHECKING:
    from pathlib import Path


def copy_of_pages(folder: Path) -> Path:
    shutil.copytree(ROOT / RULES, folder / RULES)
    shutil.copytree(ROOT / OBSERVED, folder / OBSERVED)
    (folder / TIMES).parent.mkdir()
    for path in (README, GUIDE, DEMOS, TIMES):
        shutil.copy(ROOT / path, folder / path)
    return folder


def test_pages_in_the_repository_are_up_to_date() -> None:
    assert differences(ROOT) == []


def test_an_edited_page_is_out_of_date_until_it_is_written_again(tmp_path: Path) -> None:
    folder = copy_of_pages(tmp_path)
    page = RULES / f"{all_rules()[0].name}.md"
    (folder / page).write_text("edited by hand\n", encoding="utf-8")
    assert differences(folder) == [f"{page} is out of date"]
    write(folder)
    assert differences(folder) == []


def test_a_missing_page_and_the_page_of_no_rule_are_told(tmp_path: Path) -> None:
    folder = copy_of_pages(tmp_path)
    page, stranger = RULES / f"{all_rules()[0].name}.md", RULES / "no-such-rule.md"
    (folder / page).rename(folder / stranger)
    assert differences(folder) == [f"{page} is missing", f"{stranger} belongs to no rule"]
    write(folder)
    assert (folder / page).is_file()
    assert not (folder / stranger).exists()


def test_a_demo_edited_after_it_was_observed_is_told(tmp_path: Path) -> None:
    folder = copy_of_pages(tmp_path)
    text = folder / OBSERVED / "APF201.txt"
    text.write_text("0000\n" + text.read_text(encoding="utf-8").partition("\n")[2], encoding="utf-8")
    assert differences(folder) == ["coroutines/blocking_sleep changed after it was observed"]


def test_every_rule_about_users_code_shows_what_its_demo_did() -> None:
    for rule in all_rules():
        if rule.demo is not None:
            observed = (ROOT / OBSERVED / f"{rule.code}.txt").read_text(encoding="utf-8").partition("\n")[2]
            page = (ROOT / RULES / f"{rule.name}.md").read_text(encoding="utf-8")
            assert all(line.strip() in page for line in observed.splitlines()), rule.code


def test_the_table_stands_between_its_markers() -> None:
    rules = all_rules()
    readme = with_table(f"before\n{BEGIN}a stale table\n{END}\nafter\n", readme_table(rules))
    assert readme.startswith(f"before\n{BEGIN}\n| Code")
    assert readme.endswith(f"|\n\n{END}\nafter\n")
    assert all(f"[{rule.code}]({rule.url})" in readme for rule in rules)
    assert "a stale table" not in readme


@pytest.mark.parametrize("readme", ["no markers", BEGIN, f"{END}\n"])
def test_a_readme_without_its_markers_is_refused(readme: str) -> None:
    with pytest.raises(ValueError, match="lacks a marker"):
        with_table(readme, "")


def test_a_readme_without_an_example_is_refused() -> None:
    with pytest.raises(ExampleError, match="holds no example"):
        with_output("nothing to see")


def test_an_example_without_a_finding_is_refused() -> None:
    readme = (
        "<!-- example: fine.py -->\n```python\nvalue = 1\n```\n"
        "<!-- example output: asyncpitfalls check -->\n```console\n```\n"
    )
    with pytest.raises(ExampleError, match="exit status 0"):
        with_output(readme)


TIME_LINE = """$ python incorrect.py
tick 1

            0          1000 ms
event loop  ▒▒▒▒▒▒▒▒▒· · · · ·
main        █────────────────█

$ python correct.py

            0          1000 ms
event loop  ·  · · · · · · · ·
"""


def test_the_figures_are_read_from_the_time_line_of_what_goes_wrong() -> None:
    assert stood_still(TIME_LINE) == 1000 * 8 // 18 // 10 * 10
    assert stood_still(TIME_LINE.replace("▒", "·")) is None
    assert stood_still("nothing was drawn") is None


def test_every_rule_about_blocking_tells_how_long_the_loop_stood_still_in_its_demo() -> None:
    table = times_table(all_rules(), {"APF206": TIME_LINE})
    assert "[APF206 blocking-network-in-coroutine](../rules/blocking-network-in-coroutine.md)" in table
    assert table.count("\n") == 3  # the head, the line below it, and the one that was observed


def test_a_page_without_the_place_for_the_figures_is_refused() -> None:
    assert with_times(f"before\n{TIMES_BEGIN}<!-- times: end -->\n", "table") == (
        f"before\n{TIMES_BEGIN}\ntable\n<!-- times: end -->\n"
    )
    with pytest.raises(ValueError, match="marker"):
        with_times("no place", "table")
