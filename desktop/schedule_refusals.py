"""What to tell the user when a schedule, an organ or a group cannot be so: what to do, in words."""

from db.domain.errors import RuleViolation
from db.domain.schedule import (
    EndsBeforeStart,
    NotATime,
    NotInAfternoon,
    NotInEvening,
    NotInMorning,
)
from desktop.services.organs import (
    NamelessOfficer,
    NoPresidiumNamed,
    NotAMember,
    OnlyOneHolds,
    PostTaken,
)
from desktop.services.plenary_groups import (
    GroupNameTaken,
    GroupsAsManyAsSectors,
    NamelessGroup,
    NoSuchGroup,
)
from desktop.services.schedule import (
    NothingToPropose,
    PassedByNobody,
    PassedThenAlready,
    ScheduleEntryEmpty,
)
from desktop.services.schedule_sittings import NoSittingsToMake
from desktop.wording import Translate


def schedule_texts(translate: Translate) -> dict[type[RuleViolation], str]:
    """Return the words of every refusal of schedules and organs, with their own data (``e``)."""
    return {
        EndsBeforeStart: translate("errors", "“{e.content}”的结束时间早于开始时间，请核对。"),
        NotATime: translate("errors", "“{e.text}”不是时间，请写成 9:00 这样。"),
        NotInMorning: translate("errors", "“{e.content}”排在上午，开始时间应在 13:00 以前。"),
        NotInAfternoon: translate(
            "errors", "“{e.content}”排在下午，开始时间应在 12:00 以后、19:00 以前。"
        ),
        NotInEvening: translate("errors", "“{e.content}”排在晚上，开始时间应在 17:00 以后。"),
        ScheduleEntryEmpty: translate("errors", "请填写日程的内容。"),
        PassedThenAlready: translate(
            "errors",
            "日程已由“{e.by}”在这一天通过，此后有改动。改动另行通过的，请填那一次的日期和会议；"
            "通过的就是改动以后的，请先改回草案，再通过。",
        ),
        PassedByNobody: translate("errors", "请填写由哪次会议通过，例如“主席团第一次会议”。"),
        NothingToPropose: translate("errors", "每个场次都已在日程里，没有要补的。"),
        NoSittingsToMake: translate("errors", "日程里的场次都已经有了，时间也相同，没有要改的。"),
        PostTaken: translate("errors", "{e.post}只有一位，现在是{e.name}；请先免去，再确定别人。"),
        OnlyOneHolds: translate("errors", "{e.post}只有一位，您选了 {e.count} 位，请只选一位。"),
        NamelessOfficer: translate("errors", "请填写这位非委员的姓名。"),
        NotAMember: translate("errors", "主席团由委员组成，“{e.name}”不在名册里，不能列入。"),
        NoPresidiumNamed: translate(
            "errors", "还没有主席团名单可用于“{e.meeting}”，请先在全体会议的“机构”里确定。"
        ),
        NamelessGroup: translate("errors", "请填写组的名称。"),
        GroupNameTaken: translate("errors", "已经有“{e.name}”了，请换一个组名。"),
        NoSuchGroup: translate("errors", "这个组已不在了，请另选一组。"),
        GroupsAsManyAsSectors: translate(
            "errors", "按整个界别分组，组数须至少为 1，且不多于有委员的界别数。"
        ),
    }
