"""Draw every page of the sample into a folder, light and dark, Chinese, English and at 150 %."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["PLENARY_DESK_HOME"] = tempfile.mkdtemp(prefix="plenary-shots-")

from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool
from PySide6.QtWidgets import QApplication

from db.domain.hall import Hall
from db.domain.ids import MeetingId, SittingId
from db.domain.poll import VoteCount
from db.domain.vote_rows import PollSubject
from db.domain.vote_vocabulary import PollMethod
from desktop.app import Application, make_application
from desktop.services.documents import DocumentChoice, DocumentKind
from desktop.services.polls import PollForm
from desktop.services.sample import FILE_NAME, make_sample
from desktop.services.seating import SeatChoice
from desktop.services.workspace import Workspace
from desktop.settings import LANGUAGE, TEXT_SCALE, THEME, DictSettings
from desktop.theme import ThemeMode
from desktop.ui.dialogs.difference_dialog import DifferenceDialog
from desktop.ui.dialogs.import_dialog import ImportDialog, MembersImport
from desktop.ui.dialogs.member_dialog import MemberDialog
from desktop.ui.dialogs.new_meeting_dialog import NewMeetingDialog
from desktop.ui.floor.stage_panel import StagePanel
from desktop.ui.main_window import MainWindow
from desktop.ui.stage.stage_results import poll_result
from desktop.ui.stage.stage_view import ResultView, StageKind

SIZE = (1360, 820)
TABS = (
    *("overview", "agenda", "schedule", "participants", "organs", "seats", "sign_in"),
    *("speeches", "votes", "minutes", "files"),
)
SETTINGS_TABS = 17
PROJECTORS = ((1280, 720), (1920, 1080), (3840, 2160))
SAMPLES = Path(__file__).parents[2] / "resources" / "samples"


LOOKS = {
    "light-zh_CN": (ThemeMode.LIGHT, "zh_CN", 1.0),
    "dark-zh_CN": (ThemeMode.DARK, "zh_CN", 1.0),
    "light-en": (ThemeMode.LIGHT, "en", 1.0),
    "light-zh_CN-150": (ThemeMode.LIGHT, "zh_CN", 1.5),
}


def main(folder: Path) -> None:
    """Write every picture, each look in a program of its own, and the papers of the sample."""
    folder.mkdir(parents=True, exist_ok=True)
    for look in LOOKS:
        subprocess.run([sys.executable, __file__, str(folder), look], check=True)
    print_papers(folder)


def draw_look(folder: Path, look: str) -> None:
    """Write the pictures of one look."""
    mode, language, scale = LOOKS[look]
    settings = DictSettings()
    settings.set(THEME, mode.value)
    settings.set(LANGUAGE, language)
    settings.set(TEXT_SCALE, scale)
    draw_all(make_application(sys.argv[:1]), settings, folder, look)


def draw_all(app: QApplication, settings: DictSettings, folder: Path, suffix: str) -> None:
    """Draw every page in one look."""
    application = Application(app, settings)
    application.welcome()
    draw(application.window, folder / f"welcome-{suffix}.png")
    with tempfile.TemporaryDirectory() as home:
        workspace = make_sample(Path(home) / FILE_NAME)
        hall = workspace.halls.add(
            "市民中心大礼堂", Hall(rows=18, places=24, aisles=frozenset({6, 18}))
        )
        workspace.seating.make_plan(SeatChoice(meeting=MeetingId(1), hall=hall))
        window = application.show_record(workspace)
        window.resize(*SIZE)
        draw_pages(window, folder, suffix)
        window.close()


def draw_floor(window: MainWindow, folder: Path, suffix: str) -> None:
    """Draw the floor while somebody speaks, and the stage in the size of a projector."""
    window.show_page("floor")
    page = window.page("floor")
    page.show_sitting(MeetingId(1), SittingId(2))
    page.floor.act(window.desk.workspace.floor.toggle)
    page.stage_panel.choose(StageKind.SPEAKER)
    draw(window, folder / f"floor-{suffix}.png")
    if suffix == next(iter(LOOKS)):  # the hall sees the same in every look
        draw_stage(window, page.stage_panel, folder)


def draw_stage(window: MainWindow, panel: StagePanel, folder: Path) -> None:
    """Draw every picture of the stage in the sizes of projectors."""
    stage = panel.stage
    panel.show_result(a_result(window.desk.workspace))
    for kind in StageKind:
        panel.choose(kind)
        for width, height in PROJECTORS:
            stage.resize(width, height)
            draw(stage, folder / f"stage-{kind}-{height}.png")


def a_result(workspace: Workspace) -> ResultView:
    """Record a poll of the opening; return it as the hall sees it."""
    form = PollForm(
        meeting=MeetingId(1),
        sitting=SittingId(1),
        subject=PollSubject(title="关于常务委员会工作报告的决议"),
        method=PollMethod.KEYPAD,
    )
    return poll_result(workspace.polls.record_poll(form, VoteCount(352, 1, 4)))


def draw_pages(window: MainWindow, folder: Path, suffix: str) -> None:
    """Draw the pages, the tabs and the dialogs of an open record."""
    for key in ("home", "meetings", "members", "files"):
        window.show_page(key)
        draw(window, folder / f"{key}-{suffix}.png")
    draw_floor(window, folder, suffix)
    window.show_page("motions")
    for key in ("register", "review", "due", "figures", "papers"):
        page = window.page("motions")
        page.show_tab(key)
        draw(window, folder / f"motions-{key}-{suffix}.png")
    for tab in TABS:
        window.open_meeting(MeetingId(1), tab)
        draw(window, folder / f"meeting-{tab}-{suffix}.png")
    window.show_page("settings")
    for place in range(SETTINGS_TABS):
        window.page("settings").show_tab(place)
        draw(window, folder / f"settings-{place + 1}-{suffix}.png")
    desk = window.desk
    workbook = desk.workspace.imports.read(SAMPLES / "members.csv")
    member = desk.workspace.members.members()[0]
    moves = desk.workspace.orders.difference(MeetingId(1))
    for name, dialog in (
        ("import", ImportDialog(desk, MembersImport(desk, workbook), window)),
        ("member", MemberDialog(desk, member, window)),
        ("difference", DifferenceDialog(desk, moves, window)),
        ("new-meeting", NewMeetingDialog(desk, window)),
    ):
        dialog.show()
        draw(dialog, folder / f"dialog-{name}-{suffix}.png")
        dialog.close()


def draw(widget: object, path: Path) -> None:
    """Let everything that is under way arrive, then take the picture."""
    for _ in range(20):
        QThreadPool.globalInstance().waitForDone()
        QCoreApplication.sendPostedEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        QCoreApplication.processEvents()
    widget.grab().save(str(path))


def print_papers(folder: Path) -> None:
    """Write the papers of the sample."""
    with tempfile.TemporaryDirectory() as home:
        workspace = make_sample(Path(home) / FILE_NAME)
        for kind in DocumentKind:
            choice = DocumentChoice(kind=kind, meeting=MeetingId(1))
            workspace.documents.save(choice, folder / f"{kind.value}.pdf")
        workspace.close()


if __name__ == "__main__":
    if len(sys.argv) > 2:
        draw_look(Path(sys.argv[1]), sys.argv[2])
    else:
        main(Path(sys.argv[1] if len(sys.argv) > 1 else "build/shots"))
