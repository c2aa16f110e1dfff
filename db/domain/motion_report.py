"""The numbers of the year as the paragraph that opens the 提案工作情况报告."""

from decimal import Decimal

from db.domain.motion_figures import Figure, FigureGroup, FigureKey, MotionFigures, part_key
from db.domain.motion_vocabulary import Satisfaction

_K = FigureKey


def figures_paragraph(figures: MotionFigures) -> str:
    """Return the report's paragraph in Chinese, without the clauses that count nothing."""
    if not figures.figure(_K.RECEIVED).value:
        return "没有收到提案。"
    sentences = (
        _review(figures),
        _contents(figures),
        _livelihood(figures),
        _members(figures),
        _units(figures),
        _handling(figures),
        _feedback(figures),
        _honours(figures),
    )
    return "".join(f"{sentence}。" for sentence in sentences if sentence)


def _count(figure: Figure, measure: str = "件") -> str:
    """Return “立案314件”, or nothing for nothing."""
    return f"{figure.label}{figure.value}{measure}" if figure.value else ""


def _shared(figure: Figure, of: str = "") -> str:
    """Return “经济建设149件，占47.5%”, or nothing for nothing."""
    return _rated(figure, f"占{of}")


def _rated(figure: Figure, rate: str, measure: str = "件") -> str:
    if not figure.value:
        return ""
    return _joined(_count(figure, measure), _percent(rate, figure.percent))


def _percent(rate: str, percent: Decimal | None) -> str:
    return "" if percent is None else f"{rate}{percent}%"


def _joined(*clauses: str, by: str = "，") -> str:
    return by.join(clause for clause in clauses if clause)


def _review(figures: MotionFigures) -> str:
    find = figures.figure
    own = _joined(_count(find(_K.COLLECTIVE)), _count(find(_K.PERSONAL)))
    filed = _joined(
        _count(find(_K.RECEIVED)),
        "经审查" if find(_K.PENDING).value < find(_K.RECEIVED).value else "",
        _rated(find(_K.FILED), "立案率"),
        own and f"其中{own}",
    )
    others = (find(_K.NOT_FILED), find(_K.WITHDRAWN), find(_K.PENDING))
    rest = _joined(_merged(figures), *map(_count, others))
    return "共" + _joined(filed, rest, by="；")


def _merged(figures: MotionFigures) -> str:
    merged, cases = figures.figure(_K.MERGED), figures.figure(_K.MERGED_CASES)
    pieces = figures.figure(_K.MERGED_PIECES)
    if not cases.value:
        return _count(merged)
    return f"{_count(merged)}（连同主案共{pieces.value}件并为{cases.value}案）"


def _contents(figures: MotionFigures) -> str:
    parts = _joined(*map(_shared, figures.group(FigureGroup.CATEGORIES)), by="；")
    return parts and f"按内容分，{parts}"


def _livelihood(figures: MotionFigures) -> str:
    return _shared(figures.figure(_K.LIVELIHOOD), "立案总数的")


def _members(figures: MotionFigures) -> str:
    members = figures.figure(_K.MEMBERS)
    if not members.value:
        return ""
    share = _percent("占应到委员的", members.percent)
    return _joined(f"共有{members.value}名委员参与提出提案", share)


def _units(figures: MotionFigures) -> str:
    parts = _joined(*map(_count, figures.group(FigureGroup.UNITS)), by="、")
    return parts and f"集体提案中，{parts}"


def _handling(figures: MotionFigures) -> str:
    find = figures.figure
    organisations = find(_K.ORGANISATIONS)
    letters = _joined(*map(_shared, figures.group(FigureGroup.LETTERS)), by="；")
    handled = _joined(
        f"提案由{organisations.value}家单位承办" if organisations.value else "",
        _count(find(_K.ASSIGNED)),
        _rated(find(_K.REPLIED), "办复率"),
    )
    return _joined(handled, letters and f"按答复分，{letters}", by="；")


def _feedback(figures: MotionFigures) -> str:
    find = figures.figure
    if not find(_K.FEEDBACK).value:
        return ""
    return _joined(
        _count(find(_K.FEEDBACK)),
        _opinion(figures, FigureGroup.ATTITUDES, _K.ATTITUDE),
        _opinion(figures, FigureGroup.RESULTS, _K.RESULT),
        _percent("满意和基本满意率", find(_K.CONTENT).percent),
        by="；",
    )


def _opinion(figures: MotionFigures, group: FigureGroup, key: FigureKey) -> str:
    parts = (figures.figure(part_key(key, each)) for each in Satisfaction)
    said = _joined(*map(_shared, parts), by="、")
    return said and f"对{group}，{said}"


def _honours(figures: MotionFigures) -> str:
    find = figures.figure
    excellent = _joined(
        _count(find(_K.EXCELLENT)), _shared(find(_K.EXCELLENT_COLLECTIVE), "优秀提案的")
    )
    return _joined(_count(find(_K.KEY)), excellent, by="；")
