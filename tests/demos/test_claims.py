from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from asyncpitfalls.demos.claim_file import read_demo
from asyncpitfalls.demos.claims import Bound, Comparison, Raises, Warns
from asyncpitfalls.demos.toml_table import ClaimError
from asyncpitfalls.findings import UsageError

if TYPE_CHECKING:
    from pathlib import Path

    from tests.demos.conftest import MakeDemo

HEAD = 'claim = "It fails."\nstatements = []\n'
BOTH = HEAD + "[incorrect]\nprints = []\n[correct]\nprints = []\n"


def incorrect(body: str) -> str:
    return f"{HEAD}[correct]\nprints = []\n[incorrect]\n{body}\n"


def test_a_claim_is_read_into_values(make_demo: MakeDemo) -> None:
    demo = read_demo(
        make_demo(
            'code = "APF501"\n'
            + incorrect(
                'start_methods = ["spawn"]\nprints = ["a"]\nexit_status = [0, 1]\nhangs = true\nlimit_seconds = 3\n'
                'raises = { type = "RuntimeError", message = "boot", process = "child" }\n'
                'warns = [{ category = "UserWarning" }]'
            )
        )
    )
    assert (demo.code, demo.claim, demo.model, demo.name) == ("APF501", "It fails.", "coroutines", "coroutines/x")
    failing, fine = demo.expectations
    assert failing.start_methods == ("spawn",)
    assert failing.prints == ("a",)
    assert failing.exit_status == (0, 1)
    assert failing.raises == Raises("RuntimeError", "boot", "child")
    assert failing.warns == (Warns("UserWarning"),)
    assert failing.hangs
    assert failing.limit_seconds == 3
    assert (fine.prints, fine.exit_status, fine.raises, fine.warns, fine.overlap) == ((), (0,), None, (), None)


@pytest.mark.parametrize(
    ("claim", "message"),
    [
        ("claim = ", "is not TOML: "),
        ("statements = []", "claim: is missing; a text is wanted"),
        (HEAD, "incorrect: is missing; a table or a list of tables is wanted"),
        (BOTH.replace("claim", "clam"), "clam: 'clam' is not known; did you mean 'claim'?"),
        (BOTH.replace("[]", "[1]", 1), "statements: a list of texts is wanted, not [1]"),
        ('code = "APF1"\n' + BOTH, "code: \"APF\" and three digits are wanted, not 'APF1'"),
        (incorrect(""), "incorrect.prints: say what is printed"),
        (incorrect('prints = "a"'), "incorrect.prints: a list of texts is wanted, not 'a'"),
        (incorrect("prints = []\nwarn = []"), "incorrect.warn: 'warn' is not known; did you mean 'warns'?"),
        (incorrect("prints = []\nwarns = []"), "incorrect.warns: a table or a list of tables is wanted, not []"),
        (incorrect("prints = []\nwarns = [{}]"), "incorrect.warns.category: is missing; a text is wanted"),
        (incorrect("prints = []\nraises = 1"), "incorrect.raises: a table is wanted, not 1"),
        (incorrect('prints = []\nraises = { message = "a" }'), "incorrect.raises.type: is missing"),
        (
            incorrect('prints = []\nraises = { type = "E", process = "chil" }'),
            "incorrect.raises.process: 'chil' is not known; did you mean 'child'?",
        ),
        (incorrect("prints = []\nexit_status = true"), "incorrect.exit_status: a whole number or a list of them is"),
        (incorrect("prints = []\nexit_status = []"), "incorrect.exit_status: a whole number or a list of them is"),
        (incorrect("prints = []\nhangs = 1"), "incorrect.hangs: true or false is wanted, not 1"),
        (incorrect("prints = []\nlimit_seconds = 0"), "incorrect.limit_seconds: a whole number of seconds, at least 1"),
        (
            incorrect('prints = []\nstart_methods = ["spwan"]'),
            "incorrect.start_methods: 'spwan' is not known; did you mean 'spawn'?",
        ),
        (
            incorrect('prints = []\nstart_methods = ["fork", "fork"]'),
            "incorrect: each start method may be claimed about only once",
        ),
        (incorrect('prints = []\nsince = "4"'), "incorrect.since: a version like \"3.11\" is wanted, not '4'"),
        (incorrect("prints = []\ncores_at_most = 0"), "incorrect.cores_at_most: a number above 0 is wanted, not 0"),
        (incorrect("prints = []\nthreads = 0"), "incorrect.threads: a whole number, at least 1, is wanted, not 0"),
        (incorrect("figures = [{ at_least = 1 }]"), "incorrect.figures.figure: is missing"),
        (
            BOTH + '[[compare]]\nfigure = "time"\nmore = "incorrect"\nless = "corect"',
            "compare.less: 'corect' is not known; did you mean 'correct'?",
        ),
        (BOTH + "[other]\nprints = []", "other.py is missing beside it"),
        (
            HEAD + "[correct]\nprints = []\n[[incorrect]]\nprints = []\n[[incorrect]]\nprints = []",
            "incorrect: each start method may be claimed about only once",
        ),
    ],
)
def test_what_is_wrong_in_a_claim_is_named(make_demo: MakeDemo, claim: str, message: str) -> None:
    folder = make_demo(claim)
    with pytest.raises(ClaimError) as caught:
        read_demo(folder)
    assert str(caught.value).startswith(f"{folder / 'claim.toml'}: {message}")
    assert isinstance(caught.value, UsageError)


def test_a_demo_of_a_model_names_its_scripts_as_it_likes(make_demo: MakeDemo) -> None:
    folder = make_demo(
        HEAD + 'row = "Cost"\n[first]\nprints = []\ngil = true\nsince = "3.11"\nheartbeat = false\n'
        '[second]\nfigures = { figure = "speed-up", at_most = 2 }\nwork = ["count"]\n'
        '[[compare]]\nfigure = "time"\nmore = "first"\nless = "second"\nat_least = 1.5'
    )
    for name in ("first", "second"):
        (folder / f"{name}.py").write_text("", encoding="utf-8")
    demo = read_demo(folder)
    first, second = demo.expectations
    assert (demo.variants, demo.is_pitfall, demo.row) == (("first", "second"), False, "Cost")
    assert (first.gil, first.since, first.heartbeat) == (True, (3, 11), False)
    assert (second.figures, second.work) == ((Bound("speed-up", at_most=2),), ("count",))
    assert demo.comparisons == (Comparison("time", "first", "second", 1.5),)


def test_a_missing_script_is_named(make_demo: MakeDemo) -> None:
    folder = make_demo()
    (folder / "correct.py").unlink()
    with pytest.raises(ClaimError, match=r"correct\.py is missing beside it"):
        read_demo(folder)


def test_a_claim_that_is_no_text_is_named(make_demo: MakeDemo) -> None:
    folder = make_demo()
    (folder / "claim.toml").write_bytes(b"\xff")
    with pytest.raises(ClaimError, match="cannot be read"):
        read_demo(folder)


def test_a_folder_without_a_claim_is_named(tmp_path: Path) -> None:
    with pytest.raises(ClaimError, match="cannot be read"):
        read_demo(tmp_path)
