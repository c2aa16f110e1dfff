"""How a person's name and particulars stand in an official list."""

from db.domain.vocabulary import Sex

FULL_WIDTH_SPACE = "\u3000"


def spaced_name(name: str) -> str:
    """Return the name with a full-width space when it has two characters: 王芳 → 王　芳."""
    bare = "".join(name.split())
    return FULL_WIDTH_SPACE.join(bare) if len(bare) == 2 and not bare.isascii() else name.strip()


def person_note(sex: Sex | None, ethnicity: str) -> str:
    """Return “（女，壮族）”: women and ethnic minorities are noted, 男 and 汉族 never.

    Source: the lists of members that committees publish.
    """
    notes = ["女"] if sex is Sex.FEMALE else []
    if ethnicity and ethnicity.removesuffix("族") != "汉":
        notes.append(ethnicity)
    return f"（{'，'.join(notes)}）" if notes else ""
