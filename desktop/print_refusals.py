"""What to tell the user when a paper cannot be made or saved so: what to do, in words."""

from db.domain.errors import RuleViolation
from desktop.services.print_centre import (
    NoSuchForm,
    NoSuchPaperOfMeeting,
    NotForABook,
    NothingToPrint,
)
from desktop.wording import Translate


def print_texts(translate: Translate) -> dict[type[RuleViolation], str]:
    """Return the words of every refusal of the print centre; ``e`` is the refusal."""
    return {
        NothingToPrint: translate("errors", "请先选择文件。"),
        NotForABook: translate("errors", "“{e.title}”自成一册，不能编入会议文件汇编，请单独打印。"),
        NoSuchPaperOfMeeting: translate(
            "errors", "这次会议没有“{e.name}”这份文件。现有：{e.listed}。"
        ),
        NoSuchForm: translate("errors", "“{e.title}”可以存为 {e.listed}。"),
    }
