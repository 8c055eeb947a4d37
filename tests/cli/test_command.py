"""The command as a process of its own: exit codes, pipes, signals and full disks."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable

    Run = Callable[..., subprocess.CompletedProcess[str]]

posix = pytest.mark.skipif(os.name != "posix", reason="needs POSIX's pipes and limits")


def test_a_finding_is_1(run: Run) -> None:
    done = run("check", "--output-format", "concise")
    assert done.returncode == 1
    assert done.stdout.startswith("bad.py:5:5: APF201 ")
    assert done.stdout.count("\n") == 1
    assert done.stderr == "1 finding in 1 of 1 file\n"


def test_clean_is_0(run: Run, project: Path) -> None:
    (project / "bad.py").unlink()
    (project / "good.py").write_text("x = 1\n", encoding="utf-8")
    done = run("check")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "no findings in 1 file\n")


def test_an_unreadable_file_is_1_whatever_was_selected(run: Run, project: Path) -> None:
    (project / "bad.py").write_bytes(b"# \xff\n")
    done = run("check", "--select", "APF101", "--output-format", "concise")
    assert done.returncode == 1
    assert done.stdout.startswith("bad.py:1:3: APF900 ")


def test_a_missing_path_is_2(run: Run) -> None:
    done = run("check", "gone.py")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("asyncpitfalls: ")
    assert "gone.py" in done.stderr
    assert done.stderr.count("\n") == 1


def test_standard_input_is_checked_under_its_name(run: Run) -> None:
    source = "import time\nasync def g():\n    time.sleep(2)\n"
    done = run("check", "-", "--stdin-filename", "bad.py", input=source)
    assert done.returncode == 1
    assert "bad.py:3:5: APF201" in done.stdout
    assert "  3 |     time.sleep(2)\n" in done.stdout


def test_an_output_file_is_written(run: Run, project: Path) -> None:
    done = run("check", "--output-format", "concise", "--output-file", "out.txt")
    assert (done.returncode, done.stdout) == (1, "")
    assert (project / "out.txt").read_text(encoding="utf-8").startswith("bad.py:5:5: APF201 ")


PATCHED = """
import os, signal, sys
from asyncpitfalls import pipeline
from asyncpitfalls.cli import main
from asyncpitfalls.findings import Confidence, Finding, Report, Span
from pathlib import Path
many = 5000
found = Finding(Path("a.py"), Span(1, 1, 1, 2), "APF201", "x", "m; c", Confidence.CERTAIN, (1, 1))
def check(*_, **__):
    {action}
    return Report((found,) * many, (Path("a.py"),))
pipeline.check = check
sys.exit(main(["check", "--output-format", "concise", *sys.argv[1:]]))
"""


@posix
def test_a_reader_that_goes_away_is_no_error(run: Run) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = run(python=("-c", PATCHED.format(action="pass")), capture_output=False, stdout=writing, stderr=-1)
    finally:
        os.close(writing)
    assert (done.returncode, done.stderr) == (1, "5000 findings in 1 of 1 file\n")


@posix
@pytest.mark.parametrize("command", ["rules", "--help"])
def test_a_reader_that_goes_away_does_not_hurt_other_commands(run: Run, command: str) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = run(command, capture_output=False, stdout=writing, stderr=-1)
    finally:
        os.close(writing)
    assert (done.returncode, done.stderr) == (0, "")


@posix
def test_ctrl_c_is_130_without_a_traceback(run: Run) -> None:
    done = run(python=("-c", PATCHED.format(action="os.kill(os.getpid(), signal.SIGINT)")))
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_behind_standard_output_is_2(run: Run) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = run("check", "--exit-zero", "-q", capture_output=False, stdout=full, stderr=-1)
    assert (done.returncode, done.stderr) == (2, "asyncpitfalls: No space left on device\n")


@posix
def test_a_full_disk_leaves_no_part_of_the_output_file(run: Run, project: Path) -> None:
    (project / "out.txt").write_text("old", encoding="utf-8")
    limit = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))"
    done = run("--output-file", "out.txt", python=("-B", "-c", PATCHED.format(action=limit)))
    assert done.returncode == 2
    assert done.stderr == (
        f"asyncpitfalls: `--output-file`: `{project / 'out.txt'}` cannot be written (File too large); "
        "nothing was left there by this run\n"
    )
    assert (project / "out.txt").read_text(encoding="utf-8") == "old"
    assert sorted(each.name for each in project.iterdir()) == ["bad.py", "out.txt", "pyproject.toml"]


def test_a_narrow_encoding_is_no_crash(run: Run) -> None:
    done = run("check", "--color", "never", env={"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"})
    assert done.returncode == 1
    assert done.stdout.isascii()


def test_start_up_stays_light(run: Run) -> None:
    script = (
        "import sys\nfrom asyncpitfalls.cli import main\n"
        "code = main(['rules'])\n"
        "heavy = {'rich', 'libcst', 'multiprocessing', 'tomllib', 'tomli', 'importlib.metadata'} & set(sys.modules)\n"
        "sys.exit(f'loaded: {sorted(heavy)}')\n"
    )
    done = run(python=("-c", script))
    assert done.stderr == "loaded: []\n"
    assert sys.executable


EXIT = """
import atexit, sys, threading
from asyncpitfalls import cli
atexit.register(lambda: print("told at the end", file=sys.stderr))
cli.main = lambda: 1
{before}
cli.command()
"""


@pytest.mark.parametrize(
    "before",
    [
        pytest.param("pass", id="alone"),
        pytest.param("sys.setprofile(lambda *_: None)", id="watched"),
        pytest.param("threading.Timer(0.1, print, ['the thread is done']).start()", id="at work"),
    ],
)
def test_the_end_of_the_process_leaves_nobody_out(run: Run, before: str) -> None:
    done = run(python=("-c", EXIT.format(before=before)))
    assert (done.returncode, done.stderr) == (1, "told at the end\n")
    assert done.stdout == ("the thread is done\n" if "Timer" in before else "")
