"""The forms of the steps in a motion's life: review, handing over, reply, feedback, key motions."""

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QSpinBox,
    QWidget,
)

from db.domain.ids import MotionReplyId, OrganisationId, ReplyCategoryId
from db.domain.motion_query import MotionQuery
from db.domain.motion_rows import (
    ContactRow,
    HandlingRow,
    MotionLife,
    MotionRow,
    ScoreRow,
    SupervisionRow,
)
from db.domain.motion_vocabulary import (
    ContactStage,
    Destination,
    HandlingRole,
    MotionState,
    NotFiledReason,
    Satisfaction,
    SupervisionForm,
)
from desktop.i18n import translate
from desktop.motion_wording import (
    destination_word,
    reason_word,
    role_word,
    satisfaction_word,
    stage_word,
    supervision_word,
)
from desktop.services.motion_handling import Feedback, ReplyForm
from desktop.services.motion_parts import Assignment
from desktop.services.motions import query_words
from desktop.ui.desk import Desk
from desktop.ui.dialogs.step_dialog import StepDialog, StepIncomplete
from desktop.ui.widgets.optional_date import day_of
from desktop.ui.widgets.search_box import SearchBox

HANDLER_FIELDS = 8
FOUND = 50


def not_file_dialog(desk: Desk, row: MotionRow, parent: QWidget) -> StepDialog:
    """Ask why a motion is not filed and where it goes."""
    dialog = StepDialog(desk, translate("MotionSteps", "不立案"), _about(row), parent)
    reasons = [(f"{r.value}. {reason_word(r, translate)}", r.value) for r in NotFiledReason]
    choices: list[tuple[str, object]] = [(translate("MotionSteps", "（请选择）"), None), *reasons]
    reason = dialog.add_choice("reason", translate("MotionSteps", "情形"), choices)
    places = [(destination_word(each, translate), each.value) for each in Destination]
    place = dialog.add_choice("destination", translate("MotionSteps", "去向"), list(places))
    place.setCurrentIndex(len(places) - 1)
    note = dialog.add_note("note", translate("MotionSteps", "说明"))
    on = dialog.add_day("on", translate("MotionSteps", "日期"))

    def write() -> None:
        if reason.currentData() is None:
            dialog.form.set_error("reason", translate("MotionSteps", "请选择不立案的情形"))
            raise StepIncomplete
        why = NotFiledReason(reason.currentData()), Destination(place.currentData())
        desk.workspace.review.not_file(row, *why, note.toPlainText(), day_of(on))

    dialog.on_accept(write)
    return dialog


def withdraw_dialog(desk: Desk, row: MotionRow, parent: QWidget) -> StepDialog:
    """Ask why a motion is withdrawn."""
    dialog = StepDialog(desk, translate("MotionSteps", "撤案"), _about(row), parent)
    note = dialog.add_note("note", translate("MotionSteps", "理由"))
    on = dialog.add_day("on", translate("MotionSteps", "日期"))
    dialog.on_accept(lambda: desk.workspace.review.withdraw(row, note.toPlainText(), day_of(on)))
    return dialog


def amend_dialog(desk: Desk, row: MotionRow, parent: QWidget) -> StepDialog:
    """Ask what is to be amended, and until when."""
    dialog = StepDialog(desk, translate("MotionSteps", "退回修改"), _about(row), parent)
    note = dialog.add_note("note", translate("MotionSteps", "修改意见"))
    until = dialog.add_day("until", translate("MotionSteps", "请于此日前交回"), later=7)
    dialog.on_accept(
        lambda: desk.workspace.review.return_to_amend(row, note.toPlainText(), day_of(until))
    )
    return dialog


