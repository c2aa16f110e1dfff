"""One agenda item as a form."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QComboBox, QLineEdit, QSizePolicy, QSpinBox, QWidget

from db.domain.agenda import LEVELS, AgendaItemKind, guess_kind
from db.domain.ids import AgendaItemId, SittingId
from db.domain.numbering import heading
from db.domain.rows import AgendaItemRow
from desktop.agenda_wording import agenda_kind_word
from desktop.i18n import translate
from desktop.services.agenda import AgendaView
from desktop.services.meetings import NamelessMeeting
from desktop.ui.desk import Desk
from desktop.ui.dialogs.step_dialog import StepDialog, StepIncomplete

NEW_ITEM = AgendaItemRow(
    id=AgendaItemId(0),
    parent_id=None,
    level=0,
    ordinal=0,
    title="",
    presenter="",
    minutes=None,
)


class AgendaItemDialog(StepDialog):
    """Adds or changes an agenda item; a new one may go under another."""

    def __init__(
        self,
        desk: Desk,
        view: AgendaView,
        item: AgendaItemRow | None,
        parent: QWidget,
        *,
        under: AgendaItemId | None = None,
    ) -> None:
        self._view = view
        self._item = item or replace(NEW_ITEM, parent_id=under)
        self._is_new = item is None
        super().__init__(desk, self._heading(), view.meeting.name, parent)
        self._build_words()
        self._build_choices()
        self._build_rest()
        self._title.textChanged.connect(self._on_title_edited)
        self._on_title_edited()
        self.on_accept(self._write)
        self.fit_height()

    def _heading(self) -> str:
        if not self._is_new:
            return self.tr("修改议程")
        return self.tr("增补议程") if self._view.passing else self.tr("新增议程")

    def _build_words(self) -> None:
        self._title = QLineEdit(self._item.title, self)
        self._title.setMaxLength(300)
        self.form.add_row("title", self.tr("议程"), self._title)
        if self._is_new:
            choices: list[tuple[str, object]] = [(self.tr("（最上级）"), None)]
            choices += [
                (f"{'　' * item.level}{heading(item.level + 1, item.ordinal)}{item.title}", item.id)
                for item in self._view.items
                if item.level + 1 < LEVELS
            ]
            self.parent_item = self._narrow_choice("parent", self.tr("上级"), choices)
            self.parent_item.setCurrentIndex(
                max(self.parent_item.findData(self._item.parent_id), 0)
            )

    def _build_choices(self) -> None:
        self.kind = self._narrow_choice(
            "kind",
            self.tr("类别"),
            [
                ("", ""),
                *((agenda_kind_word(each, translate), each.value) for each in AgendaItemKind),
            ],
        )
        chosen = self._item.kind.value if self._item.kind else ""
        self.kind.setCurrentIndex(self.kind.findData(chosen))
        self._presenter = QLineEdit(self._item.presenter, self)
        self._presenter.setMaxLength(120)
        self.form.add_row("presenter", self.tr("报告人"), self._presenter)
        self._minutes = QSpinBox(self)
        self._minutes.setRange(0, 1440)
        self._minutes.setSpecialValueText(self.tr("不限"))
        self._minutes.setSuffix(self.tr(" 分钟"))
        self._minutes.setValue(self._item.minutes or 0)
        self.form.add_row("minutes", self.tr("时长"), self._minutes)
        sittings: list[tuple[str, object]] = [(self.tr("（跟随上一项）"), None)]
        sittings += [(f"{row.ordinal}. {row.name}", row.id) for row in self._view.sittings]
        self.sitting = self._narrow_choice("sitting", self.tr("场次"), sittings)
        self.sitting.setCurrentIndex(max(self.sitting.findData(self._item.sitting_id), 0))

    def _build_rest(self) -> None:
        self._papers = self.add_note("papers", self.tr("附件"))
        self._papers.setPlaceholderText(self.tr("一行一份，如：常务委员会工作报告"))
        self._papers.setPlainText("\n".join(self._item.papers))
        self._decision = QLineEdit(self._item.decision, self)
        self._decision.setMaxLength(300)
        self._decision.setPlaceholderText(self.tr("如：通过"))
        self.form.add_row("decision", self.tr("决定"), self._decision)

    def _narrow_choice(
        self, key: str, label: str, choices: Sequence[tuple[str, object]]
    ) -> QComboBox:
        """Add a choice whose long words are cut in the field, not the window made wider."""
        box = self.add_choice(key, label, choices)
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        box.setSizeAdjustPolicy(policy)
        box.setMinimumContentsLength(20)
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return box

    def _on_title_edited(self, _: str = "") -> None:
        """Say in the first choice what the title is taken for."""
        word = agenda_kind_word(guess_kind(self._title.text()), translate)
        text = self.tr("按标题：{kind}").format(kind=word) if word else self.tr("按标题（看不出）")
        self.kind.setItemText(0, text)

    def _write(self) -> None:
        kind, sitting = self.kind.currentData(), self.sitting.currentData()
        typed = replace(
            self._item,
            title=self._title.text(),
            presenter=self._presenter.text().strip(),
            minutes=self._minutes.value() or None,
            kind=AgendaItemKind(kind) if kind else None,
            sitting_id=SittingId(sitting) if sitting is not None else None,
            papers=tuple(self._papers.toPlainText().splitlines()),
            decision=self._decision.text(),
        )
        try:
            self._save(typed)
        except NamelessMeeting as error:
            self.form.set_error("title", self.tr("请填写名称。"))
            raise StepIncomplete from error

    def _save(self, typed: AgendaItemRow) -> None:
        service = self.desk.workspace.agenda
        if self._is_new:
            parent = self.parent_item.currentData()
            under = AgendaItemId(parent) if parent is not None else None
            service.add(self._view.meeting.id, replace(typed, parent_id=under))
        else:
            service.change(typed)
