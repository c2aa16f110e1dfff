"""What the hall sees, as values: the canvas paints one of these and knows nothing else."""

from dataclasses import dataclass
from enum import StrEnum


class StageKind(StrEnum):
    """Which picture stands on the stage, in the order of their keys."""

    TITLE = "title"
    AGENDA = "agenda"
    SPEAKER = "speaker"
    ORDER = "order"
    ATTENDANCE = "attendance"
    RESULT = "result"
    MESSAGE = "message"
    BLACK = "black"


class Mark(StrEnum):
    """How a line of the order stands out."""

    NONE = "none"
    NOW = "now"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class TitleView:
    """会标 or 标语: the title of the meeting and its day."""

    title: str
    date: str = ""


@dataclass(frozen=True, slots=True)
class AgendaView:
    """The item of the agenda that is being dealt with."""

    heading: str
    number: str
    item: str
    presenter: str = ""


@dataclass(frozen=True, slots=True)
class StageSpeaker:
    """Somebody who speaks: place in the order (“第 9 位”), name, unit and title."""

    name: str
    unit: str = ""
    title: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class SpeakerView:
    """Who speaks, and who next; the seconds left come from the clock, not from the view."""

    heading: str
    current: StageSpeaker | None
    following: tuple[StageSpeaker, ...] = ()


@dataclass(frozen=True, slots=True)
class OrderEntry:
    """A line of the order."""

    place: str
    name: str
    unit: str
    mark: Mark = Mark.NONE


@dataclass(frozen=True, slots=True)
class OrderView:
    """The order; when it does not fit, the part round the one who is speaking."""

    heading: str
    entries: tuple[OrderEntry, ...]


@dataclass(frozen=True, slots=True)
class AttendanceView:
    """应到 and 实到 with the chair's sentence."""

    heading: str
    expected: int
    present: int
    sentence: str


@dataclass(frozen=True, slots=True)
class ResultLine:
    """A figure of a result: “赞成 358”, or a candidate and the votes; marked when elected."""

    word: str
    figure: str
    is_marked: bool = False


@dataclass(frozen=True, slots=True)
class ResultView:
    """The result of a poll or an election: what it was about, the figures, the verdict."""

    heading: str
    lines: tuple[ResultLine, ...]
    verdict: str = ""
    is_passed: bool | None = None


@dataclass(frozen=True, slots=True)
class MessageView:
    """A free message to the hall."""

    text: str


@dataclass(frozen=True, slots=True)
class BlackView:
    """Nothing at all."""


StageView = (
    TitleView
    | AgendaView
    | SpeakerView
    | OrderView
    | AttendanceView
    | ResultView
    | MessageView
    | BlackView
)

KINDS: dict[type[object], StageKind] = {
    TitleView: StageKind.TITLE,
    AgendaView: StageKind.AGENDA,
    SpeakerView: StageKind.SPEAKER,
    OrderView: StageKind.ORDER,
    AttendanceView: StageKind.ATTENDANCE,
    ResultView: StageKind.RESULT,
    MessageView: StageKind.MESSAGE,
    BlackView: StageKind.BLACK,
}


def kind_of(view: StageView) -> StageKind:
    """Return which picture a view is."""
    return KINDS[type(view)]
