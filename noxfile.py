"""The checks of this project: each session installs what it needs, and the tests run on the built wheel."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree as ET

import nox

ROOT = Path(__file__).parent
WORK = ROOT / ".nox"
DIST = WORK / "dist"
COVERAGE = WORK / "traces"
TOTALS = WORK / "totals.txt"
SUPPORTED = ("3.10", "3.11", "3.12", "3.13", "3.14", "3.15")
DOORS = "tests/doors"
LONG = (DOORS, "tests/properties", "tests/repository")
"""Folders of tests that take half of the time, and hardly depend on which Python it is."""
GROUPS = nox.project.load_toml("pyproject.toml")


def pyenv_folders() -> list[Path]:
    """The folders of pyenv that hold the supported Pythons; of one version the newest comes first."""
    versions = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    return [
        interpreter.parent
        for version in SUPPORTED
        for interpreter in sorted(versions.glob(f"{version}.*/bin/python{version}"), reverse=True)
    ]


def runs(version: str) -> bool:
    """Whether this Python can be started: a shim may stand on the path for one that cannot."""
    command = shutil.which(f"python{version}")
    return command is not None and subprocess.run([command, "-c", ""], capture_output=True, check=False).returncode == 0


# The tests start hundreds of processes; where none may keep what it compiled, each compiles everything again.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
os.environ["PATH"] = os.pathsep.join([*map(str, pyenv_folders()), os.environ["PATH"]])
PRESENT = [version for version in SUPPORTED if runs(version)]

nox.options.default_venv_backend = "uv"
nox.options.download_python = "never"
nox.options.reuse_existing_virtualenvs = True
ABREAST = [
    *(f"tests-{version}" for version in PRESENT[-1:]),
    "long_tests",
    *(f"tests-{version}" for version in PRESENT[:-1]),
    "doors",
    "lint",
    "pages",
]
"""The sessions that need only what `build` made, the longest first; the demos of the tests mostly wait."""
nox.options.sessions = ["build", *ABREAST, "coverage"]


def group(name: str) -> list[str]:
    """The requirements of one dependency group."""
    return list(nox.project.dependency_groups(GROUPS, name))


def wheel() -> str:
    """The wheel that the session `build` made.

    Raises:
        FileNotFoundError: it was not built.
    """
    found = sorted(DIST.glob("*.whl"))
    if not found:
        message = "no wheel: run `nox --session build` first"
        raise FileNotFoundError(message)
    return str(found[-1])


def install_wheel(session: nox.Session) -> None:
    """Install the built wheel as it is now, even where an older build of the same version is installed."""
    session.install(wheel(), "--reinstall-package", "asyncpitfalls")


def install_for_tests(session: nox.Session) -> None:
    """Install the wheel and what its tests need, on the oldest Python the oldest dependencies that we declare."""
    if session.python == SUPPORTED[0]:
        session.install("--requirements", "pyproject.toml", "--all-extras", "--resolution", "lowest-direct")
    install_wheel(session)
    session.install(*group("test"))


@nox.session
def build(session: nox.Session) -> None:
    """Build the source distribution, and from it the wheel that all other sessions use."""
    for stale in (DIST, COVERAGE):
        shutil.rmtree(stale, ignore_errors=True)
    for stale in WORK.glob("tests-*.xml"):
        stale.unlink()
    COVERAGE.mkdir(parents=True)
    session.run("uv", "build", "--quiet", "--python", sys.executable, "--out-dir", str(DIST), external=True)


@nox.session
def lint(session: nox.Session) -> None:
    """Style, types (two checkers), layers, and asyncpitfalls on itself."""
    session.install(*group("lint"), *group("test"), "nox")
    install_wheel(session)
    session.run("ruff", "check")
    session.run("ruff", "format", "--check")
    session.run("lint-imports", env={"PYTHONPATH": "src"})
    session.run("mypy")
    session.run("pyright")
    session.run("asyncpitfalls", "check", "src", "tests", "tools", "bench", "noxfile.py", "--exclude", "tests/fixtures")


@nox.session
def pages(session: nox.Session) -> None:
    """The generated pages are those of the sources, and the site builds without a warning."""
    session.install(*group("docs"))
    install_wheel(session)
    session.run("python", "-m", "tools.pages", "--check")
    session.run("mkdocs", "build", "--strict", "--clean", env={"NO_MKDOCS_2_WARNING": "1"})


@nox.session
def docs(session: nox.Session) -> None:
    """Generate the pages from the rules and the demos, and build the site."""
    session.install(*group("docs"), "--editable", ".")
    session.run("python", "-m", "tools.pages", *session.posargs)
    session.run("mkdocs", "build", "--strict", "--clean", env={"NO_MKDOCS_2_WARNING": "1"})


@nox.session(python=PRESENT)
def tests(session: nox.Session) -> None:
    """Run the tests against the wheel; the oldest Python runs them on the oldest dependencies we declare."""
    install_for_tests(session)
    short = [results(session), *(f"--ignore={folder}" for folder in LONG)]
    if session.posargs:
        session.run("pytest", *session.posargs)
    elif session.python == PRESENT[-1]:
        # Tracing triples the time of the tests; what differs between Pythons is hardly a branch of ours.
        session.run("coverage", "run", "-m", "pytest", *short, env={"COVERAGE_FILE": str(COVERAGE / "data")})
    else:
        session.run("pytest", *short)


@nox.session(python=PRESENT[-1])
def long_tests(session: nox.Session) -> None:
    """Run, on one Python, the tests that take long and hardly depend on it."""
    install_for_tests(session)
    session.run("pytest", results(session), *LONG)


@nox.session(python=PRESENT[0])
def doors(session: nox.Session) -> None:
    """Run what leads to other programs on the oldest Python and the oldest dependencies as well."""
    install_for_tests(session)
    session.run("pytest", results(session), DOORS)


def results(session: nox.Session) -> str:
    """The option that has pytest write down how the tests went."""
    return f"--junit-xml={WORK / f'tests-{session.name}.xml'}"


@nox.session
def coverage(session: nox.Session) -> None:
    """Report the branch coverage on the newest Python present, and add up the tests of all."""
    session.install(*group("test"))
    measured = {"COVERAGE_FILE": str(COVERAGE / "data")}
    session.run("coverage", "combine", "--quiet", env=measured)
    session.run("coverage", "report", env=measured)
    counts = Counter[str]()
    for result in sorted(WORK.glob("tests-*.xml")):
        suite = ET.parse(result).getroot().find("testsuite")
        if suite is not None:
            counts.update({key: int(suite.attrib[key]) for key in ("tests", "failures", "errors", "skipped")})
    failed = counts["failures"] + counts["errors"]
    passed = counts["tests"] - failed - counts["skipped"]
    TOTALS.write_text(f"{passed} passed, {failed} failed, {counts['skipped']} skipped\n", encoding="utf-8")
