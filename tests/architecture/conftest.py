"""The sources, read and parsed once, for every test that judges how they are written."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import pytest

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One Python file: its path below the root, its text, its syntax tree."""

    path: PurePosixPath
    text: str
    tree: ast.Module

    @property
    def functions(self) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
        """Every function and method, nested ones too."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield node

    @property
    def classes(self) -> Iterator[ast.ClassDef]:
        """Every class, nested ones too."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.ClassDef):
                yield node

    def at(self, node: ast.AST) -> str:
        """Say where a node stands, as editors understand it."""
        return f"{self.path}:{getattr(node, 'lineno', 1)}"


def _read(folder: str) -> list[SourceFile]:
    files = []
    for path in sorted((ROOT / folder).rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        name = PurePosixPath(path.relative_to(ROOT).as_posix())
        files.append(SourceFile(name, text, ast.parse(text, str(path))))
    return files


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def source_files() -> list[SourceFile]:
    return _read("desktop") + _read("db")


@pytest.fixture(scope="session")
def test_files() -> list[SourceFile]:
    return _read("tests")


@pytest.fixture(scope="session")
def parse_sample():
    def parse(text: str, path: str = "desktop/sample.py") -> SourceFile:
        return SourceFile(PurePosixPath(path), text, ast.parse(text))

    return parse
