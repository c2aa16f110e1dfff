"""这台电脑: language, theme, text size, sound, printer, and the fonts that paper uses."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop.paths import backup_dir
from desktop.services.documents import paper_fonts
from desktop.settings import (
    DESK_NAME,
    LANGUAGE,
    PRINTER,
    SIGN_IN_SOUND,
    SOUND,
    TEXT_SCALE,
    THEME,
)
from desktop.theme import ThemeMode, set_role
from desktop.ui.desk import Desk
from desktop.ui.widgets.form import FORM_WIDTH, Form

SCALES = (1.0, 1.25, 1.5, 1.75, 2.0)


class MachineTab(QWidget):
    """Writes each choice at once to this machine's settings."""

    appearance_changed = Signal()
    language_changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._build_fields()
        self._build_layout()
        self._connect()

    def showEvent(self, event: QShowEvent) -> None:
        """Say which fonts paper uses: found only when asked for."""
        super().showEvent(event)
        self._fonts.setText(paper_fonts())

    def _build_fields(self) -> None:
        settings = self._desk.settings
        self._language = QComboBox(self)
        self._language.addItem("中文", "zh_CN")
        self._language.addItem("English", "en")
        self._language.setCurrentIndex(self._language.findData(settings.get(LANGUAGE)))
        self._theme = QComboBox(self)
        for mode, word in (
            (ThemeMode.SYSTEM, self.tr("跟随系统")),
            (ThemeMode.LIGHT, self.tr("浅色")),
            (ThemeMode.DARK, self.tr("深色")),
        ):
            self._theme.addItem(word, mode.value)
        self._theme.setCurrentIndex(self._theme.findData(settings.get(THEME)))
        self._scale = QComboBox(self)
        for scale in SCALES:
            self._scale.addItem(f"{scale:.0%}", scale)
        self._scale.setCurrentIndex(max(self._scale.findData(settings.get(TEXT_SCALE)), 0))
        self._sound = QCheckBox(self.tr("签到和计时的提示音"), self)
        self._sound.setChecked(settings.get(SOUND))
        self._beep = QCheckBox(self.tr("签到没有成功时响铃提示"), self)
        self._beep.setChecked(settings.get(SIGN_IN_SOUND))
        self._desk_name = QLineEdit(settings.get(DESK_NAME), self)
        self._desk_name.setMaxLength(40)
        self._desk_name.setPlaceholderText(self.tr("签到台"))
        self._printer = QComboBox(self)
        self._printer.addItem(self.tr("系统默认"), "")
        for name in QPrinterInfo.availablePrinterNames():
            self._printer.addItem(name, name)
        self._printer.setCurrentIndex(max(self._printer.findData(settings.get(PRINTER)), 0))
        self._fonts = QLabel(self)
        self._fonts.setWordWrap(True)
        self._backups = QLabel(str(backup_dir()), self)
        self._backups.setWordWrap(True)
        set_role(self._backups, "muted")

    def _build_layout(self) -> None:
        form = Form(self)
        form.add_row("language", self.tr("语言"), self._language)
        form.add_row("theme", self.tr("外观"), self._theme)
        form.add_row("scale", self.tr("文字大小"), self._scale)
        form.add_row("sound", "", self._sound)
        tones = self.tr(
            "查无此码一声低音；任期已满或不在本场应到名单两声下行；列席、特邀、工作人员三声上行"
        )
        form.add_row("beep", "", self._beep, hint=tones)
        form.add_row(
            "desk",
            self.tr("签到台名称"),
            self._desk_name,
            hint=self.tr("几处同时签到时，每台电脑取不同的名称，如：东门"),
        )
        form.add_row("printer", self.tr("打印机"), self._printer)
        form.add_row("fonts", self.tr("打印字体"), self._fonts)
        form.add_row("backups", self.tr("自动备份"), self._backups)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        form.setMaximumWidth(FORM_WIDTH)
        layout.addWidget(form)
        layout.addStretch(1)

    def _connect(self) -> None:
        self._language.activated.connect(self._on_language_chosen)
        self._theme.activated.connect(self._on_theme_chosen)
        self._scale.activated.connect(self._on_scale_chosen)
        self._sound.clicked.connect(self._on_sound_clicked)
        self._beep.clicked.connect(self._on_beep_clicked)
        self._desk_name.editingFinished.connect(self._on_desk_named)
        self._printer.activated.connect(self._on_printer_chosen)

    def _on_language_chosen(self, _: int) -> None:
        self._desk.settings.set(LANGUAGE, self._language.currentData())
        self.language_changed.emit()

    def _on_theme_chosen(self, _: int) -> None:
        self._desk.settings.set(THEME, self._theme.currentData())
        self.appearance_changed.emit()

    def _on_scale_chosen(self, _: int) -> None:
        self._desk.settings.set(TEXT_SCALE, self._scale.currentData())
        self.appearance_changed.emit()

    def _on_sound_clicked(self, is_on: bool) -> None:
        self._desk.settings.set(SOUND, is_on)

    def _on_beep_clicked(self, is_on: bool) -> None:
        self._desk.settings.set(SIGN_IN_SOUND, is_on)

    def _on_desk_named(self) -> None:
        self._desk.settings.set(DESK_NAME, self._desk_name.text().strip())

    def _on_printer_chosen(self, _: int) -> None:
        self._desk.settings.set(PRINTER, self._printer.currentData())
