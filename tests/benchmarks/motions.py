"""Motions at national size, ten years of 6,000: search, list, twins, a list's import, figures."""

import sqlite3
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from twins import Planted, planted, recall

from db.domain.motion_query import MotionQuery
from db.domain.motion_vocabulary import MotionState
from desktop.exchange.export import export_table
from desktop.services.members import MemberForm
from desktop.services.motion_words import findable
from desktop.services.motions import query_words
from desktop.services.workspace import NewRecord, Workspace, new_workspace

Result = tuple[str, float, float, str]
YEARS = 10
A_YEAR = 6000
WORDS = ("教育", "老旧小区", "建议", "wf", "20150001", "没有这样的词", "养", "垃圾分类 社区")


def national(home: Path) -> tuple[Workspace, Planted]:
    """Make a record with sixty thousand motions, written past the journal to save minutes."""
    corpus = planted(YEARS * A_YEAR)
    desk = new_workspace(home / "motions.plenary", NewRecord(city="临江市", term=7))
    for name in ("王芳", "李强", "张敏"):
        desk.members.add(MemberForm(name=name))
    members = desk.members.members()
    with sqlite3.connect(desk.record.path) as connection:
        connection.execute("PRAGMA synchronous=OFF")
        connection.executemany(_INSERT, _rows(corpus))
        texts = (
            (key, corpus.body_of(key), f"{findable(title)}\n{members[key % 3].search}")
            for key, title in corpus.titles
        )
        connection.executemany("INSERT INTO motion_texts VALUES (?, ?, '', '', ?)", texts)
        people = ((key, members[key % 3].id) for key, _ in corpus.titles)
        connection.executemany("INSERT INTO motion_submitters VALUES (?, 1, ?, NULL)", people)
    connection.close()
    return desk, corpus


_INSERT = (
    "INSERT INTO motions (id, year, number, title, kind, state, category_id, is_livelihood,"
    " is_plenary, is_public, is_hard, is_key, is_supervised, is_excellent, submitters, handlers,"
    " phone, wanted_handlers, submitted_on, decision_note, round, reply_letter, key_leader,"
    " key_report, revision) VALUES (?, ?, ?, ?, 'individual', 'archived', ?, 0, 1, 1, 0, 0, 0, 0,"
    " '王芳', '', '', '', ?, '', 1, 'A', '', '', 1)"
)


def _rows(corpus: Planted) -> Iterator[tuple[object, ...]]:
    for key, title in corpus.titles:
        year = 2010 + (key - 1) // A_YEAR
        number = f"{year}{(key - 1) % A_YEAR + 1:04d}"
        yield key, year, number, title, key % 6 + 1, f"{year}-01-06"


def milliseconds(work: Callable[[], object], repeats: int = 5) -> float:
    """Return the median time of a piece of work."""
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times) * 1000


def motion_results(home: Path) -> list[Result]:
    """Return what is promised of motions, and what was measured."""
    desk, corpus = national(home)
    try:
        return [
            *_search(desk),
            *_twins(desk, corpus),
            _figures(desk),
            _import(desk, home),
        ]
    finally:
        desk.close()


def _search(desk: Workspace) -> list[Result]:
    def search(typed: str) -> float:
        query = MotionQuery(words=query_words(typed))
        return milliseconds(lambda: desk.motions.search(query))

    states = MotionQuery(year=2014, states=(MotionState.ARCHIVED,))
    slowest = max(WORDS, key=search)
    return [
        (f"search 60,000 motions, the slowest word ({slowest})", search(slowest), 100, " ms"),
        (
            "list 60,000 motions by state",
            milliseconds(lambda: desk.motions.search(states)),
            100,
            " ms",
        ),
    ]


def _twins(desk: Workspace, corpus: Planted) -> list[Result]:
    desk.alike.like("关于一件事的提案")
    texts = [text for text, _ in corpus.twins[:20]]
    times = [milliseconds(lambda t=text: desk.alike.like(t.title, t.body), 1) for text in texts]
    found = recall(desk.alike.index, corpus)
    return [
        ("twins of one motion among 60,000", statistics.median(times), 300, " ms"),
        ("planted twins missed among the first ten", 100 * (1 - found), 5, " %"),
    ]


def _figures(desk: Workspace) -> Result:
    return (
        "figures of a year of 6,000",
        milliseconds(lambda: desk.figures.figures(2014)),
        200,
        " ms",
    )


def _import(desk: Workspace, home: Path) -> Result:
    """Reading, judging and writing a list of 6,000."""
    lines = [(f"关于第{place}件事的提案", "王芳", "社会建设") for place in range(A_YEAR)]
    path = home / "motions.xlsx"
    export_table(path, "提案", ("案由", "提案者", "类别"), lines)

    def work() -> None:
        preview = desk.motion_imports.preview(desk.imports.read(path))
        assert preview.new == A_YEAR
        desk.motion_imports.apply(preview)

    return "import of a list of 6,000, written", milliseconds(work, 1) / 1000, 30, " s"
