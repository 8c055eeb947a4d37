from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from asyncpitfalls.config import DEFAULT_EXCLUDE, Config, ConfigError, Display, Options, load_config, load_display
from asyncpitfalls.config.globs import matches
from asyncpitfalls.findings import Confidence, UsageError

if TYPE_CHECKING:
    from pathlib import Path

KNOWN = {
    "APF101": "await-outside-async",
    "APF102": "coroutine-never-awaited",
    "APF201": "blocking-sleep-in-coroutine",
    "APF900": "file-not-read",
}


def load(root: Path, text: str | None = None, options: Options | None = None) -> Config:
    """The configuration of a project with this ``[tool.asyncpitfalls]``."""
    if text is not None:
        (root / "pyproject.toml").write_text(f"[tool.asyncpitfalls]\n{text}\n", encoding="utf-8")
    return load_config(root, options or Options(), lambda: KNOWN)


def refusal(root: Path, text: str | None = None, options: Options | None = None) -> str:
    """The one line that says why the configuration is wrong, with the root left out."""
    with pytest.raises(ConfigError) as caught:
        load(root, text, options)
    message = str(caught.value)
    assert "\n" not in message
    return message.replace(f"{root}/", "")


def test_a_project_without_a_file_has_the_defaults(tmp_path: Path) -> None:
    config = load(tmp_path)
    assert config == Config(root=tmp_path)
    assert {".git", ".venv", "venv", "node_modules", "build", "dist", "site-packages", ".eggs"} <= set(config.exclude)


def test_every_key_is_read(tmp_path: Path) -> None:
    text = """
select = ["APF2", "await-outside-async"]
ignore = ["APF102"]
extend-select = ["APF9"]
extend-ignore = ["ALL"]
min-confidence = "possible"
target-version = "py312"
python = ".venv"
exclude = ["old"]
extend-exclude = ["older"]
respect-gitignore = false
cache-dir = "kept"
no-cache = true
jobs = 3
offloads = ["lib.run"]
spawners = ["lib.spawn"]
schedulers = ["lib.soon"]
entry-points = ["lib.route*"]
safe-decorators = ["lib.safe"]
output-format = "json"
[tool.asyncpitfalls.per-file-ignores]
"tests/*" = ["coroutine-never-awaited", "APF2"]
[tool.asyncpitfalls.blocking]
"legacy.call" = "use `legacy_async.call`"
"""
    assert load(tmp_path, text) == Config(
        select=("APF2", "APF101", "APF9"),
        ignore=("APF102", "ALL"),
        per_file_ignores=(("tests/*", ("APF102", "APF2")),),
        min_confidence=Confidence.POSSIBLE,
        target_version=(3, 12),
        python=str(tmp_path / ".venv"),
        exclude=("old", "older"),
        respect_gitignore=False,
        cache_dir=str(tmp_path / "kept"),
        use_cache=False,
        jobs=3,
        offloads=("lib.run",),
        spawners=("lib.spawn",),
        schedulers=("lib.soon",),
        entry_points=("lib.route*",),
        safe_decorators=("lib.safe",),
        blocking={"legacy.call": "use `legacy_async.call`"},
        root=tmp_path,
    )


def test_typed_options_beat_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    options = Options(
        min_confidence="certain",
        target_version="py313",
        exclude=("mine",),
        extend_exclude=("more",),
        respect_gitignore=True,
        cache_dir="typed",
        no_cache=False,
        jobs=2,
        per_file_ignores=(("a.py", ("APF1",)),),
    )
    text = """
min-confidence = "possible"
target-version = "py311"
exclude = ["theirs"]
extend-exclude = ["file"]
respect-gitignore = false
cache-dir = "kept"
no-cache = true
jobs = 3
per-file-ignores = {"b.py" = ["ALL"]}
"""
    assert load(tmp_path, text, options) == Config(
        min_confidence=Confidence.CERTAIN,
        target_version=(3, 13),
        exclude=("mine", "file", "more"),
        cache_dir=str(tmp_path / "typed"),
        jobs=2,
        per_file_ignores=(("a.py", ("APF1",)),),
        root=tmp_path,
    )


