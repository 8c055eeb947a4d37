"""What the files around the package promise: versions, entry points, contracts, nothing that ties it to one machine."""

from __future__ import annotations

import importlib.metadata
import re
import subprocess
import sys
from pathlib import Path
from typing import Any, cast

import pytest

import asyncpitfalls

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

ROOT = Path(__file__).resolve().parents[2]
# Spelled in two halves, so that this file does not match itself.
REGISTRIES = ("pypi" + ".org", "pythonhosted" + ".org", "npmjs" + ".org", "npmjs" + ".com")


def project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def contracts() -> dict[str, dict[str, Any]]:
    return {contract["name"]: contract for contract in project()["tool"]["importlinter"]["contracts"]}


def own_modules() -> set[str]:
    layers = cast("list[str]", contracts()["Imports go downwards only"]["layers"])
    names = {name.strip(" ()") for layer in layers for name in layer.split("|")}
    return {f"asyncpitfalls.{name}" for name in names - {"__main__"}}


def tracked_files() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],  # noqa: S607 - git is the one on the path
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    paths = [ROOT / name for name in listed.stdout.decode().split("\0") if name]
    return [path for path in paths if path.is_file()]


def test_the_installed_version_is_the_one_in_the_package() -> None:
    assert importlib.metadata.version("asyncpitfalls") == asyncpitfalls.__version__


def test_the_package_says_that_it_is_typed() -> None:
    assert (Path(asyncpitfalls.__file__).parent / "py.typed").is_file()


@pytest.mark.parametrize("group", ["console_scripts", "flake8.extension"])
def test_every_entry_point_leads_somewhere(group: str) -> None:
    ours = [
        point
        for point in importlib.metadata.entry_points(group=group)
        if point.dist is not None and point.dist.name == "asyncpitfalls"
    ]
    assert len(ours) == 1
    assert callable(ours[0].load())


@pytest.mark.parametrize(
    ("contract", "allowed"),
    [("Only index reads with ast", "asyncpitfalls.index"), ("Only syntax reads with libcst", "asyncpitfalls.syntax")],
)
def test_the_contract_about_parsers_names_every_other_layer(contract: str, allowed: str) -> None:
    assert set(contracts()[contract]["source_modules"]) == own_modules() - {allowed}


def test_every_python_we_support_is_declared() -> None:
    text = (ROOT / "noxfile.py").read_text(encoding="utf-8")
    supported = re.findall(r'"(3\.\d+)"', text)
    prefix = "Programming Language :: Python :: "
    declared = [line.removeprefix(prefix) for line in project()["project"]["classifiers"] if line.startswith(prefix)]
    assert [version for version in declared if "." in version] == supported
    assert project()["project"]["requires-python"] == f">={supported[0]}"


def test_no_file_names_a_package_registry() -> None:
    texts = {path: path.read_bytes() for path in tracked_files()}
    assert texts
    assert [path for path, text in texts.items() for host in REGISTRIES if host.encode() in text] == []
