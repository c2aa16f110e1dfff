"""The titles and captions of seats, name plates and badges as they usually are."""

from db.domain.wording_templates import Wording, title_of

SEAT_PAPER, BADGE_PAPER = "座次、桌签", "证件"
_DAY = "2021年1月6日 09:00"

HALL_TITLE = title_of("seats.hall-title", SEAT_PAPER, "座次表", "座次表标题")
LIST_TITLE = title_of("seats.list-title", SEAT_PAPER, "座位查找表", "座位查找表标题")
ROSTRUM_TITLE = title_of("seats.rostrum-title", SEAT_PAPER, "主席台座次表", "主席台座次表标题")
PLATES_TITLE = title_of("seats.plates-title", SEAT_PAPER, "桌签", "桌签标题")
HEAD = Wording(
    "seats.head",
    SEAT_PAPER,
    "座次表标题下一行",
    "（{场次}{时间}　{会场}）",
    (("场次", "开幕会　"), ("时间", _DAY), ("会场", "市民中心大礼堂")),
)
LIST_HEAD = Wording(
    "seats.list-head",
    SEAT_PAPER,
    "座位查找表标题下一行",
    "（{会场}，按姓氏笔画为序）",
    (("会场", "市民中心大礼堂"),),
)

ATTENDEE = title_of("badges.attendee", BADGE_PAPER, "出席证", "委员的证件")
OBSERVER = title_of("badges.observer", BADGE_PAPER, "列席证", "列席人员的证件")
STAFF = title_of("badges.staff", BADGE_PAPER, "工作证", "工作人员的证件")
SEAT = Wording("badges.seat", BADGE_PAPER, "座位", "座位：{座位}", (("座位", "3排12号"),))
UNNUMBERED = Wording(
    "badges.unnumbered",
    BADGE_PAPER,
    "没有证号的人",
    "以下{人数}人没有证号，未制{证件}，请先在名册里补填：",
    (("人数", "3"), ("证件", "出席证")),
)

SEAT_WORDINGS = (
    *(HALL_TITLE, LIST_TITLE, ROSTRUM_TITLE, PLATES_TITLE, HEAD, LIST_HEAD),
    *(ATTENDEE, OBSERVER, STAFF, SEAT, UNNUMBERED),
)
