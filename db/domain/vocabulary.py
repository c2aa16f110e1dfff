"""The closed words of the field: the same in table, class, page and report."""

from enum import StrEnum


class Sex(StrEnum):
    """性别."""

    MALE = "male"
    FEMALE = "female"


class UnitKind(StrEnum):
    """代表单位的类别 (whose name a speech is given in)."""

    PARTY = "party"
    NONPARTY = "nonparty"
    FIC = "fic"
    PEOPLE_ORG = "people_org"
    SECTOR = "sector"
    COMMITTEE = "committee"
    COUNTY = "county"
    GROUP = "group"


class SpeechForm(StrEnum):
    """发言形式: 口头 or 书面."""

    ORAL = "oral"
    WRITTEN = "written"


class OrderPattern(StrEnum):
    """排序办法 of the speaking order."""

    STRICT = "strict"
    ALTERNATE = "alternate"
    SHARE = "share"
    FEWEST = "fewest"
    SUBMITTED = "submitted"


class MeetingKind(StrEnum):
    """会议类型."""

    PLENARY = "plenary"
    PREPARATORY = "preparatory"
    PRESIDIUM = "presidium"
    STANDING = "standing"
    CHAIRPERSONS = "chairpersons"
    COMMITTEE = "committee"
    CONSULTATION = "consultation"


class SittingKind(StrEnum):
    """场次: what a sitting is for."""

    OPENING = "opening"
    SPEECHES = "speeches"
    GROUP = "group"
    CLOSING = "closing"
    GENERAL = "general"


class MemberOrder(StrEnum):
    """名单次序."""

    STROKE = "stroke"
    FULL_STROKE = "full-stroke"
    SECTOR = "sector"
    PARTY = "party"
    DUTY = "duty"
    PINYIN = "pinyin"


class SignInSource(StrEnum):
    """How a sign-in reached the record."""

    TYPED = "typed"
    SCAN = "scan"
    LIST = "list"
    IMPORT = "import"


class LeaveKind(StrEnum):
    """请假类别."""

    SICK = "sick"
    PERSONAL = "personal"
    DUTY = "duty"


class GroupKind(StrEnum):
    """What members belong to."""

    PARTY = "party"
    SECTOR = "sector"
    COMMITTEE = "committee"


class Area(StrEnum):
    """A part of the record that a page shows and a change touches."""

    TERM = "term"
    MEMBERS = "members"
    PARTIES = "parties"
    SECTORS = "sectors"
    COMMITTEES = "committees"
    UNITS = "units"
    MEETINGS = "meetings"
    AGENDA = "agenda"
    SCHEDULE = "schedule"
    ORGANS = "organs"
    TEMPLATES = "templates"
    SPEECHES = "speeches"
    ORDER = "order"
    FLOOR = "floor"
    SIGN_INS = "sign_ins"
    PARTICIPANTS = "participants"
    ATTENDANCE = "attendance"
    POLICY = "policy"
    SEATS = "seats"
    MOTIONS = "motions"
    MOTION_RULES = "motion_rules"
    POLLS = "polls"
    ELECTIONS = "elections"
    PRINTINGS = "printings"
    MINUTES = "minutes"
    LETTERHEAD = "letterhead"
    WORDINGS = "wordings"
