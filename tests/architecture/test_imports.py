"""The import contracts of pyproject.toml, inside the plain test run."""

import tomllib

import pytest
from importlinter.application.use_cases import lint_imports
from importlinter.configuration import configure

CONTRACTS_THE_HOUSE_STANDS_ON = {
    "The stack points one way",
    "The record knows nothing of the desktop",
    "Qt stays in the user interface",
    "Rules are standard library only",
    "Screens and paper never touch tables",
    "Pages do not know each other",
    "Only services, app and cli open transactions",
}


@pytest.fixture
def pyproject(root):
    return root / "pyproject.toml"


def test_every_import_contract_is_kept(pyproject, monkeypatch, capsys):
    configure()
    monkeypatch.chdir(pyproject.parent)
    kept = lint_imports(config_filename=str(pyproject), cache_dir=None, no_logo=True)
    assert kept, capsys.readouterr().out


def test_no_contract_of_the_house_was_dropped(pyproject):
    options = tomllib.loads(pyproject.read_text(encoding="utf-8"))["tool"]["importlinter"]
    assert {contract["name"] for contract in options["contracts"]} >= CONTRACTS_THE_HOUSE_STANDS_ON
