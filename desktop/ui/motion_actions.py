"""The steps that a motion can take, as actions: each list and the life of one motion share them."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QWidget

from db.domain.motion_rows import MotionLife, MotionRow
from db.domain.motion_states import SOURCES
from db.domain.motion_vocabulary import MotionState
from desktop.icons import icon
from desktop.ui.desk import Desk
from desktop.ui.dialogs import motion_step_dialogs as steps

S = MotionState


class MotionActions(QObject):
    """Actions on the chosen motions; only those that their state allows are shown."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._window = parent
        self._rows: list[MotionRow] = []
        self._build()
        self.show_for([])

    def show_for(self, rows: list[MotionRow]) -> None:
        """Offer what these motions can do next."""
        self._rows = list(rows)
        states = {row.state for row in rows}
        single = rows[0] if len(rows) == 1 else None
        for action, wanted in self._steps.items():
            allowed = bool(states) and all(state in SOURCES[wanted] for state in states)
            is_for_many = action in (self.file, self.archive)
            action.setVisible(allowed and (is_for_many or single is not None))
        if single is not None and single.state is S.ASSIGNED:
            self.assign.setVisible(True)
        handled = single is not None and single.state in (S.ASSIGNED, S.REPLIED)
        for action in (self.reply, self.contact):
            action.setVisible(handled)
        self.give_back.setVisible(single is not None and single.state is S.ASSIGNED)
        self.prolong.setVisible(
            single is not None and single.state is S.ASSIGNED and not single.is_hard
        )
        self.opinion.setVisible(handled and single is not None and "（" in single.handlers)
        self.pre_review.setVisible(self._waits_for_first_review(single))
        self.feedback.setVisible(single is not None and bool(single.reply_letter))
        is_filed = single is not None and single.state.is_filed
        for action in (self.key, self.supervise, self.excellent, self.score, self.supervision):
            action.setVisible(is_filed)
        for action in (self.compare, self.papers):
            action.setVisible(single is not None)
        is_new = all(row.state.is_pending and not row.number for row in rows)
        self.remove.setVisible(bool(rows) and is_new)

    def all(self) -> list[QAction]:
        """Return every action in the order of a motion's life."""
        return [
            self.pre_review,
            self.file,
            self.merge,
            self.not_file,
            self.amend,
            self.withdraw,
            self.again,
            self.assign,
            self.give_back,
            self.prolong,
            self.opinion,
            self.contact,
            self.reply,
            self.feedback,
            self.archive,
            self.key,
            self.supervise,
            self.supervision,
            self.score,
            self.excellent,
            self.compare,
            self.papers,
            self.remove,
        ]

    def _build(self) -> None:
        add = self._add
        self.file = add("check", self.tr("立案"), self._on_file, "Alt+F")
        self.pre_review = add("check", self.tr("预审通过"), self._on_pre_review)
        self.merge = add("group", self.tr("并案…"), self._ask(steps.merge_dialog), "Alt+B")
        self.not_file = add("close", self.tr("不立案…"), self._ask(steps.not_file_dialog), "Alt+N")
        self.amend = add("edit", self.tr("退回修改…"), self._ask(steps.amend_dialog), "Alt+T")
        self.withdraw = add("undo", self.tr("撤案…"), self._ask(steps.withdraw_dialog))
        self.again = add("refresh", self.tr("重新审查"), self._on_again)
        self.assign = add("export", self.tr("交办…"), self._ask(steps.assign_dialog), "Alt+J")
        self.give_back = add(
            "arrow-left", self.tr("异议退回…"), self._ask_life(steps.return_dialog)
        )
        self.prolong = add("clock", self.tr("延长期限"), self._on_prolong)
        self.opinion = add("check", self.tr("会办意见…"), self._ask_life(steps.opinion_dialog))
        self.contact = add("speech", self.tr("沟通记录…"), self._ask_life(steps.contact_dialog))
        self.reply = add("documents", self.tr("答复…"), self._ask_life(steps.reply_dialog), "Alt+D")
        self.feedback = add("people", self.tr("反馈…"), self._ask_life(steps.feedback_dialog))
        self.archive = add("done", self.tr("办结归档"), self._on_archive)
        self.key = add("star", self.tr("重点提案…"), self._ask_life(steps.key_dialog))
        self.supervise = add("warning", self.tr("重点督办"), self._on_supervise)
        self.supervision = add("list", self.tr("督办记录…"), self._ask(steps.supervision_dialog))
        self.score = add("sort", self.tr("评分…"), self._ask(steps.score_dialog))
        self.excellent = add("star", self.tr("优秀提案"), self._on_excellent)
        self.compare = add("search", self.tr("查重…"), self._on_compare, "Alt+C")
        self.papers = add("pdf", self.tr("文件…"), self._on_papers, "Alt+W")
        self.remove = add("delete", self.tr("删除"), self._on_remove)
        self._steps = {
            self.file: S.FILED,
            self.merge: S.MERGED,
            self.not_file: S.NOT_FILED,
            self.amend: S.AMENDING,
            self.withdraw: S.WITHDRAWN,
            self.again: S.RECEIVED,
            self.assign: S.ASSIGNED,
            self.archive: S.ARCHIVED,
        }

    def _add(
        self, icon_name: str, title: str, verb: Callable[[], object], keys: str = ""
    ) -> QAction:
        action = QAction(icon(icon_name), title, self)
        if keys:
            action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda _: verb())
        return action

    def _ask(self, make: Callable[[Desk, MotionRow, QWidget], QDialog]) -> Callable[[], object]:
        return lambda: make(self._desk, self._rows[0], self._window).open()

    def _ask_life(
        self, make: Callable[[Desk, MotionLife, QWidget], QDialog]
    ) -> Callable[[], object]:
        def ask() -> None:
            life = self._desk.workspace.motions.life(self._rows[0].id)
            make(self._desk, life, self._window).open()

        return ask

    def _on_compare(self) -> None:
        from desktop.ui.dialogs.twins_dialog import TwinsDialog, compared_life

        life = self._desk.workspace.motions.life(self._rows[0].id)
        TwinsDialog(self._desk, compared_life(life), self._window).open()

    def _on_papers(self) -> None:
        from desktop.ui.dialogs.motion_papers_dialog import MotionPapersDialog

        life = self._desk.workspace.motions.life(self._rows[0].id)
        MotionPapersDialog(self._desk, life, self._window).open()

    def _today(self) -> date:
        return self._desk.workspace.uow.clock().date()

    def _on_file(self) -> None:
        rows = self._rows
        self._desk.attempt(lambda: self._desk.workspace.review.file(rows, self._today()))

    def _waits_for_first_review(self, row: MotionRow | None) -> bool:
        rules = self._desk.workspace.motion_rules
        return row is not None and row.state is S.RECEIVED and rules.rule().is_two_stage

    def _on_pre_review(self) -> None:
        row = self._rows[0]
        self._desk.attempt(lambda: self._desk.workspace.review.pre_review(row, self._today()))

    def _on_again(self) -> None:
        row = self._rows[0]
        self._desk.attempt(lambda: self._desk.workspace.review.take_up_again(row))

    def _on_prolong(self) -> None:
        row = self._rows[0]
        self._desk.attempt(lambda: self._desk.workspace.handling.prolong(row))

    def _on_archive(self) -> None:
        rows = self._rows
        self._desk.attempt(lambda: self._desk.workspace.handling.archive(rows, self._today()))

    def _on_supervise(self) -> None:
        row = self._rows[0]
        self._desk.attempt(
            lambda: self._desk.workspace.handling.set_supervised(
                row, is_supervised=not row.is_supervised
            )
        )

    def _on_excellent(self) -> None:
        row = self._rows[0]
        handling = self._desk.workspace.handling
        if not self._desk.succeeds(
            lambda: handling.set_excellent([row], is_excellent=not row.is_excellent)
        ):
            return
        check = handling.excellent_check(row.year)
        if not check.holds:
            text = self.tr(
                "优秀提案 {total} 件，其中集体 {collective} 件占 {share}%，不足 {least}%。"
            )
            self._desk.say(
                "warning",
                text.format(
                    total=check.total,
                    collective=check.collective,
                    share=check.share,
                    least=check.least,
                ),
            )

    def _on_remove(self) -> None:
        rows = self._rows
        self._desk.attempt(lambda: self._desk.workspace.motions.remove(rows))
