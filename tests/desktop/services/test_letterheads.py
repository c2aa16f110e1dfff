"""The letterhead is changed, tried and undone; its logo is a picture that paper can carry."""

from io import BytesIO

import pytest
from PIL import Image

from db.domain.letterhead import LetterheadRow
from db.domain.wording_templates import UnknownPlace
from desktop.services.letterheads import (
    LOGO_LIMIT,
    LetterheadRefused,
    NotAPicture,
    sample_text,
)


@pytest.fixture
def letterheads(workspace):
    return workspace.letterheads


@pytest.fixture
def picture(tmp_path):
    def make(kind="PNG", size=(40, 30), name="徽标.png"):
        path = tmp_path / name
        Image.new("RGB", size, "red").save(path, kind)
        return path

    return make


def test_a_record_begins_with_the_usual_letterhead(letterheads):
    view = letterheads.view()
    assert (view.row, view.logo) == (LetterheadRow(), None)
    assert view.names.full_name == "政协临江市第七届委员会"


def test_a_changed_line_is_kept_and_undone(workspace, letterheads):
    letterheads.change(LetterheadRow(number="临协发[{年}]{号}号", heads_letters=True))
    view = letterheads.view()
    assert view.names.document_number(2021, 5) == "临协发〔2021〕5号"
    assert view.names.heads_letters
    assert workspace.history.audit_trail()[0].label == "修改版头"
    workspace.history.undo()
    assert letterheads.view().row == LetterheadRow()


def test_what_changes_nothing_is_no_step(workspace, letterheads):
    before = workspace.history.audit_trail()[0]
    letterheads.change(LetterheadRow())
    assert workspace.history.audit_trail()[0] == before


def test_everything_is_restored_but_the_logo(letterheads, picture):
    letterheads.set_logo(picture())
    letterheads.change(LetterheadRow(office="秘书处"))
    letterheads.restore()
    view = letterheads.view()
    assert (view.row, view.logo.name) == (LetterheadRow(), "徽标.png")


def test_a_line_that_is_no_good_is_named_and_nothing_is_written(letterheads):
    for verb in (letterheads.change, letterheads.preview):
        with pytest.raises(LetterheadRefused) as refused:
            verb(LetterheadRow(office="{市长}", full_name="新名"))
        assert refused.value.key == "office"
        assert isinstance(refused.value.cause, UnknownPlace)
    assert letterheads.view().row == LetterheadRow()


@pytest.mark.parametrize(("kind", "name"), [("PNG", "徽.png"), ("JPEG", "徽.jpg")])
def test_a_logo_travels_with_the_record(workspace, letterheads, picture, kind, name):
    path = picture(kind, name=name)
    content = path.read_bytes()
    letterheads.set_logo(path)
    letterheads.set_logo(path)
    path.unlink()
    assert letterheads.view().logo.content == content
    letterheads.remove_logo()
    assert letterheads.view().logo is None
    workspace.history.undo()
    assert letterheads.view().logo.name == name


def test_what_is_no_picture_is_refused(letterheads, picture, tmp_path):
    text, large, cut = (tmp_path / name for name in ("a.png", "b.png", "c.png"))
    text.write_bytes("不是图片".encode())
    large.write_bytes(b"\x89PNG" + bytes(LOGO_LIMIT))
    cut.write_bytes(picture().read_bytes()[:60])
    reasons = {text: "no_picture", large: "too_large", cut: "no_picture"}
    reasons |= {picture(size=(4001, 1), name="d.png"): "too_wide", tmp_path: "unreadable"}
    reasons |= {picture("GIF", name="e.png"): "no_picture"}
    for path, reason in reasons.items():
        with pytest.raises(NotAPicture) as refused:
            letterheads.set_logo(path)
        assert (refused.value.path, refused.value.reason) == (path, reason)
    assert letterheads.view().logo is None


def test_the_sample_paper_shows_what_would_be_written(workspace, letterheads, picture):
    letterheads.set_logo(picture())
    row = LetterheadRow(red_head="{简称}文件")
    document = letterheads.preview(row)
    assert document.content.startswith(b"%PDF")
    text = sample_text(letterheads.view().names, workspace.uow.clock())
    assert Image.open(BytesIO(text.logo)).size == (40, 30)
    assert text.issuer == "政协临江市委员会"