def test_extend_exclude_keeps_the_defaults(tmp_path: Path) -> None:
    assert load(tmp_path, 'extend-exclude = ["gen"]').exclude == (*DEFAULT_EXCLUDE, "gen")


@pytest.mark.parametrize(
    ("text", "options", "wanted"),
    [
        ("", Options(), {"APF101", "APF102", "APF201", "APF900"}),
        ('select = ["APF1"]', Options(), {"APF101", "APF102", "APF900"}),
        ('ignore = ["APF1"]\nextend-select = ["APF102"]', Options(), {"APF102", "APF201", "APF900"}),
        ('select = ["APF1"]\nignore = ["APF1"]', Options(), {"APF900"}),
        ('ignore = ["ALL"]\nselect = ["APF2"]', Options(), {"APF201", "APF900"}),
        ('ignore = ["file-not-read"]', Options(), {"APF101", "APF102", "APF201"}),
        ('ignore = ["APF9"]', Options(), {"APF101", "APF102", "APF201", "APF900"}),
        ('select = ["APF1"]', Options(select=("APF2",)), {"APF201", "APF900"}),
        ('select = ["APF1"]', Options(extend_select=("APF2",)), {"APF101", "APF102", "APF201", "APF900"}),
        ('ignore = ["APF1"]', Options(ignore=("APF2",)), {"APF101", "APF102", "APF900"}),
        ('ignore = ["APF1"]', Options(extend_ignore=("APF2",)), {"APF900"}),
        # What is typed wins where the file is as specific, and over it where less is asked for.
        ('ignore = ["APF201"]', Options(select=("APF201",)), {"APF201", "APF900"}),
        ('ignore = ["APF101"]', Options(select=("APF1",)), {"APF102", "APF900"}),
        ('select = ["APF201", "APF1"]', Options(ignore=("APF2",)), {"APF101", "APF102", "APF900"}),
        ("", Options(select=("apf2", "Await-Outside-Async")), {"APF101", "APF201", "APF900"}),
    ],
)
def test_the_more_specific_selector_decides(tmp_path: Path, text: str, options: Options, wanted: set[str]) -> None:
    config = load(tmp_path, text, options)
    assert {code for code in KNOWN if config.enabled(code, tmp_path / "a.py")} == wanted


@pytest.mark.parametrize(
    ("glob", "path", "ignored"),
    [
        ("tests/*", "tests/a.py", True),
        ("tests/*", "tests/deep/a.py", True),
        ("tests/*", "src/tests/a.py", False),
        ("**/tests/*", "src/tests/a.py", True),
        ("a.py", "src/a.py", True),
        ("a.py", "src/ba.py", False),
        ("!src/*", "tests/a.py", True),
        ("!src/*", "src/a.py", False),
    ],
)
def test_per_file_ignores_are_relative_to_the_root(tmp_path: Path, glob: str, path: str, *, ignored: bool) -> None:
    config = load(tmp_path, f'select = ["APF101"]\nper-file-ignores = {{"{glob}" = ["APF1", "APF9"]}}')
    assert config.enabled("APF101", tmp_path / path) is not ignored
    assert config.enabled("APF900", tmp_path / path)


def test_an_unreadable_file_is_ignored_by_its_own_code_alone(tmp_path: Path) -> None:
    config = load(tmp_path, 'per-file-ignores = {"a.py" = ["file-not-read"]}')
    assert not config.enabled("APF900", tmp_path / "a.py")


