"""What to tell the user when seats cannot be given out so: what to do, in words."""

from db.domain.errors import RuleViolation
from db.domain.hall import HallOutOfRange, NoSuchSeat
from db.domain.seating import NotEnoughSeats, SeatedTwice, SeatPinnedTwice
from desktop.services.halls import HallHoldsSeated, NoSuchHall
from desktop.services.seating import NoSeatPlan, OnRostrumTwice
from desktop.wording import Translate


def seat_texts(translate: Translate) -> dict[type[RuleViolation], str]:
    """Return the words of every refusal of seating, which needs only its own data (``e``)."""
    return {
        HallOutOfRange: translate("errors", "会场须有 1 至 120 排、每排 1 至 160 座，请核对。"),
        NoSuchSeat: translate("errors", "第 {e.row} 排没有这个座位，请另选一个。"),
        NoSuchHall: translate("errors", "没有这个会场，请先新建会场。"),
        NotEnoughSeats: translate(
            "errors",
            "要坐 {e.people} 人，只有 {e.seats} 个座位：请换一个会场，或减少预留的排。",
        ),
        SeatPinnedTwice: translate(
            "errors", "第 {e.row} 排有一个座位固定给了两个人，请取消其中一个。"
        ),
        SeatedTwice: translate("errors", "有一位委员排了两次，请核对分组。"),
        HallHoldsSeated: translate(
            "errors", "这样改会使“{e.name}”里 {e.people} 位已排座的人没有座位，请先撤下他们。"
        ),
        NoSeatPlan: translate("errors", "“{e.meeting}”还没有排座，请先排座。"),
        OnRostrumTwice: translate("errors", "“{e.name}”在主席台名单里出现了两次，请删去一次。"),
    }
