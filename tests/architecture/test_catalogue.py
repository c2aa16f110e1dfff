"""The English catalogue is complete: a forgotten string fails here, not in front of a user."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from desktop.i18n import read_catalogue
from desktop.paths import resource

ROOT = Path(__file__).parents[2]


def first_text(call: ast.Call, place: int) -> str | None:
    if len(call.args) <= place or not isinstance(call.args[place], ast.Constant):
        return None
    value = call.args[place].value
    return value if isinstance(value, str) else None


def source_texts() -> Iterator[tuple[str, str, str]]:
    """Yield (file, context, text) of every marked string; context "" for tr of any class."""
    for path in sorted((ROOT / "desktop").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            if name == "tr" and (text := first_text(node, 0)):
                yield path.name, "", text
            if name in ("translate", "QT_TRANSLATE_NOOP") and (text := first_text(node, 1)):
                yield path.name, first_text(node, 0) or "", text


def test_every_marked_string_has_an_english_translation():
    catalogue = read_catalogue(resource("i18n", "plenary_en.ts"))
    anywhere = {text for _, text in catalogue}
    missing = [
        (file, context, text)
        for file, context, text in source_texts()
        if (text not in anywhere) or (context and (context, text) not in catalogue)
    ]
    assert missing == []


def test_translations_keep_the_named_fields_of_their_source():
    catalogue = read_catalogue(resource("i18n", "plenary_en.ts"))
    fields = re.compile(r"\{[a-z_.]*\}")
    wrong = [
        (source, translation)
        for (_, source), translation in catalogue.items()
        if sorted(fields.findall(source)) != sorted(fields.findall(translation))
    ]
    assert wrong == []
