"""The verdict on every line of a workbook that is about to be imported."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop.exchange.motions import MotionLine
from desktop.exchange.previews import Verdict
from desktop.exchange.roster import RosterLine
from desktop.exchange.speeches import SpeechLine
from desktop.i18n import translate
from desktop.ui.models.row_table_model import Column, RowTableModel
from desktop.wording import form_word

PreviewLine = RosterLine | SpeechLine | MotionLine


@dataclass(frozen=True, slots=True)
class PreviewListRow:
    """A line of the workbook as the preview shows it."""

    line: PreviewLine
    what: str
    search: str

    @property
    def id(self) -> int:
        """The key of the row: the workbook's row number."""
        return self.line.row


def preview_list_row(line: PreviewLine) -> PreviewListRow:
    """Return a line as the preview shows it."""
    what = _what(line)
    return PreviewListRow(line, what, f"{line.row} {what}".lower())


def _what(line: PreviewLine) -> str:
    if isinstance(line, MotionLine):
        motion = line.draft
        people = "、".join(motion.submitters)
        return f"{motion.title} · {people} · {motion.category}"
    draft = line.draft
    if draft is None:
        return ""
    if isinstance(line, SpeechLine):
        speech = line.draft
        assert speech is not None
        form = form_word(speech.form, translate)
        return f"{speech.unit} · {speech.speaker} · {speech.title} · {form}"
    member = line.draft
    assert member is not None
    parts = (member.name, "、".join(member.parties), member.sector, member.duty, member.birth)
    return " · ".join(part for part in parts if part)


def verdict_word(verdict: Verdict) -> str:
    """Word a verdict."""
    return {
        Verdict.NEW: translate("PreviewTableModel", "新增"),
        Verdict.CHANGED: translate("PreviewTableModel", "更新"),
        Verdict.SAME: translate("PreviewTableModel", "不变"),
        Verdict.PROBLEM: translate("PreviewTableModel", "有问题"),
    }[verdict]


_TONES = {Verdict.NEW: "green", Verdict.CHANGED: "amber", Verdict.PROBLEM: "red"}
_PLACES = {Verdict.PROBLEM: 0, Verdict.CHANGED: 1, Verdict.NEW: 2, Verdict.SAME: 3}


def _why(row: PreviewListRow) -> str:
    problems = [f"{each.column}：{each.message}" for each in row.line.problems]
    changes = [f"{each.field}：{each.before} → {each.after}" for each in row.line.changes]
    warnings = [f"{each.column}：{each.message}" for each in row.line.warnings]
    return "；".join(problems + changes + warnings)


class PreviewTableModel(RowTableModel[PreviewListRow]):
    """行, 结果, 内容, 说明."""

    COLUMNS = (
        Column(
            key="row",
            title=str(QT_TRANSLATE_NOOP("PreviewTableModel", "行")),
            text=lambda row: str(row.line.row),
            sort=lambda row: row.line.row,
            width=60,
            align_right=True,
        ),
        Column(
            key="verdict",
            title=str(QT_TRANSLATE_NOOP("PreviewTableModel", "结果")),
            text=lambda row: verdict_word(row.line.verdict),
            sort=lambda row: _PLACES[row.line.verdict],
            width=90,
            badge=lambda row: _TONES.get(row.line.verdict, "muted"),
        ),
        Column(
            key="what",
            title=str(QT_TRANSLATE_NOOP("PreviewTableModel", "内容")),
            text=lambda row: row.what,
            tooltip=lambda row: row.what,
            width=420,
        ),
        Column(
            key="why",
            title=str(QT_TRANSLATE_NOOP("PreviewTableModel", "说明")),
            text=_why,
            tooltip=_why,
            width=320,
        ),
    )