def merge_dialog(desk: Desk, row: MotionRow, parent: QWidget) -> StepDialog:
    """Ask which filed motion a motion is merged into: typing finds it."""
    dialog = StepDialog(desk, translate("MotionSteps", "并案"), _about(row), parent)
    box = SearchBox(translate("MotionSteps", "案号、案由、提案者"), dialog)
    dialog.form.add_row("search", translate("MotionSteps", "查找"), box)
    target = dialog.add_choice("into", translate("MotionSteps", "并入"), [])
    filed = tuple(state for state in MotionState if state.is_filed)
    found: dict[int, MotionRow] = {}

    def look(typed: str) -> None:
        query = MotionQuery(words=query_words(typed), states=filed)
        target.clear()
        target.addItem(translate("MotionSteps", "（请选择）"), None)
        found.clear()
        for each in desk.workspace.motions.search(query).rows[:FOUND]:
            if each.id != row.id:
                found[each.id] = each
                target.addItem(f"{each.number}　{each.title}", each.id)
        if typed.strip() and len(found) == 1:
            target.setCurrentIndex(1)

    box.text_settled.connect(look)
    look("")
    on = dialog.add_day("on", translate("MotionSteps", "日期"))

    def write() -> None:
        into = found.get(target.currentData() or 0)
        if into is None:
            dialog.form.set_error("into", translate("MotionSteps", "请先选择一件已立案的提案"))
            raise StepIncomplete
        desk.workspace.review.merge(row, into, day_of(on))

    dialog.on_accept(write)
    return dialog


def assign_dialog(desk: Desk, row: MotionRow, parent: QWidget) -> StepDialog:
    """Ask which organisations a motion is handed over to."""
    dialog = StepDialog(desk, translate("MotionSteps", "交办"), _about(row), parent)
    organisations = [(each.name, each.id) for each in desk.workspace.motion_rules.organisations()]
    roles = [(role_word(each, translate), each.value) for each in HandlingRole]
    is_first = row.state is MotionState.FILED
    fields = [
        _handler_field(dialog, place, organisations, roles, is_lead=is_first and place == 0)
        for place in range(HANDLER_FIELDS)
    ]
    on = dialog.add_day("on", translate("MotionSteps", "交办日期"))
    hard = QCheckBox(translate("MotionSteps", "难度大，办理期限延长"), dialog)
    if is_first:
        dialog.form.add_row("hard", "", hard)

    def write() -> None:
        parts = [
            Assignment(OrganisationId(organisation.currentData()), HandlingRole(role.currentData()))
            for organisation, role in fields
            if organisation.currentData() is not None
        ]
        desk.workspace.handling.assign(row, parts, day_of(on), is_hard=hard.isChecked())

    dialog.on_accept(write)
    return dialog


def _handler_field(
    dialog: StepDialog,
    place: int,
    organisations: list[tuple[str, OrganisationId]],
    roles: list[tuple[str, str]],
    *,
    is_lead: bool,
) -> tuple[QComboBox, QComboBox]:
    """Add one line of the form: an organisation and its part."""
    line = QWidget(dialog)
    organisation, role = QComboBox(line), QComboBox(line)
    organisation.addItem(translate("MotionSteps", "（无）"), None)
    for name, key in organisations:
        organisation.addItem(name, key)
    for word, value in roles:
        role.addItem(word, value)
    role.setCurrentIndex(0 if is_lead else 1)
    role.setAccessibleName(translate("MotionSteps", "办理方式"))
    layout = QHBoxLayout(line)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(organisation, 1)
    layout.addWidget(role)
    line.setFocusProxy(organisation)
    label = translate("MotionSteps", "承办单位 {place}").format(place=place + 1)
    dialog.form.add_row(f"organisation{place}", label, line)
    return organisation, role


def return_dialog(desk: Desk, life: MotionLife, parent: QWidget) -> StepDialog:
    """Ask which organisation returns a motion, and why."""
    dialog = StepDialog(desk, translate("MotionSteps", "异议退回"), _about(life.row), parent)
    parts = [part for part in life.handlers if part.returned_on is None]
    part = dialog.add_choice(
        "part", translate("MotionSteps", "承办单位"), [(p.organisation, p.id) for p in parts]
    )
    reason = dialog.add_note("reason", translate("MotionSteps", "理由"))
    on = dialog.add_day("on", translate("MotionSteps", "退回日期"))

    def write() -> None:
        chosen = _chosen(parts, part)
        desk.workspace.handling.return_assignment(
            life.row, chosen, reason.toPlainText(), day_of(on)
        )

    dialog.on_accept(write)
    return dialog


