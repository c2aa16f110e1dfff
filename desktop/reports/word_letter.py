"""The same letters and motions as Word documents, for offices that go on writing in them."""

from collections.abc import Iterable
from dataclasses import dataclass

from db.domain import letter_wordings as wordings
from db.domain.wording_templates import USUAL, Wordings
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
    words: Wordings = USUAL

    @property
    def subtitle(self) -> str:
        """The title of the reply: 关于政协…会议第0001号提案的答复."""
        title = wordings.OPINION_TITLE if self.is_opinion else wordings.ANSWER_TITLE
        return self.words.say(title, 会议=self.meeting, 提案=f"{self.number}提案")

    @property
    def letter(self) -> Letter:
        """The reply as a letter, with blanks where the organisation writes."""
        motion = f"《{self.title}》（{self.number}）"
        begin = wordings.OPINED if self.is_opinion else wordings.ANSWERED
        texts = (*wordings.ANSWER_PARTS, *(() if self.is_opinion else (wordings.ANSWER_THANKS,)))
        return Letter(
            title=self.subtitle,
            addressee=self.addressee or "×××",
            paragraphs=(self.words.say(begin, 提案=motion), *map(self.words.say, texts)),
            items=(),
            attachments=(),
            signature=self.organisation,
            date_line=self.date_line or BLANK_DATE,
            document_number=self.document_number or "×××〔××××〕×号",
        )


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
    writer.text(template.words.say(wordings.ANSWER_CONTACT))
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
