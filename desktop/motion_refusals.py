"""What to tell the user when a step of 提案 work is refused: what to do, in words."""

from db.domain.errors import RuleViolation
from db.domain.motion_number import BadNumberTemplate
from db.domain.motion_states import ForbiddenStep, MergedInCircle, MergedIntoItself
from desktop.motion_verbs import MixedSources
from desktop.motion_wording import motion_state_word
from desktop.services.figure_checks import NotAFigureTable
from desktop.services.motion_handling import (
    NotItsOrganisation,
    ObjectionTooLate,
    RepliedAlready,
    ReplyBeforeAssignment,
    ScoreOutOfRange,
)
from desktop.services.motion_parts import BadHandlers
from desktop.services.motion_review import AlreadyAnswered, NotPreReviewed, OthersMergedHere
from desktop.services.motion_rules import BadPeriods
from desktop.services.motion_steps import NoteMissing, TooEarly, TooFarAhead
from desktop.services.motions import (
    FileTooLarge,
    MixedSubmitters,
    MotionIncomplete,
    MotionNumberTaken,
    MotionStillUsed,
    TitleTooLong,
    YearOutOfRange,
)
from desktop.wording import Translate


def motion_texts(translate: Translate) -> dict[type[RuleViolation], str]:
    """Return the words of every refusal that needs only its own data (``e``)."""
    return _intake_texts(translate) | _life_texts(translate)


def worded_step(error: RuleViolation, translate: Translate) -> str | None:
    """Word the refusals that name a state or a kind of fault; None for any other."""
    if isinstance(error, ForbiddenStep):
        return translate(
            "errors", "提案现在是“{state}”，不能变为“{wanted}”。请先完成前面的步骤。"
        ).format(
            state=motion_state_word(error.state, translate),
            wanted=motion_state_word(error.wanted, translate),
        )
    if isinstance(error, NotAFigureTable):
        return _table_text(error, translate)
    return None


def _intake_texts(translate: Translate) -> dict[type[RuleViolation], str]:
    return {
        MotionIncomplete: translate("errors", "案由和提案者都要填写。"),
        TitleTooLong: translate(
            "errors", "案由有 {e.length} 个字，最多 {e.limit} 个字。请缩短，其余写进正文。"
        ),
        MixedSubmitters: translate(
            "errors", "委员和单位不能共同署名一件提案：请只选委员，或只选单位。"
        ),
        MotionNumberTaken: translate("errors", "案号“{e.number}”今年已有提案使用，请核对。"),
        MotionStillUsed: translate(
            "errors", "“{e.title}”已有案号或办理记录，不能删除；请改为撤案。"
        ),
        MixedSources: translate("errors", "一次只能导入一张表格，或者若干 Word 文件。"),
        FileTooLarge: translate(
            "errors", "附件“{e.name}”太大（超过 50 MB），没有加入。请压缩或拆分后再加。"
        ),
        BadNumberTemplate: translate(
            "errors", "案号模板“{e.template}”里要有一个“{{序}}”，例如 {{年}}{{序:04d}}。"
        ),
    }


def _life_texts(translate: Translate) -> dict[type[RuleViolation], str]:
    return {
        MergedIntoItself: translate("errors", "提案不能并入它自己，请另选一件。"),
        MergedInCircle: translate(
            "errors", "“{e.number}”已经是并案，不能再并：请直接并入立案的那一件。"
        ),
        OthersMergedHere: translate(
            "errors", "有 {e.count} 件提案并入了“{e.title}”，请先把它们重新审查。"
        ),
        AlreadyAnswered: translate("errors", "“{e.title}”已经答复，不能撤案。"),
        NotPreReviewed: translate("errors", "“{e.title}”还没有预审，按规则须先预审再立案。"),
        BadHandlers: translate(
            "errors", "承办单位须是一个主办（可加会办），或者全部是分办，每个单位只选一次。"
        ),
        ObjectionTooLate: translate("errors", "异议期已过（到 {e.last_day}），不能退回。"),
        TooEarly: translate(
            "errors", "日期 {e.day} 早于前一步的 {e.earliest}，没有写入。请核对日期。"
        ),
        TooFarAhead: translate("errors", "日期 {e.day} 在一年以后，没有写入。请核对年份。"),
        YearOutOfRange: translate("errors", "年度应在 1949 到 2199 之间，现在是 {e.year}。"),
        BadPeriods: translate(
            "errors", "期限没有写入：各期限应大于零，难度大的期限不能短于一般期限。"
        ),
        NoteMissing: translate("errors", "请先写明内容，再保存。"),
        ScoreOutOfRange: translate("errors", "得分应在 0 到 100 之间，现在是 {e.score}。"),
        NotItsOrganisation: translate("errors", "只有主办或分办单位答复“{e.title}”。"),
        ReplyBeforeAssignment: translate("errors", "答复须在交办之后：请先交办，并核对答复日期。"),
        RepliedAlready: translate("errors", "{e.organisation}这一轮已经答复过了。"),
    }


def _table_text(error: NotAFigureTable, translate: Translate) -> str:
    reasons = {
        "missing": translate("errors", "没有这个文件，请检查文件名。"),
        "unreadable": translate("errors", "文件读不出来，请检查它是否被占用。"),
        "too_large": translate("errors", "文件太大，不像一张统计表。"),
        "encoding": translate("errors", "文字编码看不懂，请另存为 UTF-8。"),
        "header": translate(
            "errors", "第一行须是列名 who total_kind total part n published_pct（制表符分隔）。"
        ),
        "empty": translate("errors", "表里只有列名，没有数据。"),
    }
    return translate("errors", "“{path}”核对不了：{why}").format(
        path=error.path, why=reasons[error.reason]
    )
