from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from asyncpitfalls.demos import observe
from asyncpitfalls.demos.claim_file import read_demo
from asyncpitfalls.demos.launch import RECORDER, RecorderMissingError, available_start_methods, launch

if TYPE_CHECKING:
    from collections.abc import Iterable

    from asyncpitfalls.demos.claims import Demo
    from asyncpitfalls.demos.observations import Run
    from tests.demos.conftest import MakeDemo

HEAD = 'claim = "It hangs."\nstatements = []\n[correct]\nprints = ["right"]\n[incorrect]\n'
HANGS_WITH_A_CHILD = """
import subprocess, sys
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(3600)"])
child.wait()
"""
needs_posix = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")


def is_alive(pid: int) -> bool:
    """Whether a process runs; one that has ended but that nobody has waited for does not."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    status = Path(f"/proc/{pid}/stat")
    try:
        return status.read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return not Path("/proc/self/stat").exists()


def wait_until_gone(pids: Iterable[int]) -> None:
    """A kill takes effect a moment later; this returns when it has, and fails if it never does."""
    remaining = set(pids)
    for _ in range(600):
        remaining = {pid for pid in remaining if is_alive(pid)}
        if not remaining:
            return
        time.sleep(0.05)
    pytest.fail(f"still running: {remaining}")


@needs_posix
def test_a_hang_is_ended_with_its_children(make_demo: MakeDemo) -> None:
    pids: tuple[int, ...] = ()
    for seconds in (1, 2, 4, 8, 16, 32, 64):  # until the machine is quick enough for the child to have begun
        claim = f"{HEAD}prints = []\nhangs = true\nlimit_seconds = {seconds}\n"
        demo = read_demo(make_demo(claim, incorrect=HANGS_WITH_A_CHILD, name=f"hangs_{seconds}"))
        observation = observe(demo)
        assert observation.holds
        pids = observation.results[0].run.pids
        wait_until_gone(pids)
        if len(pids) == 2:
            break
    assert len(pids) == 2


@needs_posix
def test_an_interrupt_leaves_no_process_behind(make_demo: MakeDemo, tmp_path: Path) -> None:
    begun = tmp_path / "begun"
    script = HANGS_WITH_A_CHILD.replace(
        "child.wait()",
        f"import os\nwith open({str(begun) + '.part'!r}, 'w') as file: file.write(f'{{os.getpid()}} {{child.pid}}')\n"
        f"os.rename({str(begun) + '.part'!r}, {str(begun)!r})\nchild.wait()",
    )
    folder = make_demo(f"{HEAD}prints = []\nhangs = true\nlimit_seconds = 600\n", incorrect=script)
    program = (
        "import sys, pathlib; from asyncpitfalls import demos\n"
        "demos.run(None, demos.Show(sys.stdout), folder=pathlib.Path(sys.argv[1]))"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program, str(folder.parent.parent)], stderr=subprocess.PIPE, text=True
    ) as harness:
        while not begun.exists():
            assert harness.poll() is None
            time.sleep(0.05)
        pids = [int(pid) for pid in begun.read_text(encoding="utf-8").split()]
        assert all(map(is_alive, pids))
        harness.send_signal(signal.SIGINT)
        _, errors = harness.communicate()
    assert harness.returncode != 0
    assert "KeyboardInterrupt" in errors
    wait_until_gone(pids)


@needs_posix
@pytest.mark.parametrize(
    "method", [method for method in ("spawn", "forkserver", "fork") if method in available_start_methods()]
)
def test_the_children_and_servers_of_multiprocessing_end_with_a_hang(make_demo: MakeDemo, method: str) -> None:
    script = (
        "from multiprocessing import Process\nimport time\n"
        "def work():\n    print('begun', flush=True)\n    time.sleep(3600)\n"
        "if __name__ == '__main__':\n    child = Process(target=work)\n    child.start()\n    child.join()\n"
    )
    claim = f'{HEAD}prints = ["begun"]\nhangs = true\nstart_methods = ["{method}"]\nlimit_seconds = 1\n'
    demo = read_demo(make_demo(f'{claim}stands_at = ["time.sleep(3600)", "child.join()"]\n', incorrect=script))
    observation = observe(demo)
    run = observation.of("incorrect")[0].run
    wait_until_gone(run.pids)
    assert len(run.pids) == 2
    assert "child.join()" in [text for _, text in run.stands_at]
    assert "time.sleep(3600)" in [text for _, text in run.stands_at]
    assert run.hung


def test_a_hang_is_looked_for_only_once_the_script_is_there(make_demo: MakeDemo) -> None:
    script = "import time\ntime.sleep(1.5)\nprint('here', flush=True)\ntime.sleep(3600)\n"
    claim = f'{HEAD}prints = ["here"]\nhangs = true\nlimit_seconds = 1\n'
    assert observe(read_demo(make_demo(claim, incorrect=script))).holds


def test_a_crash_leaves_no_core_file(make_demo: MakeDemo) -> None:
    folder = make_demo(f"{HEAD}prints = []\nexit_status = [-6, 3]\n", incorrect="import os\nos.abort()\n")
    assert observe(read_demo(folder)).holds
    assert {path.name for path in folder.iterdir()} == {"claim.toml", "incorrect.py", "correct.py"}


def test_what_a_loop_can_only_report_and_what_ends_a_thread_is_recorded(make_demo: MakeDemo) -> None:
    script = (
        "import asyncio, threading\n"
        "async def main():\n    asyncio.get_running_loop().call_soon(int, 'x')\n    await asyncio.sleep(0)\n"
        "asyncio.run(main())\n"
        "thread = threading.Thread(target=int, args=('y',))\nthread.start()\nthread.join()\n"
    )
    claim = (
        f'{HEAD}prints = []\nreports = ["Exception in callback"]\n'
        'raises = { type = "ValueError", message = "\'y\'", thread = true }\n'
    )
    assert observe(read_demo(make_demo(claim, incorrect=script))).holds


def test_functions_are_recorded_in_the_thread_and_task_in_which_they_run(make_demo: MakeDemo) -> None:
    script = (
        "import asyncio, threading\n"
        "def count():\n    return sum(range(10))\n"
        "async def main():\n    await asyncio.sleep(0)\n    count()\n"
        "thread = threading.Thread(target=count, name='first')\nthread.start()\nthread.join()\n"
        "asyncio.run(main())\n"
    )
    run = launch_incorrect(make_demo(f'{HEAD}prints = []\nwork = ["count"]\n', incorrect=script))
    in_thread, in_task = run.work
    assert run.thread_names[in_thread.lane.pid, in_thread.lane.thread] == "first"
    assert in_task.lane.task == "Task-1 main"
    assert [span.kind for span in run.spans if span.name == "main"] == ["step", "step"]
    assert run.workers == (1, 2, 1)


def test_a_script_that_measures_itself_is_left_alone(make_demo: MakeDemo) -> None:
    script = "import sys, time\ndef work():\n    time.sleep(0)\nwork()\nprint(sys.getprofile())\n"
    demo = read_demo(make_demo('row = "Cost"\n' + HEAD + 'prints = ["None"]\n', incorrect=script))
    observation = observe(demo)
    assert observation.holds
    assert observation.of("incorrect")[0].run.spans == ()


def launch_incorrect(folder: Path) -> Run:
    """Run the incorrect script of a demo once."""
    demo = read_demo(folder)
    return launch(demo, next(one for one in demo.expectations if one.variant == "incorrect"), None)


def test_a_program_that_starts_itself_for_ever_is_stopped(make_demo: MakeDemo) -> None:
    script = "import subprocess, sys\nfor _ in range(2):\n    subprocess.run([sys.executable, __file__])\n"
    demo = read_demo(make_demo(f"{HEAD}prints = []\n", incorrect=script))
    run = launch(demo, demo.expectations[0], None)
    assert len(run.pids) == 64
    assert run.exit_status == 0


def test_the_script_is_the_main_module_and_sees_nothing_of_the_recorder(make_demo: MakeDemo) -> None:
    script = (
        "import sys\nprint(__name__, __spec__, __file__ == sys.argv[0], sys.modules['__main__'].__file__ == __file__)\n"
        "print(any('recorder' in entry for entry in sys.path), sys.path[0] in __file__, 'asyncio' in sys.modules)\n"
    )
    demo = read_demo(make_demo(f"{HEAD}prints = []\n", incorrect=script))
    run = launch(demo, demo.expectations[0], None)
    assert run.printed[0] == "__main__ None True True"
    # Only a script that names asyncio has a loop to watch, and this one just did.
    assert run.printed[1] == "False True True"


@pytest.mark.parametrize("name", ["PYTHONWARNINGS", "PYTHONASYNCIODEBUG", "PYTHONSTARTUP", "PYTHONPATH", "FORCE_COLOR"])
def test_the_caller_s_environment_does_not_change_what_is_observed(
    make_demo: MakeDemo, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv(name, "error")
    script = f"import os\nprint(os.environ.get({name!r}) == 'error')\n"
    demo = read_demo(make_demo(f'{HEAD}prints = ["False"]\n', incorrect=script))
    assert observe(demo).holds


def test_an_unraisable_exception_counts_as_raised(make_demo: MakeDemo) -> None:
    script = "class Fragile:\n    def __del__(self):\n        raise KeyError('lost')\n\nFragile()\n"
    claim = f'{HEAD}prints = []\nraises = {{ type = "KeyError", message = "lost" }}\n'
    assert observe(read_demo(make_demo(claim, incorrect=script))).holds


def test_a_demo_without_a_recording_is_an_error(demo: Demo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("asyncpitfalls.demos.launch.RECORDER", tmp_path)
    with pytest.raises(RecorderMissingError, match="nothing was recorded"):
        observe(demo)


def record(script: str, folder: Path, *more_path: Path, lifetime: int = 60) -> subprocess.CompletedProcess[str]:
    """Run a program under the recorder alone, without the harness."""
    folder.mkdir()
    told = {
        "PYTHONPATH": os.pathsep.join(map(str, (RECORDER, *more_path))),
        "PYTHONDONTWRITEBYTECODE": "1",
        "ASYNCPITFALLS_RECORD": str(folder),
        "ASYNCPITFALLS_LIFETIME": str(lifetime),
    }
    return subprocess.run(
        [sys.executable, "-c", script], env=os.environ | told, capture_output=True, text=True, check=False
    )


@needs_posix
def test_a_process_ends_by_itself_when_the_harness_is_gone(tmp_path: Path) -> None:
    script = "import os, time\nif os.fork():\n    os.wait()\ntime.sleep(3600)\n"
    done = record(script, tmp_path / "record", lifetime=2)
    assert done.returncode == -signal.SIGALRM
    wait_until_gone(int(path.stem) for path in (tmp_path / "record").glob("*.jsonl"))


def test_the_sitecustomize_of_the_environment_still_runs(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text("print('the other one')", encoding="utf-8")
    assert record("print('main')", tmp_path / "record", tmp_path).stdout == "the other one\nmain\n"
