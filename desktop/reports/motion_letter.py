"""公文 letters about motions (立案通知、交办单、催办单 …), set as GB/T 9704-2012 sets a page."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from desktop.reports import official_story
from desktop.reports.official import OfficialText, numbered, paragraphs


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter; `meeting` only names the document, and an empty line is left out.

    The items stand after the first paragraph that ends with a colon, else after the last one.
    """

    title: str
    addressee: str
    paragraphs: tuple[str, ...]
    items: tuple[str, ...]
    attachments: tuple[str, ...]
    signature: str
    date_line: str
    document_number: str = ""
    meeting: str = ""
    issuer: str = ""
    logo: bytes = b""

    @property
    def subtitle(self) -> str:
        """What the letter is called after its meeting."""
        return self.title

    @property
    def body(self) -> tuple[str, ...]:
        """The paragraphs with the items in their place, numbered when there are several."""
        ends = (place for place, text in enumerate(self.paragraphs, 1) if text.endswith("："))
        place = next(ends, len(self.paragraphs))
        return (*self.paragraphs[:place], *numbered(self.items), *self.paragraphs[place:])

    @property
    def official(self) -> OfficialText:
        """The letter as a 公文."""
        return OfficialText(
            title=self.title,
            issuer=self.issuer,
            logo=self.logo,
            document_number=self.document_number,
            addressee=self.addressee,
            body=paragraphs(self.body),
            attachments=self.attachments,
            signature=self.signature,
            date_line=self.date_line,
        )


def story(letter: Letter) -> list[Any]:
    """Return the letter as ReportLab flowables."""
    return official_story.story(letter.official)


def paper(letter: Letter, printed_at: datetime) -> bytes:
    """Return the letter as PDF, A4 portrait, page numbers as on official paper: — 1 —."""
    from desktop.reports.document import Footer, Paper, render

    title = f"{letter.meeting}{letter.subtitle}"
    return render(story(letter), Paper(title, printed_at, footer=Footer.DASHED))