@pytest.mark.parametrize(
    ("glob", "path", "expected"),
    [
        ("**/a.py", "a.py", True),
        ("src/**/a.py", "src/a.py", True),
        ("src/**/a.py", "src/x/y/a.py", True),
        ("./src/a.py", "src/a.py", True),
        ("?.py", "a.py", True),
        ("?.py", "ab.py", False),
        ("[ab].py", "b.py", True),
        ("[!ab].py", "b.py", False),
        ("[a-c].py", "b.py", True),
        ("[c-a].py", "-.py", True),
        ("[].py", "[].py", True),
        ("[!].py", "!.py", True),
        ("{a,b}.py", "b.py", True),
        ("{a,b}.py", "c.py", False),
        ("{a,{b,c}d}.py", "cd.py", True),
        ("{a.py", "{a.py", True),
        ("a},b.py", "a},b.py", True),
        ("a+(b).py", "a+(b).py", True),
    ],
)
def test_globs(glob: str, path: str, *, expected: bool) -> None:
    assert matches(glob, path) is expected


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('selct = ["APF1"]', "pyproject.toml: unknown key `selct` in [tool.asyncpitfalls]; did you mean `select`?"),
        ("isolated = true", "pyproject.toml: `isolated` cannot stand in a file; type it as `--isolated`"),
        (
            'select = ["APF2O1"]',
            "pyproject.toml: `select` names the unknown rule `APF2O1`; did you mean `APF201`?",
        ),
        (
            'ignore = ["coroutine-never-awaitd"]',
            (
                "pyproject.toml: `ignore` names the unknown rule `coroutine-never-awaitd`; "
                "did you mean `coroutine-never-awaited`?"
            ),
        ),
        (
            'select = ["Q"]',
            "pyproject.toml: `select` names the unknown rule `Q`; `asyncpitfalls rules` lists all codes and names",
        ),
        ('select = "APF2"', 'pyproject.toml: `select` is a string, not a list of strings; write ["APF2"]'),
        ("select = [1]", 'an item of pyproject.toml: `select` is a whole number, not a string; put it in quotes, "…"'),
        (
            "jobs = true",
            "pyproject.toml: `jobs` is true or false, not a whole number; write it without quotes or point",
        ),
        ("jobs = -1", "pyproject.toml: `jobs` is -1; it must be 0 (decide by itself) or more"),
        ('no-cache = "yes"', "pyproject.toml: `no-cache` is a string, not true or false; write `true` or `false`"),
        ("python = 1979-05-27", 'pyproject.toml: `python` is a date or time, not a string; put it in quotes, "…"'),
        ('python = ""', "pyproject.toml: `python` is an empty string; give it a value or leave it out"),
        ('min-confidence = "certan"', "pyproject.toml: `min-confidence` cannot be `certan`; did you mean `certain`?"),
        (
            'color = "red"',
            "pyproject.toml: `color` cannot be `red`; choose from auto, always, never",
        ),
        ('target-version = "3.11"', "pyproject.toml: `target-version` cannot be `3.11`; did you mean `py311`?"),
        ('target-version = "new"', "pyproject.toml: `target-version` cannot be `new`; write it like `py310`"),
        (
            'offloads = ["run it"]',
            (
                "pyproject.toml: `offloads` holds `run it`, which is no dotted name; "
                "write it like `package.module.function`"
            ),
        ),
        (
            'blocking = ["a.b"]',
            'pyproject.toml: `blocking` is a list, not a table; write {"legacy.call" = "use legacy_async.call"}',
        ),
        (
            'per-file-ignores = {"a.py" = "APF1"}',
            '`a.py` of pyproject.toml: `per-file-ignores` is a string, not a list of strings; write ["APF1"]',
        ),
    ],
)
def test_a_wrong_key_or_value_is_one_clear_line(tmp_path: Path, text: str, message: str) -> None:
    assert refusal(tmp_path, text) == message


def test_a_key_like_no_other_gets_the_whole_list(tmp_path: Path) -> None:
    assert refusal(tmp_path, "xyzzy = 1").startswith(
        "pyproject.toml: unknown key `xyzzy` in [tool.asyncpitfalls]; the keys are select, ignore, extend-select, "
    )


def test_typed_values_are_judged_as_well(tmp_path: Path) -> None:
    assert refusal(tmp_path, options=Options(select=("APF2O1",))) == (
        "`--select` names the unknown rule `APF2O1`; did you mean `APF201`?"
    )
    assert refusal(tmp_path, options=Options(target_version="py31")).startswith("`--target-version` cannot be `py31`")
    assert refusal(tmp_path, options=Options(jobs=-2)).startswith("`--jobs` is -2;")


def test_a_configuration_error_is_a_usage_error() -> None:
    assert issubclass(ConfigError, UsageError)


def test_the_table_itself_must_be_one(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool]\nasyncpitfalls = 1\n", encoding="utf-8")
    assert refusal(tmp_path) == (
        "pyproject.toml: `tool.asyncpitfalls` is not a table; write [tool.asyncpitfalls] on a line of its own"
    )


