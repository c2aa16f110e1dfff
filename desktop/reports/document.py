"""Turns a story into the bytes of a PDF, and puts them on disk whole or not at all."""

import os
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from copy import copy
from dataclasses import dataclass, fields, is_dataclass
from datetime import datetime
from enum import StrEnum
from io import BytesIO
from pathlib import Path
from threading import Lock
from typing import Any

from desktop.reports.fonts import clean, font_book, missing_glyphs, text_width
from desktop.reports.inking import BASELINE, Ink, Sheet
from desktop.reports.styles import (
    LANDSCAPE,
    PAGE_NUMBER_DROP,
    PORTRAIT,
    SIZE_4,
    SIZE_5,
    FontRole,
    PageGeometry,
)

CREATOR = "会务台"
UPRIGHT, TURNED = "upright", "turned"
"""Names of page templates: NextPageTemplate(TURNED) lays what follows on its side."""

one_at_a_time = Lock()
"""ReportLab's fonts are shared by all documents: one paper at a time."""


class Footer(StrEnum):
    """What stands under the text: 第 x 页 共 y 页 with the time of printing, — x —, or nothing."""

    COUNTED = "counted"
    DASHED = "dashed"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Paper:
    """How a story becomes sheets; `printed_at` is local time and comes from the caller."""

    title: str
    printed_at: datetime
    is_landscape: bool = False
    footer: Footer = Footer.COUNTED
    sheet: PageGeometry | None = None
    """A sheet other than A4 with the margins of 公文: a plan on A3, badges to the edge."""

    @property
    def geometry(self) -> PageGeometry:
        """The sheet and its text area."""
        if self.sheet is not None:
            return self.sheet
        return LANDSCAPE if self.is_landscape else PORTRAIT


@dataclass(frozen=True, slots=True)
class Part:
    """A paper that is not drawn yet."""

    story: tuple[Any, ...]
    paper: Paper


_gathered: ContextVar[list[Part] | None] = ContextVar("gathered", default=None)


@contextmanager
def gathering() -> Iterator[list[Part]]:
    """Gather what ``render`` is given instead of drawing it: a book binds many papers in one.

    Within, ``render`` returns no bytes; it holds for this thread alone.
    """
    parts: list[Part] = []
    token = _gathered.set(parts)
    try:
        yield parts
    finally:
        _gathered.reset(token)


def render(story: Sequence[Any], paper: Paper) -> bytes:
    """Return the PDF of a story (ReportLab flowables): same story and paper, same bytes."""
    parts = _gathered.get()
    if parts is not None:
        parts.append(Part(tuple(story), paper))
        return b""
    from desktop.reports.counted_canvas import CountedCanvas

    target = BytesIO()

    def canvas_for(*args: object, **options: object) -> CountedCanvas:
        canvas = CountedCanvas(*args, **options)
        canvas.prepare(paper.printed_at, lambda page, of: _draw_footer(canvas, paper, page, of))
        return canvas

    with one_at_a_time:
        _template(paper, target).build(list(story), canvasmaker=canvas_for)
    return target.getvalue()


def first_pages(part: Part, pages: int = 2) -> bytes:
    """Return the PDF of the first pages of a long paper, whose number of pages is not known yet.

    Returns b"" for a paper that has no more pages than these: it is made as soon as they are.
    """
    from desktop.reports.counted_canvas import BeginningCanvas, EnoughPages

    target = BytesIO()
    made: list[BeginningCanvas] = []

    def canvas_for(*args: object, **options: object) -> BeginningCanvas:
        canvas = BeginningCanvas(*args, **options)
        canvas.stop_after(pages)
        canvas.prepare(
            part.paper.printed_at, lambda page, _: _draw_footer(canvas, part.paper, page, None)
        )
        made.append(canvas)
        return canvas

    with one_at_a_time:
        try:
            _template(part.paper, target).build(_copied(part.story), canvasmaker=canvas_for)
        except EnoughPages:
            made[0].save()
            return target.getvalue()
    return b""


def leaves_traces(part: Part) -> bool:
    """Return whether laying a story out changes it: one that was looked at is then made anew."""
    from reportlab.platypus.flowables import CallerMacro
    from reportlab.platypus.tables import Table

    return any(isinstance(each, CallerMacro | Table) for each in part.story)


