"""What to tell the user when a plain text was not typeset as a 公文."""

from db.domain.errors import RuleViolation
from desktop.services.typesetting import NoSuchPaperFormat, NoTextToSet
from desktop.wording import Translate


def worded_text(error: RuleViolation, translate: Translate) -> str | None:
    """Word the refusals of typesetting; None for any other."""
    if isinstance(error, NoSuchPaperFormat):
        return translate(
            "errors", "“{path}”的扩展名应是 .pdf 或 .docx：公文排成 PDF 或 Word 文件。"
        ).format(path=error.path)
    if not isinstance(error, NoTextToSet):
        return None
    reasons = {
        "missing": translate("errors", "没有这个文件，请检查文件名。"),
        "unreadable": translate("errors", "文件读不出来，请检查它是否被占用。"),
        "too_large": translate("errors", "文件太大，不像一篇公文。"),
        "encoding": translate("errors", "文字编码看不懂，请另存为 UTF-8。"),
        "empty": translate("errors", "里面没有文字，第一行应是标题。"),
    }
    return translate("errors", "“{path}”没有排版：{why}").format(
        path=error.path, why=reasons[error.reason]
    )
