"""Who holds which post in an organ of a plenary."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from db.domain.organs import MEMBERS_ONLY, POSTS, SINGLE, OrganPost
from desktop.i18n import translate
from desktop.schedule_wording import post_word
from desktop.services.organs import OrganPerson
from desktop.ui.models.row_table_model import Column, RowTableModel

_RANK = {
    post: place for place, post in enumerate(each for posts in POSTS.values() for each in posts)
}


def _tone(post: OrganPost) -> str:
    if post in (OrganPost.PRESIDIUM_MEMBER, OrganPost.REVIEW_MEMBER):
        return "muted"
    return "amber" if post in SINGLE or post in MEMBERS_ONLY else "accent"


class OrganTableModel(RowTableModel[OrganPerson]):
    """职务, 姓名, 界别, 工作单位及职务, 证号."""

    COLUMNS = (
        Column(
            key="post",
            title=str(QT_TRANSLATE_NOOP("OrganTableModel", "大会职务")),
            text=lambda row: post_word(row.post, translate),
            sort=lambda row: _RANK[row.post],
            badge=lambda row: _tone(row.post),
            width=130,
        ),
        Column(
            key="name",
            title=str(QT_TRANSLATE_NOOP("OrganTableModel", "姓名")),
            text=lambda row: row.name,
            width=130,
        ),
        Column(
            key="sector",
            title=str(QT_TRANSLATE_NOOP("OrganTableModel", "界别")),
            text=lambda row: row.member.sector if row.member else "",
            width=160,
        ),
        Column(
            key="duty",
            title=str(QT_TRANSLATE_NOOP("OrganTableModel", "工作单位及职务")),
            text=lambda row: row.duty,
            tooltip=lambda row: row.duty,
            width=360,
        ),
        Column(
            key="number",
            title=str(QT_TRANSLATE_NOOP("OrganTableModel", "证号")),
            text=lambda row: row.member.number if row.member else "",
            width=90,
        ),
    )
