"""Child processes: starting one, and waiting for it.

Source: Python documentation, "subprocess" and "os", section "Process Management"; the code of imgkit 1.2 and pdfkit 1.0
(``Popen`` and ``communicate``). A start itself (``Popen``) ends when the child has replaced its program, mostly within
milliseconds: it is `probable`.
"""

from __future__ import annotations

from asyncpitfalls.findings import Confidence
from asyncpitfalls.knowledge.blocking.rows import SUBPROCESS, Given, blocking, meanings, until

_ASYNC = ("anyio.run_process", "trio.run_process", "asyncio.create_subprocess_exec")
_SHELL = ("anyio.run_process", "trio.run_process", "asyncio.create_subprocess_shell")
_NO_TIME = (Given("timeout", 0, ("0", "0.0")),)

ROWS = (
    *blocking(SUBPROCESS, "run call check_call check_output", of="subprocess", source="subprocess", instead=_ASYNC),
    *blocking(SUBPROCESS, "getoutput getstatusoutput", of="subprocess", source="subprocess", instead=_SHELL),
    *until(
        "the other process has started",
        (
            *blocking(
                SUBPROCESS,
                "Popen",
                of="subprocess",
                source="subprocess, Popen Constructor",
                confidence=Confidence.PROBABLE,
                instead=_ASYNC,
            ),
            *blocking(SUBPROCESS, "popen", of="os", source="os, Process Management", instead=_SHELL),
        ),
    ),
    *blocking(SUBPROCESS, "Popen.wait", of="subprocess", source="subprocess, Popen Objects", unless=_NO_TIME),
    *blocking(SUBPROCESS, "Popen.communicate", of="subprocess", source="subprocess, Popen Objects"),
    *blocking(SUBPROCESS, "system", of="os", source="os, Process Management", instead=_SHELL),
    *blocking(
        SUBPROCESS,
        "wait wait3",
        of="os",
        source="os, Process Management",
        unless=(Given("options", 0, ("WNOHANG",)),),
    ),
    *blocking(
        SUBPROCESS,
        "waitpid wait4",
        of="os",
        source="os, Process Management",
        unless=(Given("options", 1, ("WNOHANG",)),),
    ),
    *blocking(SUBPROCESS, "spawn", of="pty", source="pty, spawn"),
    *blocking(SUBPROCESS, "wait communicate", of="psutil.Popen", source="psutil, psutil.Popen"),
    *blocking(SUBPROCESS, "wait", of="psutil.Process", source="psutil, Process.wait", unless=_NO_TIME),
    *blocking(
        SUBPROCESS, "wait_procs", of="psutil", source="psutil, wait_procs", unless=(Given("timeout", 1, ("0", "0.0")),)
    ),
    *(
        row
        for package in ("imgkit", "pdfkit")
        for row in blocking(SUBPROCESS, "from_file from_string from_url", of=package, source=f"{package} 1")
    ),
    *blocking(SUBPROCESS, "clone_from", of="git.Repo", source="GitPython, git.Repo"),
    *blocking(SUBPROCESS, "fetch pull push", of="git.Remote", source="GitPython, git.Remote"),
)

QUESTION, ENDING = "poll", ("kill", "send_signal", "terminate")
"""The method that tells whether a child has ended, and those that have it end: then it has not yet."""

STANDS_FOR = meanings("git.Remote()", "git.Repo.remotes.origin", "git.Repo.remote()") | meanings(
    "git.Repo()", "git.Repo.clone_from()"
)
