"""One entry of a schedule as a form: when, what, who presides, who comes, where."""

from dataclasses import replace

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from db.domain.schedule import (
    EndsBeforeStart,
    HalfDay,
    NotATime,
    NotInHalfDay,
    Slot,
    clock_minutes,
    clock_text,
)
from db.domain.schedule_rows import ScheduleEntryRow
from db.domain.vocabulary import SittingKind
from desktop.errors import explain
from desktop.i18n import translate
from desktop.schedule_wording import half_word, post_word
from desktop.services.pinyin import search_text
from desktop.services.schedule import ScheduleEntryEmpty
from desktop.ui.desk import Desk
from desktop.ui.dialogs.step_dialog import StepDialog, StepIncomplete
from desktop.ui.widgets.names_edit import NamesEdit, Suggestion
from desktop.wording import sitting_kind_word

NO_SITTING = ""


class ScheduleEntryDialog(StepDialog):
    """Adds an entry (key 0) or changes one."""

    def __init__(self, desk: Desk, entry: ScheduleEntryRow, parent: QWidget) -> None:
        title = translate("ScheduleEntryDialog", "修改日程")
        if not entry.id:
            title = translate("ScheduleEntryDialog", "新增日程")
        super().__init__(desk, title, title, parent)
        self._entry = entry
        self._build_when(entry.slot)
        self._build_what(entry)
        self.on_accept(self._write)
        self.content.setFocus()

    def typed(self) -> ScheduleEntryRow:
        """Return the entry as typed. Raises NotATime."""
        day = self.day.date()
        slot = Slot(
            self._entry.slot.day.replace(day.year(), day.month(), day.day()),
            HalfDay(self.half.currentData()),
            clock_minutes(self.starts.text()),
            clock_minutes(self.ends.text()),
        )
        kind = self.kind.currentData()
        return replace(
            self._entry,
            slot=slot,
            content=self.content.toPlainText(),
            host=self.host.text(),
            participants=self.participants.text(),
            place=self.place.text(),
            kind=SittingKind(kind) if kind else None,
        )

    def _build_when(self, slot: Slot) -> None:
        self.day = self.add_day("day", self.tr("日期"))
        self.day.setDate(QDate(slot.day.year, slot.day.month, slot.day.day))
        self.half = self.add_choice(
            "half", self.tr("时段"), [(half_word(each, translate), each.value) for each in HalfDay]
        )
        self.half.setCurrentIndex(self.half.findData(slot.half.value))
        self.starts = self._line(clock_text(slot.starts), 8)
        self.ends = self._line(clock_text(slot.ends), 8)
        self.starts.setPlaceholderText(self.tr("如 9:00；可以不填"))
        self.ends.setPlaceholderText(self.tr("如 11:30；可以不填"))
        self.form.add_row("starts", self.tr("开始"), self.starts)
        self.form.add_row("ends", self.tr("结束"), self.ends)

    def _build_what(self, entry: ScheduleEntryRow) -> None:
        self.content: QPlainTextEdit = self.add_note("content", self.tr("内容"))
        self.content.setFixedHeight(72)
        self.content.setPlainText(entry.content)
        self.host = NamesEdit(entry.host, self._hosts, self)
        self.host.setMaxLength(120)
        self.host.setPlaceholderText(self.tr("姓名、首字母或职务；几个人用顿号分开"))
        self.participants = self._line(entry.participants, 300)
        self.place = self._line(entry.place, 120)
        self.participants.setPlaceholderText(self.tr("如 全体委员；几个人用顿号分开"))
        self.form.add_row("host", self.tr("主持人"), self.host)
        self.form.add_row("participants", self.tr("参加人员"), self.participants)
        self.form.add_row("place", self.tr("地点"), self.place)
        kinds = [(sitting_kind_word(each, translate), each.value) for each in SittingKind]
        self.kind = self.add_choice(
            "kind", self.tr("场次"), [(self.tr("不是场次（报到、撰写提案等）"), NO_SITTING), *kinds]
        )
        self.kind.setCurrentIndex(self.kind.findData(entry.kind.value if entry.kind else ""))

    def _hosts(self) -> list[Suggestion]:
        """Return who may preside: the holders of posts in the organs first, then the roster."""
        workspace = self.desk.workspace
        found: dict[str, Suggestion] = {}
        for person in workspace.organs.people(self._entry.meeting_id):
            posts = [post_word(person.post, translate)]
            if person.name in found:
                posts.insert(0, found[person.name].note)
            found[person.name] = Suggestion(
                person.name, "、".join(posts), search_text(person.name), search_text(*posts)
            )
        for row in workspace.members.members():
            found.setdefault(row.name, Suggestion(row.name, row.sector, search_text(row.name)))
        return list(found.values())

    def _line(self, text: str, most: int) -> QLineEdit:
        line = QLineEdit(text, self)
        line.setMaxLength(most)
        return line

    def _write(self) -> None:
        try:
            self.desk.workspace.schedule.write(self.typed())
        except ScheduleEntryEmpty as refused:
            self._say("content", refused)
        except EndsBeforeStart as refused:
            self._say("ends", refused)
        except NotInHalfDay as refused:
            self._say("starts", refused)
        except NotATime as refused:
            is_start = refused.text == self.starts.text().strip()
            self._say("starts" if is_start else "ends", refused)

    def _say(self, key: str, refused: Exception) -> None:
        self.form.set_error(key, explain(refused, translate) or "")
        raise StepIncomplete from refused
