"""The same letters and motions as Word documents, for offices that go on writing in them."""

from collections.abc import Iterable
from dataclasses import dataclass

from desktop.reports.motion_letter import Letter
from desktop.reports.motion_text import NO_TEXT, MotionPart, MotionText
from desktop.reports.names import FULL_WIDTH_SPACE, spaced_name
from desktop.reports.official_word import official_docx, write_official
from desktop.reports.styles import SIZE_4, FontRole
from desktop.reports.word_writer import WordWriter


@dataclass(frozen=True, slots=True)
class AnswerTemplate:
    """What the desk knows of a reply that an organisation will write.

    `category` is the letter of the reply (A, B, C); `is_opinion` makes it the 会办意见 that goes to
    the leading organisation.
    """

    meeting: str
    number: str
    title: str
    organisation: str
    addressee: str = ""
    category: str = ""
    document_number: str = ""
    date_line: str = ""
    copies: tuple[str, ...] = ()
    is_opinion: bool = False

    @property
    def subtitle(self) -> str:
        """The title of the reply: 关于政协…会议第0001号提案的答复."""
        kind = "会办意见" if self.is_opinion else "答复"
        return f"关于{self.meeting}{self.number}提案的{kind}"

    @property
    def letter(self) -> Letter:
        """The reply as a letter, with blanks where the organisation writes."""
        motion = f"《{self.title}》（{self.number}）"
        begin = f"贵单位转来的{motion}收悉。现将会办意见函告如下："
        if not self.is_opinion:
            begin = f"您提出的{motion}收悉。现答复如下："
        return Letter(
            title=self.subtitle,
            addressee=self.addressee or "×××",
            paragraphs=(begin, *ANSWER_PARTS, *(() if self.is_opinion else (THANKS,))),
            items=(),
            attachments=(),
            signature=self.organisation,
            date_line=self.date_line or BLANK_DATE,
            document_number=self.document_number or "×××〔××××〕×号",
        )


ANSWER_PARTS = (
    "一、基本情况",
    "（写明提案所提问题的现状和已做的工作）",
    "二、办理措施",
    "（逐条回应提案建议：已解决的写明结果，列入计划的写明时限，暂不能解决的说明原因）",
    "三、下一步打算",
    "（写明责任单位、措施和完成时间）",
)
THANKS = "感谢您对我们工作的关心和支持。"
CONTACT = "（联系人：×××，联系电话：×××）"
BLANK_DATE = "××××年×月×日"


def letter_docx(letter: Letter) -> bytes:
    """Return a letter as a Word document."""
    return official_docx(letter.official, f"{letter.meeting}{letter.subtitle}")


def answer_template_docx(template: AnswerTemplate) -> bytes:
    """Return the 答复 that an organisation completes, its class at the top right."""
    writer = WordWriter(template.subtitle)
    if not template.is_opinion:
        writer.line(f"类别：{template.category or '×'}", "right", FontRole.HEADING)
    write_official(writer, template.letter.official)
    writer.text(CONTACT)
    if template.copies:
        writer.blank()
        writer.text(f"抄送：{'，'.join(template.copies)}。", indent=1, size=SIZE_4)
    return writer.content()


def motion_docx(text: MotionText) -> bytes:
    """Return a motion in full as a Word document."""
    writer = WordWriter(f"{text.meeting}{text.subtitle}{text.number}")
    write_motion(writer, text)
    return writer.content()


def write_motion(writer: WordWriter, text: MotionText, *, mark: str = "") -> None:
    """Write a motion in full; `mark` names its title for the contents of a book."""
    writer.line(f"{text.meeting}{text.subtitle}", "center", FontRole.KAI)
    writer.number_row(text.number, text.category)
    writer.title(text.title, mark=mark)
    names = (FULL_WIDTH_SPACE * 2).join(map(spaced_name, text.submitters))
    writer.line(names, "center", FontRole.KAI)
    writer.line(text.date_line, "center", FontRole.KAI)
    writer.blank()
    _write_parts(writer, text.parts)
    if text.is_blank:
        writer.text(NO_TEXT)
    if text.handlers:
        writer.blank()
        writer.text(f"承办单位：{'；'.join(text.handlers)}")


def _write_parts(writer: WordWriter, parts: Iterable[MotionPart]) -> None:
    for part in parts:
        if part.paragraphs:
            writer.text(part.heading, FontRole.HEADING)
            writer.paragraphs(part.paragraphs)