def _copied(story: Iterable[Any]) -> list[Any]:
    """Return a story whose flowables can be laid out without a trace in those of the other."""
    return [copy(each) for each in story]


def _template(paper: Paper, target: BytesIO) -> Any:  # noqa: ANN401 - ReportLab has no types
    from reportlab.platypus.doctemplate import BaseDocTemplate

    geometry = paper.geometry
    return BaseDocTemplate(
        target,
        pagesize=(geometry.width, geometry.height),
        pageTemplates=page_templates(geometry),
        title=clean(paper.title),
        author=CREATOR,
        creator=CREATOR,
        initialFontName=font_book().font(FontRole.BODY).register_name,
        invariant=1,
    )


def page_templates(geometry: PageGeometry, mark: str = "") -> list[Any]:
    """Return the sheet as it stands, and with its text area turned.

    A turned page has its head at the left edge: at the binding of a front, at the cut of a back
    (GB/T 9704-2012, 7.5); its page number stays where the others have theirs. ``mark`` goes before
    the names of the templates, where several papers have theirs in one document.
    """
    from reportlab.platypus.doctemplate import PageTemplate
    from reportlab.platypus.frames import Frame

    def turn(canvas: Any, _: object) -> None:  # noqa: ANN401 - ReportLab has no types
        canvas.saveState()
        canvas.translate(left + width, bottom)
        canvas.rotate(90)

    def turn_back(canvas: Any, _: object) -> None:  # noqa: ANN401 - ReportLab has no types
        canvas.restoreState()

    left, bottom = geometry.left, geometry.bottom
    width, height = geometry.text_width, geometry.text_height
    size = (geometry.width, geometry.height)
    upright = Frame(left, bottom, width, height, 0, 0, 0, 0)
    turned = Frame(0, 0, height, width, 0, 0, 0, 0)
    return [
        PageTemplate(mark + UPRIGHT, [upright], pagesize=size),
        PageTemplate(mark + TURNED, [turned], onPage=turn, onPageEnd=turn_back, pagesize=size),
    ]


def write(content: bytes, path: Path) -> None:
    """Put the bytes at the path whole or not at all.

    Raises OSError (full disk, no permission, vanished folder); what stood there before stays.
    """
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(0o644)
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def missing_in(sheet: object) -> tuple[str, ...]:
    """Return the characters in a sheet's values that no font has: ask before printing."""
    return missing_glyphs(_texts(sheet))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item)
    elif is_dataclass(value):
        for part in fields(value):
            yield from _texts(getattr(value, part.name))


def _draw_footer(canvas: Sheet, paper: Paper, page: int, of: int | None) -> None:
    geometry = paper.geometry
    if paper.footer is Footer.NONE:
        return
    if paper.footer is Footer.DASHED:
        draw_dashed(canvas, geometry, page)
        return
    baseline = geometry.bottom - PAGE_NUMBER_DROP - SIZE_5 * (0.5 + BASELINE)
    number = f"第 {page} 页" if of is None else f"第 {page} 页 共 {of} 页"
    width = text_width(number, FontRole.BODY, SIZE_5)
    when = paper.printed_at
    stamp = f"打印时间：{when.year}年{when.month}月{when.day}日 {when:%H:%M}"
    ink = Ink(canvas)
    ink.line(geometry.left, baseline, stamp, FontRole.BODY, SIZE_5)
    right = geometry.left + geometry.text_width - width
    ink.line(right, baseline, number, FontRole.BODY, SIZE_5)
    ink.dry()


def draw_dashed(canvas: Sheet, geometry: PageGeometry, page: int) -> None:
    """GB/T 9704: size 4 宋, — 1 —, the dashes 7 mm below the text; outside, one character in."""
    text = f"— {page} —"
    baseline = geometry.bottom - PAGE_NUMBER_DROP - SIZE_4 * BASELINE
    left = geometry.left + SIZE_4
    if page % 2:
        width = text_width(text, FontRole.BODY, SIZE_4)
        left = geometry.left + geometry.text_width - SIZE_4 - width
    ink = Ink(canvas)
    ink.line(left, baseline, text, FontRole.BODY, SIZE_4)
    ink.dry()