def test_broken_toml_gives_file_and_position(tmp_path: Path) -> None:
    message = refusal(tmp_path, "select = [\n\njobs = 3")
    assert message.startswith("pyproject.toml: ")
    assert "line 4, column" in message
    assert message.endswith("; correct the TOML there")


def test_a_file_that_is_not_utf8(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_bytes(b"# caf\xe9\n")
    assert refusal(tmp_path) == "pyproject.toml: byte 6 is not UTF-8, which TOML must be; save the file as UTF-8"


def test_a_file_that_is_a_folder(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").mkdir()
    assert refusal(tmp_path).startswith("pyproject.toml: cannot be read (")


def test_bom_and_windows_line_ends_are_fine(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_bytes(b"\xef\xbb\xbf[tool.asyncpitfalls]\r\njobs = 3\r\n")
    assert load(tmp_path).jobs == 3


@pytest.mark.parametrize(
    "text", ["", "tool = 1\n", "project = 1\n", "[project]\nrequires-python = 3.12\n", "[tool.x]\n"]
)
def test_what_is_not_ours_is_not_judged(tmp_path: Path, text: str) -> None:
    (tmp_path / "pyproject.toml").write_text(text, encoding="utf-8")
    assert load(tmp_path) == Config(root=tmp_path)


@pytest.mark.parametrize(
    ("requires", "expected"),
    [(">=3.11", (3, 11)), ("~=3.12.1, <4", (3, 12)), (">3.8,>=3.9", (3, 9)), ("==3.13.*", (3, 13)), ("<4", (3, 10))],
)
def test_the_oldest_python_is_the_project_s(tmp_path: Path, requires: str, expected: tuple[int, int]) -> None:
    (tmp_path / "pyproject.toml").write_text(f'[project]\nrequires-python = "{requires}"\n', encoding="utf-8")
    assert load(tmp_path).target_version == expected
    assert load(tmp_path, options=Options(target_version="py314")).target_version == (3, 14)
    assert load(tmp_path, options=Options(isolated=True)).target_version == (3, 10)


def test_isolated_reads_nothing(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("broken", encoding="utf-8")
    assert load(tmp_path, options=Options(isolated=True, jobs=2)) == Config(root=tmp_path, jobs=2)


@pytest.mark.parametrize("name", ["asyncpitfalls.toml", ".asyncpitfalls.toml"])
def test_a_file_of_our_own_has_its_keys_at_the_top(tmp_path: Path, name: str) -> None:
    (tmp_path / "etc").mkdir()
    file = tmp_path / "etc" / name
    file.write_text('jobs = 3\ncache-dir = "kept"\n', encoding="utf-8")
    config = load(tmp_path, "jobs = 2", Options(config=file))
    assert (config.jobs, config.cache_dir) == (3, str(tmp_path / "etc" / "kept"))


def test_another_file_needs_our_table(tmp_path: Path) -> None:
    file = tmp_path / "other.toml"
    file.write_text("[tool.asyncpitfalls]\njobs = 3\n", encoding="utf-8")
    assert load(tmp_path, options=Options(config=file)).jobs == 3
    file.write_text("jobs = 3\n", encoding="utf-8")
    assert refusal(tmp_path, options=Options(config=file)) == (
        "other.toml: there is no [tool.asyncpitfalls] in it; add it, or name the file asyncpitfalls.toml"
    )


def test_a_named_file_must_exist(tmp_path: Path) -> None:
    assert refusal(tmp_path, options=Options(config=tmp_path / "gone.toml")) == (
        "gone.toml: there is no such file; give `--config` a TOML file that exists"
    )


def test_display_is_the_file_s_and_what_is_typed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    load(tmp_path, 'output-format = "json"\noutput-file = "out.json"\nstatistics = true\ncolor = "never"\njobs = 3')
    assert load_display(tmp_path, Options(color="always", quiet=True), lambda: KNOWN) == Display(
        output_format="json", output_file=tmp_path / "out.json", statistics=True, color="always", quiet=True
    )
    assert load_display(tmp_path, Options(isolated=True), lambda: KNOWN) == Display()
