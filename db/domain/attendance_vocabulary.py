"""The closed words of attendance: what happens to a member at a sitting, and who takes part."""

from enum import StrEnum


class EventKind(StrEnum):
    """What happened: 到会, 离会, 返回, or 更正 of what was noted before."""

    ARRIVE = "arrive"
    LEAVE = "leave"
    RETURN = "return"
    CORRECT = "correct"


class PresenceState(StrEnum):
    """Where an expected member is: 实到, 请假, 缺席."""

    PRESENT = "present"
    ON_LEAVE = "on_leave"
    ABSENT = "absent"


class ParticipantRole(StrEnum):
    """参会身份: only 出席 counts in 应到."""

    EXPECTED = "expected"
    ATTENDEE = "attendee"
    INVITED = "invited"
    STAFF = "staff"


class Occasion(StrEnum):
    """When the attendance of a sitting is frozen."""

    OPENING = "opening"
    POLL = "poll"
    OTHER = "other"


class Office(StrEnum):
    """An office of the committee itself: 主席, 副主席, 秘书长."""

    CHAIR = "chair"
    VICE_CHAIR = "vice_chair"
    SECRETARY_GENERAL = "secretary_general"
