"""QR codes as a handful of rectangles: 2,172 badges in the time of two seconds.

ReportLab's own widget draws every module by itself and looks for the best of eight masks: 38 s.
"""

from functools import lru_cache

from desktop.reports.drawing import Box

QUIET = 4
"""Modules of white that a reader needs around the code (ISO/IEC 18004, 9.1)."""

MASK = 3
"""Any mask is read; choosing the best of eight costs most of the time."""

_Rectangle = tuple[int, int, int, int]


def qr_shapes(text: str, box: Box) -> str:
    """Return the PDF operators of the code of a text in a square box, its quiet zone included.

    Each rectangle is filled by itself: as parts of one path their edges are drawn soft, and a
    reader misses one code in ten.
    """
    size, rectangles = qr_rectangles(text)
    module = min(box.width, box.height) / (size + 2 * QUIET)
    left, top = box.x + QUIET * module, box.y + box.height - QUIET * module
    drawn = " ".join(
        f"{x} {-y - height} {width} {height} re f" for x, y, width, height in rectangles
    )
    return f"q 0 g {module:.5f} 0 0 {module:.5f} {left:.3f} {top:.3f} cm {drawn} Q"


@lru_cache(maxsize=8)
def qr_rectangles(text: str) -> tuple[int, tuple[_Rectangle, ...]]:
    """Return modules a side, and the dark areas as (x, y from the top, width, height).

    A text of any script; level M restores 15 per cent: a badge gets scratched.
    """
    import segno

    mode = None if text.isascii() else "byte"
    encoding = None if text.isascii() else "utf-8"
    code = segno.make_qr(
        text, error="m", mode=mode, mask=MASK, encoding=encoding, boost_error=False
    )
    rows = [tuple(map(bool, row)) for row in code.matrix]
    return len(rows), tuple(_merged(rows))


def _merged(rows: list[tuple[bool, ...]]) -> list[_Rectangle]:
    """Return runs of dark modules; equal runs one below the other become one rectangle."""
    done: list[_Rectangle] = []
    open_runs: dict[tuple[int, int], _Rectangle] = {}
    for y, row in enumerate(rows):
        runs = _runs(row)
        done += [area for run, area in open_runs.items() if run not in runs]
        open_runs = {run: _grown(open_runs.get(run), run, y) for run in runs}
    return [*done, *open_runs.values()]


def _grown(area: _Rectangle | None, run: tuple[int, int], y: int) -> _Rectangle:
    if area is None:
        return run[0], y, run[1], 1
    x, top, width, height = area
    return x, top, width, height + 1


def _runs(row: tuple[bool, ...]) -> list[tuple[int, int]]:
    """Return (start, length) of the dark runs of a row."""
    runs: list[tuple[int, int]] = []
    start: int | None = None
    for x, dark in enumerate((*row, False)):
        if dark and start is None:
            start = x
        elif not dark and start is not None:
            runs.append((start, x - start))
            start = None
    return runs
