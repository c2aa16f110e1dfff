"""日程 as a Word document, upright, for an office that edits it further."""

from dataclasses import replace

from desktop.reports.columns import PaperColumn
from desktop.reports.schedule_sheet import NOTHING, ScheduleSheet
from desktop.reports.styles import FontRole
from desktop.reports.word_tables import add_table
from desktop.reports.word_writer import WordWriter

TEXT_WIDTH_MM = 156.0


def schedule_docx(sheet: ScheduleSheet) -> bytes:
    """Return the schedule as a Word document; its columns are narrowed to the upright page."""
    writer = WordWriter(f"{sheet.meeting}{sheet.subtitle}")
    writer.title(sheet.meeting)
    writer.title(sheet.subtitle)
    writer.line(sheet.date_line, "center", FontRole.KAI)
    if sheet.rows:
        add_table(writer, _narrowed(sheet.columns), sheet.rows)
    else:
        writer.line(NOTHING, "center", FontRole.KAI)
    return writer.content()


def _narrowed(columns: tuple[PaperColumn, ...]) -> tuple[PaperColumn, ...]:
    share = TEXT_WIDTH_MM / sum(column.width_mm for column in columns)
    return tuple(replace(column, width_mm=column.width_mm * share) for column in columns)
