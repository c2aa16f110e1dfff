from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from db.domain.errors import StorageGone
from desktop.reports import fonts
from desktop.services import typesetting
from desktop.services.typesetting import NoSuchPaperFormat, NoTextToSet, TextChoice, typeset

NOTICE = "关于提案办理工作的通知\n市教育局:\n现将提案交办,请办理。\n"


@pytest.fixture(autouse=True)
def _bundled_fonts():
    fonts.use_bundled_fonts_only(True)


@pytest.fixture
def written(tmp_path):
    def write(text, encoding="utf-8"):
        path = tmp_path / "通知.txt"
        path.write_bytes(text.encode(encoding))
        return path

    return write


def texts(path):
    return [each.text for each in Document(BytesIO(path.read_bytes())).paragraphs if each.text]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_a_text_of_either_encoding_becomes_official_paper(written, tmp_path, encoding):
    typeset(TextChoice(written(NOTICE, encoding), tmp_path / "a.docx"))
    assert texts(tmp_path / "a.docx") == [
        "关于提案办理工作的通知",
        "市教育局：",
        "现将提案交办，请办理。",
    ]


def test_the_marks_stay_as_typed_when_that_is_wished(written, tmp_path):
    typeset(TextChoice(written(NOTICE), tmp_path / "a.docx", keeps_marks=True))
    assert texts(tmp_path / "a.docx")[1:] == ["市教育局:", "现将提案交办,请办理。"]


def test_the_same_file_gives_the_same_pdf(written, tmp_path):
    source = written(NOTICE)
    made = typeset(TextChoice(source, tmp_path / "a.pdf"))
    typeset(TextChoice(source, tmp_path / "b.PDF"))
    assert (made.title, made.missing_glyphs) == ("关于提案办理工作的通知", ())
    assert made.content.startswith(b"%PDF")
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.PDF").read_bytes()


def test_characters_without_a_font_are_told(written, tmp_path):
    made = typeset(TextChoice(written("通知\n\U0002ebf0。"), tmp_path / "a.pdf"))
    assert made.missing_glyphs == ("\U0002ebf0",)


def test_nothing_but_pdf_and_word_is_made(written, tmp_path):
    with pytest.raises(NoSuchPaperFormat):
        typeset(TextChoice(written(NOTICE), tmp_path / "a.doc"))
    assert not (tmp_path / "a.doc").exists()


def test_a_text_without_a_line_is_refused(written, tmp_path):
    with pytest.raises(NoTextToSet) as refused:
        typeset(TextChoice(written(" \n"), tmp_path / "a.pdf"))
    assert refused.value.reason == "empty"


def test_a_text_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(NoTextToSet) as refused:
        typeset(TextChoice(tmp_path / "没有.txt", tmp_path / "a.pdf"))
    assert (refused.value.reason, refused.value.path.name) == ("missing", "没有.txt")


def test_a_folder_is_no_text(tmp_path):
    with pytest.raises(NoTextToSet) as refused:
        typeset(TextChoice(tmp_path, tmp_path / "a.pdf"))
    assert refused.value.reason == "unreadable"


def test_bytes_of_no_encoding_are_refused(tmp_path):
    path = tmp_path / "图.txt"
    path.write_bytes(b"\x89PNG\xff\xff\xff")
    with pytest.raises(NoTextToSet) as refused:
        typeset(TextChoice(path, tmp_path / "a.pdf"))
    assert refused.value.reason == "encoding"


def test_a_text_too_large_is_refused(written, tmp_path, monkeypatch):
    monkeypatch.setattr(typesetting, "LARGEST", 10)
    with pytest.raises(NoTextToSet) as refused:
        typeset(TextChoice(written(NOTICE), tmp_path / "a.pdf"))
    assert refused.value.reason == "too_large"


def test_a_folder_that_is_gone_is_told(written, tmp_path):
    with pytest.raises(StorageGone):
        typeset(TextChoice(written(NOTICE), tmp_path / "gone" / Path("a.pdf")))
