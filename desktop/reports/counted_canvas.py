"""A canvas that knows how many pages there are before it draws the first footer."""

from collections.abc import Callable
from datetime import datetime
from hashlib import md5
from typing import Any

from reportlab.pdfgen.canvas import Canvas

CREATED_BY = b"plenary desk"


class CountedCanvas(Canvas):  # type: ignore[misc]
    """Keeps each finished page open until the last one, then draws footers and closes them."""

    def prepare(self, printed_at: datetime, draw_footer: Callable[[int, int], None]) -> None:
        """Set the document's date, and what draws the footer of page x of y."""
        # The ready-made signature holds a time from the environment: the ID must not.
        self._doc.signature = md5(CREATED_BY, usedforsecurity=False)
        self._kept_pages: list[dict[str, Any]] = []
        self._draw_footer = draw_footer
        self._without_footer: set[int] = set()
        stamp = self._doc._timeStamp  # noqa: SLF001 - the date has no setter
        stamp.lt = printed_at.timetuple()
        stamp.YMDhms = tuple(stamp.lt)[:6]
        stamp.dhh = stamp.dmm = 0

    @property
    def document(self) -> object:
        """The PDF document that fonts keep their subsets for."""
        return self._doc

    def leave_unnumbered(self, page: int) -> None:
        """Draw no footer on a page."""
        self._without_footer.add(page)

    def showPage(self) -> None:
        """Keep the page for later."""
        self._kept_pages.append(dict(self.__dict__))
        self._startPage()

    def save(self) -> None:
        """Draw every footer, close every page, write the document."""
        pages = self._kept_pages
        for number, state in enumerate(pages, start=1):
            self.__dict__.update(state)
            if number not in self._without_footer:
                self._draw_footer(number, len(pages))
            super().showPage()
        super().save()


class EnoughPages(Exception):
    """The pages that are wanted are drawn; the rest is not laid out."""


class BeginningCanvas(CountedCanvas):
    """Stops when it has so many pages and a further one begins."""

    def stop_after(self, pages: int) -> None:
        """Set how many pages are wanted."""
        self._wanted = pages

    def showPage(self) -> None:
        """Keep the page for later. Raises EnoughPages for one too many."""
        if len(self._kept_pages) >= self._wanted:
            raise EnoughPages
        super().showPage()
