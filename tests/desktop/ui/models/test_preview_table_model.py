from pathlib import Path

from db.domain.ids import MeetingId
from desktop.exchange.previews import Verdict
from desktop.ui.models.preview_table_model import (
    PreviewTableModel,
    preview_list_row,
    verdict_word,
)

GOLDEN = Path(__file__).parents[3] / "golden"


def test_a_member_line_says_what_would_happen(workspace, qapp, picture, badge):
    book = workspace.imports.read(GOLDEN / "roster.xlsx")
    lines = workspace.imports.preview_members(book).lines
    model = PreviewTableModel()
    model.set_rows([preview_list_row(line) for line in lines])
    assert picture(model).startswith("4 | 新增 | 查霞波 · 中共 · 中国共产党")
    assert badge(model, 1) == "green"


def test_a_speech_line_names_unit_speaker_and_title(sample, qapp, picture, tmp_path):
    path = tmp_path / "x.csv"
    path.write_text("代表单位,发言人,题目,形式\n教育界,王芳,某题,唱歌\n", encoding="utf-8")
    preview = sample.imports.preview_speeches(MeetingId(1), sample.imports.read(path))
    model = PreviewTableModel()
    model.set_rows([preview_list_row(line) for line in preview.lines])
    assert "有问题" in picture(model)
    assert "唱歌" in picture(model)


def test_every_verdict_has_a_word():
    assert len({verdict_word(verdict) for verdict in Verdict}) == 4
