"""提案 work on the command line: what each verb does and says."""

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from db.domain.errors import RuleViolation
from db.domain.motion_query import MotionQuery
from db.domain.motion_rows import MotionRow
from db.domain.motion_vocabulary import MotionState
from desktop.motion_wording import motion_kind_word, motion_state_word, satisfaction_word
from desktop.services.workspace import Workspace

if TYPE_CHECKING:
    from desktop.exchange.motions import MotionsPreview
    from desktop.exchange.previews import Problem


class MixedSources(RuleViolation):
    """Either one list or some Word files are imported at once, not both."""


def import_motions(desk: Workspace, sources: Sequence[Path], *, dry_run: bool) -> "MotionsPreview":
    """Import one list, or some Word files; return what it did. Raises MixedSources."""
    documents = [path for path in sources if path.suffix.lower() in (".docx", ".doc")]
    imports = desk.motion_imports
    if len(documents) == len(sources):
        preview = imports.preview_documents(documents)
    elif len(sources) == 1:
        preview = imports.preview(desk.imports.read(sources[0]))
    else:
        raise MixedSources
    preview = imports.doubts(preview)
    if not dry_run:
        imports.apply(preview)
    return preview


def warnings_of(preview: "MotionsPreview") -> list["Problem"]:
    """Return what is odd in the motions of an import, or looks like another motion."""
    return [warning for line in preview.lines for warning in line.warnings]


def has_readable(preview: "MotionsPreview") -> bool:
    """Return whether any motion of an import is without a problem."""
    from desktop.exchange.previews import Verdict

    return any(line.verdict is not Verdict.PROBLEM for line in preview.lines)


def motion_records(
    desk: Workspace, *, state: MotionState | None, query: str
) -> list[dict[str, Any]]:
    """Return the motions that fit, the newest first, at most a page of them."""
    from desktop.services.motions import query_words

    wanted = MotionQuery(words=query_words(query), states=(state,) if state else ())
    return [_record(row) for row in desk.motions.search(wanted).rows]


def figures_text(desk: Workspace, year: int, style: str) -> str:
    """Return the figures of a year as text, or as JSON with every 口径 and check."""
    from desktop.services.motion_figures import figures_json

    figures = desk.figures.figures(year)
    paragraph = desk.figures.paragraph(figures)
    if style == "json":
        return json.dumps(figures_json(figures, paragraph), ensure_ascii=False, indent=1)
    lines = [
        f"{each.label}\t{each.value}\t{_percent(each.percent)}\t{each.basis}"
        for each in figures.figures
    ]
    marks = {True: "相符", False: "不符"}
    lines += [
        f"{marks[each.holds]}\t{each.formula}\t{each.left}\t{each.right}" for each in figures.checks
    ]
    return "\n".join([*lines, paragraph])


def checked_figures(table: Path, style: str) -> tuple[str, bool]:
    """Return what the check of a published table says, and whether all of it adds up."""
    from desktop.services.figure_checks import as_json, check_figures

    check = check_figures(table)
    found: dict[str, Any] = as_json(check)
    if style == "json":
        return json.dumps(found, ensure_ascii=False, indent=1), check.is_sound
    return "\n".join([*_faults(found), _tally(found)]), check.is_sound


def _faults(found: dict[str, Any]) -> list[str]:
    """Return what is wrong in a table, before anything that fits could hide it."""
    wrong = [each for each in found["rows"] if each["verdict"] == "wrong"]
    astray = [each for each in found["sums"] if each["verdict"] in ("short", "over")]
    return [each["message"] for each in (*found["problems"], *wrong, *astray)]


def _tally(found: dict[str, Any]) -> str:
    verdicts = Counter(each["verdict"] for each in found["rows"])
    sums = Counter(each["verdict"] for each in found["sums"])
    wrong = len(_faults(found))
    head = f"有 {wrong} 处不符" if wrong else "全部相符"
    return (
        f"{head}：百分比相符 {verdicts['ok']} 行，没有公布百分比 {verdicts['unchecked']} 行；"
        f"合计相符 {sums['adds_up']} 组，只列出一项、不核对合计 {sums['lone']} 组"
    )


def _percent(value: object) -> str:
    return "" if value is None else f"{value}%"


def _record(row: MotionRow) -> dict[str, Any]:
    return {
        "year": row.year,
        "number": row.number,
        "title": row.title,
        "state": row.state.value,
        "state_word": motion_state_word(row.state),
        "kind": motion_kind_word(row.kind),
        "category": row.category,
        "submitters": row.submitters,
        "handlers": row.handlers,
        "submitted_on": row.submitted_on.isoformat(),
        "due_on": row.due_on.isoformat() if row.due_on else None,
        "reply": row.reply_letter,
        "result": satisfaction_word(row.result),
    }
