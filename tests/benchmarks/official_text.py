"""公文 of more than 200 pages against a bare canvas that draws the same lines and nothing else."""

import io
import random
import statistics
import time
from collections.abc import Callable
from datetime import datetime

from desktop.reports.document import PORTRAIT
from desktop.reports.official import OfficialText, paragraphs
from desktop.reports.official_story import CHARACTER, paper
from desktop.reports.styles import LINE_3
from desktop.reports.title_breaking import known_words

PARAGRAPHS, WORDS, LINES = 650, 90, 22
WHEN = datetime(2021, 1, 6)
Result = tuple[str, float, float, str]


def official_results() -> list[Result]:
    """Return how the engine compares with the bare canvas."""
    text = invented_text()
    lines = [line for part in text.body for line in cut(part.text)]
    pages = paper(text, WHEN).count(b"/Type /Page\n")
    assert pages >= 200, pages
    ours, base = seconds(lambda: paper(text, WHEN)), seconds(lambda: bare_lines(lines))
    name = f"公文 of {pages} pages ÷ bare canvas ({ours:.2f} / {base:.2f} s)"
    return [(name, ours / base, 4.0, "×")]


def invented_text() -> OfficialText:
    """Return paragraphs of common words, always the same."""
    chance = random.Random(9704)
    words = sorted(word for word, rank in known_words().items() if rank <= 7)
    texts = []
    for number in range(PARAGRAPHS):
        chosen = chance.choices(words, k=WORDS)
        chosen[::7] = [f"{word}，" for word in chosen[::7]]
        chosen[5::31] = [f"“{word}”{number}件" for word in chosen[5::31]]
        texts.append("".join(chosen) + "。")
    return OfficialText(title="关于提案工作情况的报告", body=paragraphs(texts))


def cut(text: str) -> list[str]:
    """Return a text in lines of 28 characters."""
    return [text[start : start + 28] for start in range(0, len(text), 28)]


def bare_lines(lines: list[str]) -> bytes:
    """Draw lines where the engine would, without breaking or spreading them."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen.canvas import Canvas

    from desktop.paths import resource

    if "BareFang" not in pdfmetrics.getRegisteredFontNames():
        file = resource("fonts", "PlenaryFang-Regular.ttf")
        pdfmetrics.registerFont(TTFont("BareFang", str(file)))
    target = io.BytesIO()
    canvas = Canvas(target)
    for place, line in enumerate(lines):
        if place % LINES == 0:
            if place:
                canvas.showPage()
            canvas.setFont("BareFang", CHARACTER)
        top = PORTRAIT.bottom + PORTRAIT.text_height
        canvas.drawString(PORTRAIT.left, top - LINE_3 * (place % LINES + 1), line)
    canvas.save()
    return target.getvalue()


def seconds(work: Callable[[], object], repeats: int = 3) -> float:
    """Return the median time of a piece of work, after a first one that opens the fonts."""
    work()
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times)
