"""One line of the preview of motions as a form: what was read wrong is typed anew."""

import re

from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from db.domain.motion_vocabulary import MotionKind
from desktop.exchange.motion_rows import PARTS, MotionReading
from desktop.exchange.workbook import Cell
from desktop.i18n import translate
from desktop.motion_wording import motion_kind_word
from desktop.ui.desk import Desk
from desktop.ui.dialogs.step_dialog import StepDialog, StepIncomplete

_BETWEEN = re.compile(r"[、，,;；]+")
_TEXT_HEIGHT = 64


class MotionLineDialog(StepDialog):
    """Shows what was read of a motion; what is changed counts instead of the file's words."""

    def __init__(
        self, desk: Desk, reading: MotionReading, typed: dict[str, Cell], parent: QWidget
    ) -> None:
        title = translate("MotionLineDialog", "更正提案")
        where = translate("MotionLineDialog", "第 {row} 行").format(row=reading.row)
        super().__init__(desk, title, reading.source or where, parent)
        self._typed = dict(typed)
        self._lines: dict[str, QLineEdit] = {}
        self._texts: dict[str, QPlainTextEdit] = {}
        self._build(reading)
        self._shown = self._values()
        self.on_accept(self._take)

    def cells(self) -> dict[str, Cell]:
        """Return every cell typed anew, by the key of its column."""
        return self._typed

    def _build(self, reading: MotionReading) -> None:
        draft = reading.draft
        self._add_line("title", self.tr("案由"), draft.title)
        people = "、".join(
            f"{name}（{note}）" if (note := reading.asides.get(name)) else name
            for name in draft.submitters
        )
        self._add_line(
            "submitters", self.tr("提案者"), people, hint=self.tr("姓名、首字母或单位，用“、”分开")
        )
        self._category = self._add_words(
            "category",
            self.tr("类别"),
            [row.name for row in self.desk.workspace.motion_rules.categories()],
            draft.category,
        )
        kinds = [motion_kind_word(kind, translate) for kind in MotionKind]
        self._kinds = dict(zip(kinds, map(motion_kind_word, MotionKind), strict=True))
        kind = motion_kind_word(draft.kind, translate) if draft.kind else ""
        self._kind = self._add_words("kind", self.tr("种类"), ["", *kinds], kind)
        self._add_line("number", self.tr("案号"), draft.number)
        self._add_line("year", self.tr("年度"), f"{draft.year}")
        self._add_line("submitted_on", self.tr("收到日期"), draft.submitted_on.isoformat())
        self._add_line("phone", self.tr("联系电话"), draft.phone)
        self._add_line("wanted_handlers", self.tr("建议承办单位"), draft.wanted_handlers)
        titles = (self.tr("情况"), self.tr("分析"), self.tr("建议"))
        for part, title in zip(PARTS, titles, strict=True):
            box = self.add_note(part, title)
            box.setFixedHeight(_TEXT_HEIGHT)
            box.setPlainText(getattr(draft, part))
            self._texts[part] = box

    def _add_line(self, key: str, label: str, text: str, *, hint: str = "") -> None:
        box = QLineEdit(text, self)
        box.setCursorPosition(0)
        self.form.add_row(key, label, box, hint=hint)
        self._lines[key] = box

    def _add_words(self, key: str, label: str, words: list[str], word: str) -> QComboBox:
        known = words if word in words else [*words, word]
        box = self.add_choice(key, label, [(each, each) for each in known])
        box.setCurrentIndex(box.findData(word))
        return box

    def _values(self) -> dict[str, str]:
        values = {key: box.text() for key, box in self._lines.items()}
        values |= {key: box.toPlainText() for key, box in self._texts.items()}
        kind = str(self._kind.currentData())
        values["category"] = str(self._category.currentData())
        values["kind"] = self._kinds.get(kind, kind)
        return values

    def _take(self) -> None:
        """Keep what was changed; initials become the names that they stand for."""
        now = self._values()
        changed: dict[str, Cell] = {
            key: value for key, value in now.items() if value != self._shown[key]
        }
        if "submitters" in changed:
            changed |= {"submitters": self._full_names(now["submitters"]), "joint": ""}
        if changed.keys() & set(PARTS):
            changed |= {part: now[part] for part in PARTS} | {"content": ""}
        self._typed |= changed

    def _full_names(self, text: str) -> str:
        return "、".join(self._full_name(word.strip()) for word in _BETWEEN.split(text) if word)

    def _full_name(self, word: str) -> str:
        """Return the name that initials stand for; raise StepIncomplete if they are several's."""
        if not word.isascii():
            return word
        folded = word.lower()
        called = [
            row for row in self.desk.workspace.members.members() if folded in row.search.split()
        ]
        if len(called) > 1:
            names = "、".join(f"{row.name}（{row.sector}）" for row in called[:6])
            self.form.set_error(
                "submitters",
                self.tr("“{typed}”有 {count} 人可选：{names}").format(
                    typed=word, count=len(called), names=names
                ),
            )
            raise StepIncomplete
        return called[0].name if called else word