def opinion_dialog(desk: Desk, life: MotionLife, parent: QWidget) -> StepDialog:
    """Ask which co-handler has sent its opinion, and when."""
    dialog = StepDialog(desk, translate("MotionSteps", "会办意见"), _about(life.row), parent)
    in_force = [part for part in life.handlers if part.returned_on is None]
    parts = [part for part in in_force if part.role is HandlingRole.CO]
    names = [(part.organisation, part.id) for part in parts]
    part = dialog.add_choice("part", translate("MotionSteps", "承办单位"), names)
    on = dialog.add_day("on", translate("MotionSteps", "日期"))
    dialog.on_accept(
        lambda: desk.workspace.handling.note_opinion(life.row, _chosen(parts, part), day_of(on))
    )
    return dialog


def contact_dialog(desk: Desk, life: MotionLife, parent: QWidget) -> StepDialog:
    """Ask for a contact between handler and submitter."""
    dialog = StepDialog(desk, translate("MotionSteps", "沟通记录"), _about(life.row), parent)
    stages = [(stage_word(each, translate), each.value) for each in ContactStage]
    stage = dialog.add_choice("stage", translate("MotionSteps", "阶段"), list(stages))
    names: list[tuple[str, object]] = [(p.organisation, p.organisation) for p in life.handlers]
    organisation = dialog.add_choice("organisation", translate("MotionSteps", "承办单位"), names)
    on = dialog.add_day("on", translate("MotionSteps", "日期"))
    note = dialog.add_note("note", translate("MotionSteps", "内容"))

    def write() -> None:
        if not note.toPlainText().strip():
            dialog.form.set_error("note", translate("MotionSteps", "请填写沟通的内容"))
            raise StepIncomplete
        value = ContactRow(
            day_of(on),
            ContactStage(stage.currentData()),
            organisation.currentText(),
            note.toPlainText().strip(),
        )
        desk.workspace.handling.note_contact(life.row, value)

    dialog.on_accept(write)
    return dialog


def reply_dialog(desk: Desk, life: MotionLife, parent: QWidget) -> StepDialog:
    """Ask for a reply of an organisation."""
    dialog = StepDialog(desk, translate("MotionSteps", "答复"), _about(life.row), parent)
    parts = [p for p in life.handlers if p.returned_on is None and p.role is not HandlingRole.CO]
    names: list[tuple[str, object]] = [(p.organisation, p.organisation_id) for p in parts]
    organisation = dialog.add_choice("organisation", translate("MotionSteps", "承办单位"), names)
    letters: list[tuple[str, object]] = [
        (f"{each.letter}　{each.meaning}", each.id)
        for each in desk.workspace.motion_rules.letters()
    ]
    letter = dialog.add_choice("letter", translate("MotionSteps", "答复分类"), letters)
    document = QLineEdit(dialog)
    dialog.form.add_row("document", translate("MotionSteps", "文号"), document)
    on = dialog.add_day("on", translate("MotionSteps", "答复日期"))
    text = dialog.add_note("text", translate("MotionSteps", "答复要点"))

    def write() -> None:
        form = ReplyForm(
            organisation=OrganisationId(organisation.currentData() or 0),
            category=ReplyCategoryId(letter.currentData()),
            replied_on=day_of(on),
            document=document.text(),
            text=text.toPlainText(),
        )
        desk.workspace.handling.reply(life.row, form)

    dialog.on_accept(write)
    return dialog


