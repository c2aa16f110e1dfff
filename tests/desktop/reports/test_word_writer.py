"""A Word document of 公文: the same texts are the same bytes, an empty text adds nothing."""

from io import BytesIO

from docx import Document

from desktop.reports.word_writer import WordWriter


def test_an_empty_text_adds_no_paragraph():
    writer = WordWriter("通知")
    writer.line("", "center")
    writer.text("")
    writer.paragraphs(())
    assert Document(BytesIO(writer.content())).paragraphs == []


def test_the_same_texts_are_the_same_bytes():
    def made():
        writer = WordWriter("通知")
        writer.title("关于养老的通知")
        return writer.content()

    assert made() == made()
