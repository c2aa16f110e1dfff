"""The life of one motion on one page: what it says, who handles it, every step that was taken."""

from html import escape

from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QTextBrowser,
    QToolBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from db.domain.ids import MotionId
from db.domain.motion_rows import MotionLife, MotionRow
from db.domain.motion_vocabulary import HandlingRole
from desktop.i18n import translate
from desktop.motion_wording import (
    changed_words,
    destination_word,
    motion_kind_word,
    motion_state_word,
    reason_word,
    role_word,
    satisfaction_word,
    stage_word,
    supervision_word,
)
from desktop.paths import opened_file
from desktop.services.motion_alike import TwinRow
from desktop.theme import set_role
from desktop.ui.desk import Desk, open_file
from desktop.ui.motion_actions import MotionActions
from desktop.ui.tasks import Progress, run_task

Line = tuple[str, str]


class MotionLifePanel(QWidget):
    """Shows one motion with the steps that it can take."""

    def __init__(self, desk: Desk, actions: MotionActions, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._actions = actions
        self._key: MotionId | None = None
        self._build_layout()

    def show_motion(self, key: MotionId | None) -> None:
        """Show a motion, or that none is chosen."""
        self._key = key
        self._more.setVisible(key is not None)
        if key is None:
            self._title.setText(self.tr("选择一件提案，这里显示它的全部经过"))
            self._life.clear()
            self._alike.clear()
            return
        life = self._desk.workspace.motions.life(key)
        self._title.setText(life.row.title)
        self._life.setHtml(self._html(life))
        self._look_for_twins(life)

    def plain_text(self) -> str:
        """Return what is shown, as text."""
        return self._life.toPlainText()

    def _build_layout(self) -> None:
        self._title = QLabel(self)
        self._title.setWordWrap(True)
        set_role(self._title, "section-title")
        self._alike = QLabel(self)
        self._alike.setWordWrap(True)
        set_role(self._alike, "caption")
        bar = QToolBar(self)
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        bar.setAccessibleName(self.tr("办理步骤"))
        bar.addActions(self._actions.all())
        self._more = QToolButton(self)
        self._more.setText(self.tr("更多"))
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self._more)
        menu.addActions(self._actions.all())
        self._more.setMenu(menu)
        steps = QHBoxLayout()
        steps.addWidget(bar, 1)
        steps.addWidget(self._more)
        self._life = QTextBrowser(self)
        self._life.setAccessibleName(self.tr("提案经过"))
        self._life.setOpenLinks(False)
        self._life.anchorClicked.connect(self._on_link_clicked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._title)
        layout.addWidget(self._alike)
        layout.addLayout(steps)
        layout.addWidget(self._life, 1)

    def _look_for_twins(self, life: MotionLife) -> None:
        """Name what says the same as a motion that waits for a decision, when it is found."""
        self._alike.clear()
        if not life.row.state.is_pending:
            return
        key, title, alike = life.row.id, life.row.title, self._desk.workspace.alike

        def look(_: Progress) -> tuple[MotionId, tuple[TwinRow, ...]]:
            return key, alike.like(title, life.body, without=key, limit=3)

        run_task(self, look, self._on_twins_found, on_error=self._desk.refuse)

    def _on_twins_found(self, found: tuple[MotionId, tuple[TwinRow, ...]]) -> None:
        key, twins = found
        open_ones = [twin for twin in twins if not twin.note]
        if key != self._key or not open_ones:
            return
        lines = [
            self.tr("相似 {score}%　{number}　{title}").format(
                score=twin.score, number=twin.row.number or twin.row.year, title=twin.row.title
            )
            for twin in open_ones
        ]
        self._alike.setText("\n".join([*lines, self.tr("Alt+C 并排比较，并案或记下不并案的理由")]))

    def _html(self, life: MotionLife) -> str:
        sections = (
            ("", self._facts(life)),
            (self.tr("承办"), self._handlers(life)),
            (self.tr("答复与反馈"), self._replies(life)),
            (self.tr("沟通与督办"), self._log(life)),
            (self.tr("并案"), [(row.number or "—", row.title) for row in life.merged]),
            (self.tr("正文"), self._text(life)),
            (self.tr("经过"), self._timeline(life)),
        )
        parts = [_section(title, lines) for title, lines in sections if lines]
        return "".join([parts[0], self._files(life), *parts[1:]])

    def _files(self, life: MotionLife) -> str:
        """Return the attachments, each with links that open it and take it off."""
        if not life.files:
            return ""
        words = (("open", self.tr("打开")), ("remove", self.tr("删除")))
        rows = "".join(
            f'<tr><td title="SHA-256 {each.digest}">{escape(each.name)}</td>'
            f"<td>　{each.size:,} B　SHA-256 {each.digest[:12]}…　"
            + "　".join(f'<a href="{verb}:{each.id}">{word}</a>' for verb, word in words)
            + "</td></tr>"
            for each in life.files
        )
        title = escape(self.tr("附件"))
        return f"<h4>{title}</h4><table>{rows}</table>"

    def _on_link_clicked(self, link: QUrl) -> None:
        assert self._key is not None
        motions = self._desk.workspace.motions
        life = motions.life(self._key)
        verb, _, key = link.toString().partition(":")
        file = next(each for each in life.files if str(each.id) == key)
        if verb == "remove":
            self._desk.attempt(lambda: motions.detach(life.row, file.id, file.name))
            return
        path = opened_file(file.digest, file.name)
        if self._desk.succeeds(lambda: motions.hand_out(file.id, path)):
            open_file(path)

    def _facts(self, life: MotionLife) -> list[Line]:
        row = life.row
        lines = [
            (self.tr("案号"), row.number or self.tr("立案时编号")),
            (self.tr("状态"), motion_state_word(row.state, translate)),
            (self.tr("提案者"), "、".join(each.name for each in life.submitters)),
            (self.tr("种类"), motion_kind_word(row.kind, translate)),
            (self.tr("类别"), row.category),
            (self.tr("收到日期"), str(row.submitted_on)),
        ]
        extra = (
            (self.tr("立案日期") if row.state.is_filed else self.tr("决定日期"), row.decided_on),
            (self.tr("交办日期"), row.assigned_on),
            (self.tr("办理期限"), row.due_on),
            (self.tr("修改期限"), life.amend_by),
            (self.tr("联系电话"), life.phone),
            (self.tr("建议承办单位"), life.wanted_handlers),
            (self.tr("标记"), "、".join(self._marks(row))),
            (self.tr("预审日期"), life.pre_reviewed_on),
            (self.tr("归档日期"), life.archived_on),
            (self.tr("领衔督办领导"), life.key_leader),
            (self.tr("督办报告"), life.key_report),
            (self.tr("不立案情形"), reason_word(life.reason, translate) if life.reason else ""),
            (
                self.tr("去向"),
                destination_word(life.destination, translate) if life.destination else "",
            ),
            (self.tr("说明"), life.decision_note),
            (self.tr("并入"), f"{life.lead.number} {life.lead.title}" if life.lead else ""),
            (
                self.tr("评分"),
                "，".join(f"{each.reviewer} {each.score}" for each in life.scores),
            ),
        )
        return lines + [(name, str(value)) for name, value in extra if value]

    def _marks(self, row: MotionRow) -> list[str]:
        marks = (
            (row.is_plenary, self.tr("大会提案")),
            (not row.is_plenary, self.tr("平时提案")),
            (row.is_livelihood, self.tr("民生")),
            (not row.is_public, self.tr("不公开")),
            (row.is_hard, self.tr("难度大")),
            (row.is_key, self.tr("重点提案")),
            (row.is_supervised, self.tr("重点督办")),
            (row.is_excellent, self.tr("优秀提案")),
        )
        return [word for is_set, word in marks if is_set]

    def _handlers(self, life: MotionLife) -> list[Line]:
        lines = []
        today = self._desk.workspace.uow.clock().date()
        for part in life.handlers:
            text = self.tr("{day} 交办，期限 {due}").format(day=part.assigned_on, due=part.due_on)
            is_late = part.role is HandlingRole.CO and part.due_on < today
            if is_late and not part.opinion_on and not part.returned_on:
                text += self.tr("，会办意见已逾期")
            if part.opinion_on:
                text += self.tr("，{day} 会办意见").format(day=part.opinion_on)
            if part.returned_on:
                text += self.tr("，{day} 退回：{why}").format(
                    day=part.returned_on, why=part.return_reason
                )
            lines.append((f"{role_word(part.role, translate)} {part.organisation}", text))
        return lines

    def _replies(self, life: MotionLife) -> list[Line]:
        lines = []
        for reply in life.replies:
            text = f"{reply.replied_on} {reply.letter} {reply.document} {reply.text}"
            if reply.result is not None:
                text += self.tr("；{day} 反馈：态度{attitude}，结果{result} {note}").format(
                    day=reply.feedback_on,
                    attitude=satisfaction_word(reply.attitude, translate),
                    result=satisfaction_word(reply.result, translate),
                    note=reply.feedback_note,
                )
            name = self.tr("{organisation}（第 {round} 次）").format(
                organisation=reply.organisation, round=reply.round
            )
            lines.append((name, text))
        return lines

    def _log(self, life: MotionLife) -> list[Line]:
        contacts = [
            (f"{each.on} {stage_word(each.stage, translate)}", f"{each.organisation} {each.note}")
            for each in life.contacts
        ]
        return contacts + [
            (f"{each.on} {supervision_word(each.form, translate)}", each.note)
            for each in life.supervisions
        ]

    def _text(self, life: MotionLife) -> list[Line]:
        parts = (
            (self.tr("情况"), life.situation),
            (self.tr("分析"), life.analysis),
            (self.tr("建议"), life.suggestion),
        )
        return [(name, text) for name, text in parts if text]

    def _timeline(self, life: MotionLife) -> list[Line]:
        steps = self._desk.workspace.motions.timeline(life.row.id)
        lines = []
        for step in steps:
            changed = changed_words(step.changes, translate)
            text = f"{step.label}　{step.who}" + (f"\n{changed}" if changed else "")
            lines.append((f"{step.at:%Y-%m-%d %H:%M}", text))
        return lines


def _section(title: str, lines: list[Line]) -> str:
    rows = "".join(
        f'<tr><td style="padding:2px 12px 2px 0; white-space:nowrap">{escape(name)}</td>'
        f'<td style="padding:2px 0">{escape(text).replace(chr(10), "<br>")}</td></tr>'
        for name, text in lines
    )
    heading = f"<h4>{escape(title)}</h4>" if title else ""
    return f'{heading}<table cellspacing="0">{rows}</table>'