def feedback_dialog(desk: Desk, life: MotionLife, parent: QWidget) -> StepDialog:
    """Ask what the submitter says of a reply."""
    dialog = StepDialog(desk, translate("MotionSteps", "提案者反馈"), _about(life.row), parent)
    replies: list[tuple[str, object]] = [
        (f"{each.organisation}　{each.replied_on}　{each.letter}", each.id)
        for each in reversed(life.replies)
    ]
    reply = dialog.add_choice("reply", translate("MotionSteps", "对哪次答复"), replies)
    words: list[tuple[str, object]] = [
        (satisfaction_word(each, translate), each.value) for each in Satisfaction
    ]
    attitude = dialog.add_choice("attitude", translate("MotionSteps", "办理态度"), words)
    result = dialog.add_choice("result", translate("MotionSteps", "办理结果"), words)
    on = dialog.add_day("on", translate("MotionSteps", "反馈日期"))
    note = dialog.add_note("note", translate("MotionSteps", "意见"))

    def write() -> None:
        value = Feedback(
            Satisfaction(attitude.currentData()),
            Satisfaction(result.currentData()),
            day_of(on),
            note.toPlainText(),
        )
        key = MotionReplyId(reply.currentData())
        desk.workspace.handling.feed_back(life.row, key, value)

    dialog.on_accept(write)
    return dialog


def key_dialog(desk: Desk, life: MotionLife, parent: QWidget) -> StepDialog:
    """Ask for what makes a key motion: the leader who supervises it, and the report."""
    dialog = StepDialog(desk, translate("MotionSteps", "重点提案"), _about(life.row), parent)
    is_key = QCheckBox(translate("MotionSteps", "列为重点提案"), dialog)
    is_key.setChecked(True)
    dialog.form.add_row("key", "", is_key)
    leader = QLineEdit(life.key_leader, dialog)
    dialog.form.add_row("leader", translate("MotionSteps", "领衔督办领导"), leader)
    report = dialog.add_note("report", translate("MotionSteps", "督办报告"))
    report.setPlainText(life.key_report)
    dialog.on_accept(
        lambda: desk.workspace.handling.set_key(
            life.row,
            is_key=is_key.isChecked(),
            leader=leader.text(),
            report=report.toPlainText(),
        )
    )
    return dialog


def supervision_dialog(desk: Desk, row: MotionRow, parent: QWidget) -> StepDialog:
    """Ask for a line of the log of supervision."""
    dialog = StepDialog(desk, translate("MotionSteps", "督办记录"), _about(row), parent)
    forms = [(supervision_word(each, translate), each.value) for each in SupervisionForm]
    form = dialog.add_choice("form", translate("MotionSteps", "督办形式"), list(forms))
    on = dialog.add_day("on", translate("MotionSteps", "日期"))
    note = dialog.add_note("note", translate("MotionSteps", "内容"))
    dialog.on_accept(
        lambda: desk.workspace.handling.supervise(
            row,
            SupervisionRow(
                day_of(on), SupervisionForm(form.currentData()), note.toPlainText().strip()
            ),
        )
    )
    return dialog


def score_dialog(desk: Desk, row: MotionRow, parent: QWidget) -> StepDialog:
    """Ask for a reviewer's score."""
    dialog = StepDialog(desk, translate("MotionSteps", "评分"), _about(row), parent)
    reviewer = QLineEdit(dialog)
    dialog.form.add_row("reviewer", translate("MotionSteps", "评审人"), reviewer)
    score = QSpinBox(dialog)
    score.setRange(0, 100)
    score.setValue(90)
    dialog.form.add_row("score", translate("MotionSteps", "得分"), score)

    def write() -> None:
        if not reviewer.text().strip():
            dialog.form.set_error("reviewer", translate("MotionSteps", "请填写评审人"))
            raise StepIncomplete
        desk.workspace.handling.score(row, ScoreRow(reviewer.text().strip(), score.value()))

    dialog.on_accept(write)
    return dialog


def _about(row: MotionRow) -> str:
    return f"{row.number}　{row.title}" if row.number else row.title


def _chosen(parts: list[HandlingRow], box: QComboBox) -> HandlingRow:
    for part in parts:
        if part.id == box.currentData():
            return part
    raise StepIncomplete
