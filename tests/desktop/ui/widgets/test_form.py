import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit

from desktop.ui.widgets.form import Form


@pytest.fixture
def form(shown):
    form = shown(Form)
    form.add_section("基本信息")
    form.add_row("name", "姓名", QLineEdit(), hint="与证件一致")
    form.add_row("sex", "性别", QComboBox())
    return form


def visible_texts(form):
    """Return what is read in the form, from top to bottom."""
    labels = [label for label in form.findChildren(QLabel) if label.isVisible()]
    labels.sort(key=lambda label: label.mapTo(form, label.rect().center()).y())
    return [label.text() for label in labels]


def test_it_reads_from_top_to_bottom(form):
    assert visible_texts(form) == ["基本信息", "姓名", "与证件一致", "性别"]


def test_a_field_is_named_by_its_label(form):
    assert form.findChild(QLineEdit).accessibleName() == "姓名"


def test_a_name_of_its_own_is_kept(form):
    field = QLineEdit()
    field.setAccessibleName("委员证号")
    form.add_row("number", "证号", field)
    assert field.accessibleName() == "委员证号"


def test_an_error_is_said_at_its_field_and_takes_the_keyboard(form):
    form.set_error("name", "姓名不能为空")
    field = form.findChild(QLineEdit)
    assert form.error("name") == "姓名不能为空"
    assert "姓名不能为空" in visible_texts(form)
    assert field.hasFocus()
    assert field.accessibleDescription() == "姓名不能为空"


def test_errors_are_taken_away_together(form):
    form.set_error("name", "姓名不能为空")
    form.set_error("sex", "请选择")
    form.clear_errors()
    assert (form.error("name"), form.error("sex")) == ("", "")
    assert len(visible_texts(form)) == 4
    assert form.findChild(QLineEdit).accessibleDescription() == ""


def test_plain_text_has_no_place_for_an_error(form, qtbot):
    form.add_row("note", "说明", QLabel("由秘书处填写"))
    qtbot.waitUntil(lambda: "由秘书处填写" in visible_texts(form))
    with pytest.raises(KeyError):
        form.set_error("note", "不对")


def test_a_letter_of_the_label_leads_to_its_field(form):
    labels = {label.text(): label for label in form.findChildren(QLabel)}
    assert labels["姓名"].buddy() is form.findChild(QLineEdit)


def test_a_row_is_taken_out_with_its_label_and_put_back(form):
    form.set_row_visible("name", is_visible=False)
    assert visible_texts(form) == ["基本信息", "性别"]
    form.set_row_visible("name", is_visible=True)
    assert visible_texts(form) == ["基本信息", "姓名", "与证件一致", "性别"]
