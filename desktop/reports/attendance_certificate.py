"""出席证明: what a member hands in at work, one sheet each, set as official paper is."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from db.domain.paper_wordings import CERTIFIED, CERTIFIED_END
from db.domain.wording_templates import fill

NOBODY = "（没有可以证明的出席记录）"


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """One member at one meeting, in sittings; `leaves` are kinds with counts: (病假, 1)."""

    name: str
    expected: int
    present: int
    leaves: tuple[tuple[str, int], ...] = ()
    absent: int = 0

    @property
    def leave_text(self) -> str:
        """The leaves: ，请假1场（病假）, of several kinds ，请假3场（病假1场、公务2场）."""
        count = sum(number for _, number in self.leaves)
        kinds = [f"{kind}{number}场" for kind, number in self.leaves]
        if len(self.leaves) == 1:
            kinds = [self.leaves[0][0]]
        return f"，请假{count}场（{'、'.join(kinds)}）" if count else ""

    def sentence(self, meeting: str, days: str, wording: str = CERTIFIED.text) -> str:
        """Return the sentence that certifies; leave and absence of zero are left out.

        “兹证明王芳同志于2021年1月6日至9日出席……会议，应出席8场，实际出席7场，请假1场（病假）。”
        """
        return fill(
            wording,
            {
                "姓名": self.name,
                "日期": days,
                "会议": meeting,
                "应出席": self.expected,
                "实出席": self.present,
                "请假": self.leave_text,
                "缺席": f"，缺席{self.absent}场" if self.absent else "",
            },
        )


@dataclass(frozen=True, slots=True)
class AttendanceCertificates:
    """The certificates of a meeting, one page each; `days` as in the sentence, without （）."""

    meeting: str
    subtitle: str
    days: str
    certificates: tuple[Certificate, ...]
    signature: str
    date_line: str
    wording: str = CERTIFIED.text
    closing: str = CERTIFIED_END.text


def story(sheet: AttendanceCertificates) -> list[Any]:
    """Return the certificates as ReportLab flowables."""
    from reportlab.platypus.flowables import PageBreak

    from desktop.reports import motion_letter, styles
    from desktop.reports.text_block import TextBlock

    flow: list[Any] = []
    for each in sheet.certificates:
        flow += [PageBreak()] if flow else []
        flow += motion_letter.story(
            motion_letter.Letter(
                title=sheet.subtitle,
                addressee="",
                paragraphs=(each.sentence(sheet.meeting, sheet.days, sheet.wording), sheet.closing),
                items=(),
                attachments=(),
                signature=sheet.signature,
                date_line=sheet.date_line,
            )
        )
    return flow or [TextBlock(NOBODY, styles.TABLE_NOTE)]


def paper(sheet: AttendanceCertificates, printed_at: datetime) -> bytes:
    """Return the certificates as PDF, A4 portrait; separate sheets have no page numbers."""
    from desktop.reports.document import Footer, Paper, render

    title = f"{sheet.meeting}{sheet.subtitle}"
    return render(story(sheet), Paper(title, printed_at, footer=Footer.NONE))
