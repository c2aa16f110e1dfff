"""公文 on the command line: what the verb does."""

from pathlib import Path

from desktop.services.typesetting import TextChoice, typeset


def typeset_text(source: Path, target: Path, *, keeps_marks: bool = False) -> tuple[str, ...]:
    """Write a plain text as a 公文; return the characters that no font has.

    Raises NoTextToSet, NoSuchPaperFormat, and the environment faults of the target.
    """
    return typeset(TextChoice(source, target, keeps_marks)).missing_glyphs
