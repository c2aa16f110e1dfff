"""Sentences of paper as templates with named fields: checked when saved, filled when printed."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from db.domain.errors import RuleViolation

TEMPLATE_LIMIT = 300
FIELD = re.compile(r"\{([^{}]*)\}")
_BLANKS = re.compile(r"[ \t]*[\r\n]+[ \t]*")
_ENDS = " \t\r\n"
"""Blanks that mean nothing at the ends; a full-width one is an indent and stays."""


@dataclass(eq=False)
class UnknownPlace(RuleViolation):
    """A template names a field that there is none of."""

    place: str
    known: str


class LoneBrace(UnknownPlace):
    """A brace of a template stands alone."""


class EmptyTemplate(RuleViolation):
    """A template has no text."""


@dataclass(eq=False)
class TemplateTooLong(RuleViolation):
    """A template is longer than anybody reads out."""

    length: int
    limit: int = TEMPLATE_LIMIT


@dataclass(frozen=True, slots=True)
class Wording:
    """A sentence of a paper: its key, where it stands, what it says, and its fields.

    The fields come with the values that an example of the sentence is filled with.
    """

    key: str
    paper: str
    title: str
    text: str
    samples: tuple[tuple[str, str], ...] = ()

    @property
    def fields(self) -> tuple[str, ...]:
        """The names that may stand in braces."""
        return tuple(name for name, _ in self.samples)

    def check(self, text: str) -> str:
        """Return a text for this sentence as it is kept. Raises what ``check_template`` raises."""
        return check_template(text, self.fields)

    def example(self, text: str) -> str:
        """Return a checked text filled with the values of the example."""
        return fill(text, dict(self.samples))


def title_of(
    key: str, paper: str, text: str, title: str = "标题", samples: tuple[tuple[str, str], ...] = ()
) -> Wording:
    """Return what a paper is called, as a sentence of it."""
    return Wording(key, paper, title, text, samples)


class Wordings:
    """The sentences of a record: the changed ones, and the usual ones for all others."""

    def __init__(self, changed: Mapping[str, str] | None = None) -> None:
        self._changed = dict(changed or {})

    def __eq__(self, other: object) -> bool:
        """Say whether the same sentences were changed to the same texts."""
        return isinstance(other, Wordings) and self._changed == other._changed

    def __hash__(self) -> int:
        """Return a number that equal wordings share."""
        return hash(frozenset(self._changed.items()))

    def text(self, wording: Wording) -> str:
        """Return the template that is in force.

        One that no longer checks (kept by a program that had other fields) gives way to the
        usual one: paper never fails for its words.
        """
        text = self._changed.get(wording.key)
        if text is None:
            return wording.text
        try:
            return wording.check(text)
        except RuleViolation:
            return wording.text

    def say(self, wording: Wording, **values: object) -> str:
        """Return a sentence with its fields filled."""
        return fill(self.text(wording), values)


USUAL = Wordings()
"""The sentences of a record that has changed none."""


def check_template(template: str, fields: Iterable[str], limit: int = TEMPLATE_LIMIT) -> str:
    """Return a template as it is kept: one line, no blanks around it.

    Raises EmptyTemplate, TemplateTooLong, UnknownPlace (with the field), LoneBrace.
    """
    template = _BLANKS.sub(" ", template.strip(_ENDS))
    if not template.strip():
        raise EmptyTemplate
    if len(template) > limit:
        raise TemplateTooLong(len(template), limit)
    known = tuple(fields)
    for place in FIELD.findall(template):
        if place not in known:
            raise UnknownPlace(place, "、".join(known))
    lone = re.search(r"[{}]", FIELD.sub("", template))
    if lone:
        raise LoneBrace(lone.group(), "、".join(known))
    return template


def fill(template: str, values: Mapping[str, object]) -> str:
    """Return a template with its fields filled, each once; one without a value is left empty."""
    return FIELD.sub(lambda match: str(values.get(match.group(1), "")), template)
