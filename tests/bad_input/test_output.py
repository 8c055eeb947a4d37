"""Outputs that cannot take what is written, and runs that are interrupted."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from asyncpitfalls.config.values import FORMATS

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.bad_input.conftest import Done

    Run = Callable[..., Done]

posix = pytest.mark.skipif(os.name != "posix", reason="needs POSIX's pipes and signals")
full_device = pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
NO_SPACE = "No space left on device"


@full_device
@pytest.mark.parametrize("form", FORMATS)
def test_a_full_disk_behind_standard_output(project: Path, form: str) -> None:
    command = [sys.executable, "-m", "asyncpitfalls", "check", "--exit-zero", "-q", "--output-format", form]
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(command, cwd=project, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert (done.returncode, done.stderr) == (2, f"asyncpitfalls: {NO_SPACE}\n")


@full_device
def test_a_full_disk_behind_the_output_file(run: Run) -> None:
    done = run("--output-file", "/dev/full")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        f"asyncpitfalls: `--output-file`: `/dev/full` cannot be written ({NO_SPACE}); "
        "nothing was left there by this run\n"
    )


LIMITED = """
import resource, sys
from asyncpitfalls.cli import main
resource.setrlimit(resource.RLIMIT_FSIZE, (60, 60))
sys.exit(main(["check", "--no-cache", *sys.argv[1:]]))
"""


@posix
@pytest.mark.parametrize("form", FORMATS)
def test_an_output_file_is_written_whole_or_not_at_all(project: Path, form: str) -> None:
    (project / "out").write_text("what was there", encoding="utf-8")
    command = [sys.executable, "-B", "-c", LIMITED, "--output-format", form, "--output-file", "out"]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("asyncpitfalls: `--output-file`: ")
    assert done.stderr.count("\n") == 1
    assert (project / "out").read_text(encoding="utf-8") == "what was there"
    assert {each.name for each in project.iterdir()} == {"pyproject.toml", "bad.py", "out"}


@posix
def test_a_full_disk_behind_the_cache_is_no_matter(project: Path) -> None:
    script = LIMITED.replace('"--no-cache", ', "")
    command = [sys.executable, "-B", "-c", script, "-q", "--output-format", "concise"]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.startswith("bad.py:5:5: APF201")
    assert list(project.glob(".asyncpitfalls_cache/*.apf")) == []
    assert list(project.glob(".asyncpitfalls_cache/*.tmp")) == []


@posix
@pytest.mark.parametrize("form", FORMATS)
def test_a_reader_that_has_seen_enough(project: Path, form: str) -> None:
    # More than a pipe holds, so that the writer is still writing when the reader goes.
    (project / "bad.py").write_text("import time\nasync def f():\n" + "    time.sleep(1)\n" * 1200, encoding="utf-8")
    command = [sys.executable, "-m", "asyncpitfalls", "check", "-q", "--output-format", form]
    with subprocess.Popen(command, cwd=project, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as writer:
        assert writer.stdout is not None
        assert writer.stderr is not None
        assert writer.stdout.read(10)
        writer.stdout.close()
        assert writer.stderr.read() == b""
    assert writer.returncode == 1


WORKING = """
import os, sys, time
from asyncpitfalls.pipeline import {module}
work = {module}.{function}
def work_when_allowed(job):
    os.write({descriptor}, b"x")
    while not os.path.exists({gate!r}):
        time.sleep(0.01)
    return work(job)
{module}.{function} = work_when_allowed
from asyncpitfalls.pipeline import work as spread
spread.processes_for = lambda size, worth, jobs: 2
from asyncpitfalls.cli import main
sys.exit(main(["check", *sys.argv[1:]]))
"""


def alive(group: int) -> bool:
    """Whether a process of the group runs on; one that ended while its parent was ending takes a moment to go."""
    for _ in range(200):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return False
        time.sleep(0.05)
    return True


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere workers do not inherit what the test replaces")
@pytest.mark.parametrize(("module", "function"), [("reading", "read_part"), ("closely", "read_job")])
@pytest.mark.parametrize("output", [(), ("--output-file", "out")])
def test_ctrl_c_ends_all_processes(
    project: Path, tmp_path: Path, module: str, function: str, output: tuple[str, ...]
) -> None:
    for number in range(40):
        (project / f"more_{number}.py").write_text((project / "bad.py").read_text(encoding="utf-8"), encoding="utf-8")
    reading, writing = os.pipe()
    gate = tmp_path / "gate"
    script = WORKING.format(module=module, function=function, descriptor=writing, gate=str(gate))
    with subprocess.Popen(
        [sys.executable, "-c", script, *output],
        cwd=project,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        pass_fds=[writing],
        start_new_session=True,
    ) as process:
        os.close(writing)
        try:
            assert os.read(reading, 1) + os.read(reading, 1) == b"xx"  # both workers are at work
            os.killpg(process.pid, signal.SIGINT)
            gate.touch()
            out, err = process.communicate(timeout=60)
        finally:
            os.close(reading)
            process.kill()
    assert (process.returncode, out, err) == (130, b"", b"")
    assert not alive(process.pid)
    assert not (project / "out").exists()
    assert list(project.glob(".asyncpitfalls_cache/*.tmp")) == []
