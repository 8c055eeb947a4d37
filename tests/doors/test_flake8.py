"""flake8 with our plugin and our own command tell the same of the same files."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from tests.doors.conftest import FILES, write

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.doors.conftest import Found, Run

    Findings = Callable[..., list[Found]]

CODES = ["APF101", "APF102", "APF102", "APF102", "APF103", "APF201", "APF501", "APF900", "APF901", "APF902"]
VIEWS = "src/shop/views.py"


@pytest.mark.parametrize("jobs", ["-j1", "-j2"])
def test_the_whole_project(check: Findings, flake8: Findings, jobs: str) -> None:
    expected = check()
    assert sorted(each.code for each in expected) == CODES
    assert flake8(jobs) == expected
    assert flake8(jobs, ".") == expected
    assert flake8(jobs, "src", "main.py", "--asyncpitfalls-no-cache") == expected


def test_one_file_gets_the_verdict_of_the_whole_project(check: Findings, flake8: Findings, shop: Path) -> None:
    expected = [each for each in check() if each.path == VIEWS]
    assert [each.code for each in expected] == ["APF201", "APF102", "APF102", "APF901"]
    assert check(VIEWS) == expected
    assert flake8(VIEWS) == expected
    assert flake8(str(shop / VIEWS)) == expected


def test_a_path_with_dots_is_the_same_file(python: Callable[..., Run], flake8: Findings, shop: Path) -> None:
    done = python(
        "-m", "flake8", "--select", "APF", "--format=%(row)d %(code)s", "../shop/views.py", cwd=shop / "src/shop"
    )
    assert done.stdout.splitlines() == [f"{each.row} {each.code}" for each in flake8(VIEWS)]


def test_standard_input_is_the_file_it_is_called(check: Findings, flake8: Findings, shop: Path) -> None:
    text = (shop / VIEWS).read_text(encoding="utf-8")
    expected = check(VIEWS)
    assert check("-", "--stdin-filename", VIEWS, stdin=text) == expected
    assert flake8("-", "--stdin-display-name", VIEWS, stdin=text) == expected


@pytest.mark.parametrize("name", [VIEWS, "src/shop/fresh.py", "src/new/folder/fresh.py"])
def test_standard_input_counts_and_not_the_disk(check: Findings, flake8: Findings, name: str) -> None:
    text = "from shop.helpers import load\n\n\nasync def fresh():\n    load()\n"
    expected = check("-", "--stdin-filename", name, stdin=text)
    assert [(each.path, each.row, each.column, each.code) for each in expected] == [(name, 5, 5, "APF201")]
    assert flake8("-", "--stdin-display-name", name, stdin=text) == expected


def test_standard_input_without_a_name(flake8: Findings) -> None:
    assert [each.code for each in flake8("-", stdin="import time\nasync def f():\n    time.sleep(1)\n")] == ["APF201"]


def test_a_folder_without_python_files_is_no_trouble(flake8: Findings, shop: Path) -> None:
    (shop / "empty").mkdir()
    (shop / "empty" / "setup.cfg").touch()
    text = "import time\nasync def f():\n    time.sleep(1)\n"
    assert [each.code for each in flake8("-", "--stdin-display-name", "empty/x.py", stdin=text)] == ["APF201"]
    assert flake8("empty") == []


START = """
import multiprocessing, sys
from flake8.main.cli import main
if __name__ == "__main__":
    multiprocessing.set_start_method({method!r})
    sys.exit(main(["--select", "APF", "-j2", *sys.argv[1:]]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows starts processes in one way only")
@pytest.mark.parametrize(
    ("method", "cache"),
    [
        ("fork", ()),
        ("fork", ("--asyncpitfalls-no-cache",)),
        ("spawn", ()),
        ("spawn", ("--asyncpitfalls-no-cache",)),
        ("forkserver", ()),
    ],
)
def test_however_processes_start(
    python: Callable[..., Run], check: Findings, tmp_path: Path, method: str, cache: tuple[str, ...]
) -> None:
    script = tmp_path / "start.py"
    script.write_text(START.format(method=method), encoding="utf-8")
    done = python(str(script), "--format=%(row)d:%(col)d %(code)s", *cache)
    assert done.stderr == ""
    assert sorted(done.stdout.splitlines()) == sorted(f"{each.row}:{each.column} {each.code}" for each in check())


def test_many_suspects_in_a_process_of_flake8s(flake8: Findings, shop: Path) -> None:
    # So much to read closely that we would start processes of our own, which flake8's processes cannot do.
    body = "import time\n\n\nasync def view():\n" + "    time.sleep(1)\n" * 900
    for name in ("one.py", "two.py"):
        (shop / name).write_text(body, encoding="utf-8")
    assert len(flake8("-j2", "one.py", "two.py")) == 1800


def test_an_api_that_names_files_late(python: Callable[..., Run], check: Findings) -> None:
    script = (
        "from flake8.api import legacy\n"
        "guide = legacy.get_style_guide(select=['APF'], format='%(row)d %(code)s')\n"
        f"guide.check_files([{VIEWS!r}, 'main.py'])\n"
    )
    done = python("-c", script)
    assert done.stderr == ""
    expected = [*check("main.py"), *check(VIEWS)]
    assert sorted(done.stdout.splitlines()) == sorted(f"{each.row} {each.code}" for each in expected)


def test_what_we_exclude_is_silent_unless_it_is_named(check: Findings, flake8: Findings, shop: Path) -> None:
    write(shop, "pyproject.toml", f'{FILES["pyproject.toml"]}\n[tool.asyncpitfalls]\nexclude = ["jobs.py"]\n')
    expected = check()
    assert "src/shop/jobs.py" not in {each.path for each in expected}
    assert flake8() == expected
    assert flake8("src/shop/jobs.py") == check("src/shop/jobs.py") != []


def test_our_own_configuration_is_honoured(check: Findings, flake8: Findings, shop: Path) -> None:
    write(shop, "pyproject.toml", f'{FILES["pyproject.toml"]}\n[tool.asyncpitfalls]\nselect = ["APF1"]\n')
    expected = check()
    assert {each.code for each in expected} == {"APF101", "APF102", "APF103", "APF900"}
    assert flake8() == expected
    everything = [*CODES[:5], "APF201", "APF501", "APF900", "APF901", "APF902"]
    assert sorted(each.code for each in flake8("--asyncpitfalls-isolated")) == everything


def test_noqa_is_flake8s_to_switch_off(flake8: Findings) -> None:
    shown = flake8("--disable-noqa")
    # The suppressed findings appear, those about suppressions vanish.
    assert sorted(each.code for each in shown) == [
        *("APF101", "APF102", "APF102", "APF102", "APF102", "APF102", "APF103"),
        *("APF201", "APF201", "APF201", "APF501", "APF900"),
    ]


@pytest.mark.parametrize("file", ["setup.cfg", ".flake8"])
def test_options_in_flake8s_configuration(flake8: Findings, shop: Path, file: str) -> None:
    (shop / "own").mkdir()
    (shop / "own" / "ours.toml").write_text('[tool.asyncpitfalls]\nselect = ["APF5"]\n', encoding="utf-8")
    lines = ["[flake8]", "asyncpitfalls-config = own/ours.toml", "asyncpitfalls-cache-dir = own/kept"]
    lines += ["asyncpitfalls-extend-exclude =", "    latin.py,", "    half.py"]
    (shop / file).write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert [each.code for each in flake8()] == ["APF501"]
    assert (shop / "own" / "kept" / "CACHEDIR.TAG").is_file()
    assert not (shop / ".asyncpitfalls_cache").exists()


def test_options_on_the_command_line(flake8: Findings, shop: Path) -> None:
    (shop / "venv/lib/python3.12/site-packages").mkdir(parents=True)
    options = ("min-confidence=possible", "target-version=py312", "python=venv", "exclude=latin.py", "no-cache")
    found = flake8(*(f"--asyncpitfalls-{option}" for option in options))
    assert {*CODES} - {each.code for each in found} == {"APF900"}
    assert not (shop / ".asyncpitfalls_cache").exists()


@pytest.mark.parametrize(
    ("file", "option", "told"),
    [
        (
            "-",
            "min-confidence=sure",
            "`--asyncpitfalls-min-confidence` cannot be `sure`; choose from certain, probable,",
        ),
        (VIEWS, "target-version=3.11", "`--asyncpitfalls-target-version` cannot be `3.11`; did you mean `py311`?"),
        (
            VIEWS,
            "config=gone.toml",
            "gone.toml: there is no such file; give `--asyncpitfalls-config` a TOML file that exists",
        ),
        (VIEWS, "python=gone", "gone`, which does not exist; give it an interpreter or an environment's folder"),
    ],
)
def test_a_wrong_value_ends_flake8_with_a_line(python: Callable[..., Run], file: str, option: str, told: str) -> None:
    done = python("-m", "flake8", "--select", "APF", f"--asyncpitfalls-{option}", file, stdin="")
    assert (done.returncode, done.stderr) == (1, "")
    first, second = done.stdout.splitlines()
    assert first == "There was a critical error during execution of Flake8:"
    assert second.startswith("asyncpitfalls: ")
    assert told in second


def test_a_wrong_configuration_ends_flake8_with_a_line(python: Callable[..., Run], shop: Path) -> None:
    write(shop, "pyproject.toml", "[tool.asyncpitfalls]\nselct = []\n")
    done = python("-m", "flake8", VIEWS)
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.endswith("unknown key `selct` in [tool.asyncpitfalls]; did you mean `select`?\n")


def test_an_unknown_option_is_argparses(python: Callable[..., Run]) -> None:
    done = python("-m", "flake8", "--asyncpitfalls-fast", VIEWS)
    assert done.returncode == 2
    assert done.stderr.splitlines()[-1] == "flake8: error: unrecognized arguments: --asyncpitfalls-fast"


FAILS_IF_ASKED = """
import sys
from asyncpitfalls.adapters import flake8 as adapter
from flake8.main.cli import main
def refuse(*_, **__):
    sys.exit("a project was opened")
adapter.discover = adapter.discover_text = adapter.check_tree = refuse
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.parametrize(
    ("options", "opened"),
    [
        (("--select", "E"), False),
        (("--select", "E,W6,F"), False),
        (("--select", "E", "--extend-select", "APF2"), True),
        (("--select", "A"), True),
        (("--select", "APF201"), True),
        ((), True),
    ],
)
def test_who_asks_for_other_codes_pays_nothing(
    python: Callable[..., Run], options: tuple[str, ...], *, opened: bool
) -> None:
    done = python("-c", FAILS_IF_ASKED, *options, "src/shop/client.py")
    assert (done.stderr == "a project was opened\n") is opened
    assert done.returncode == int(opened)


def test_what_flake8_cannot_parse_it_reports_itself(python: Callable[..., Run], check: Findings, shop: Path) -> None:
    (shop / "broken.py").write_text("def f(:\n", encoding="utf-8")
    done = python("-m", "flake8", "--select", "APF,E9", "--format=%(row)d %(code)s", "broken.py")
    assert done.stdout == "1 E999\n"
    assert [(each.row, each.code) for each in check("broken.py")] == [(1, "APF900")]
