"""The folder where measuring happens: an environment with the tools, and the unpacked packages that they check."""

from __future__ import annotations

import subprocess
import sys
import venv
import zipfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TOOLS = ("ruff==0.17.6", "ty==0.0.105", "pyrefly==1.4.1", "flake8-async==26.8.1", "flake8==7.5.0")
PACKAGES = {"prefect": "3.9.1", "litellm": "1.109.1"}


@dataclass(frozen=True, slots=True)
class Workshop:
    """Where the tools and the packages are."""

    folder: Path

    @property
    def binaries(self) -> Path:
        """The folder of the environment's programs."""
        return self.folder / "venv" / ("Scripts" if sys.platform == "win32" else "bin")

    def tool(self, name: str) -> str:
        """The path of an installed tool."""
        return str(self.binaries / name)

    def project(self, name: str) -> Path:
        """The folder of one checked project, which exists and is a repository and a project of its own.

        The tools look upwards for configuration and ignored files: here they find an end, not those of asyncpitfalls.
        """
        folder = self.folder / "projects" / name
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "pyproject.toml").write_text("[tool.pyrefly]\n\n[tool.ty]\n", encoding="utf-8")
        if not (folder / ".git").exists():
            subprocess.run(["git", "init", "--quiet", str(folder)], check=True)
        return folder

    def install(self) -> None:
        """Install the tools, and asyncpitfalls as it is now.

        Raises:
            subprocess.CalledProcessError: pip fails.
        """
        if not self.binaries.exists():
            venv.create(self.folder / "venv", with_pip=True)
        self._pip("install", *TOOLS)
        self._pip("install", str(ROOT))
        self._pip("install", "--no-deps", "--force-reinstall", str(ROOT))

    def package(self, name: str) -> Path:
        """The folder of a package's unpacked wheel, downloaded once.

        Raises:
            subprocess.CalledProcessError: pip cannot download it.
        """
        folder = self.project(name)
        if not (folder / name).is_dir():
            wheels = self.folder / "wheels"
            wanted = f"{name}=={PACKAGES[name]}"
            self._pip("download", "--no-deps", "--only-binary", ":all:", "--dest", str(wheels), wanted)
            with zipfile.ZipFile(next(wheels.glob(f"{name}-{PACKAGES[name]}-*.whl"))) as wheel:
                wheel.extractall(folder)
        return folder

    def _pip(self, *arguments: str) -> None:
        subprocess.run([self.tool("python"), "-m", "pip", "-qq", "--disable-pip-version-check", *arguments], check=True)


def lines_of(folder: Path) -> int:
    """How many lines the Python files of a folder have."""
    return sum(path.read_bytes().count(b"\n") for path in folder.rglob("*.py"))
