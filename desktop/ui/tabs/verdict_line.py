"""Whether enough have come, and what of the sitting is on record already."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from desktop.attendance_wording import occasion_word
from desktop.i18n import translate
from desktop.services.presence import SittingView
from desktop.theme import set_role


class VerdictLine(QWidget):
    """A lamp in words and colour, and the last snapshot."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._lamp = QLabel(self)
        self._lamp.setAccessibleName(self.tr("到会人数是否符合规定"))
        self._frozen = QLabel(self)
        set_role(self._frozen, "muted")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addWidget(self._lamp)
        layout.addWidget(self._frozen)
        layout.addStretch(1)

    def text(self) -> str:
        """Return what is said, as one line."""
        return f"{self._lamp.text()} {self._frozen.text()}".strip()

    def show_view(self, view: SittingView | None) -> None:
        """Show the verdict on a sitting; None shows nothing."""
        self._lamp.clear()
        self._frozen.clear()
        if view is None:
            return
        word = self.tr("符合规定人数") if view.is_quorate else self.tr("不足规定人数")
        fraction = f"{view.quorum.fraction.numerator}/{view.quorum.fraction.denominator}"
        text = self.tr("● {word}：须到 {needed} 人（应到的 {fraction}）")
        self._lamp.setText(text.format(word=word, needed=view.needed, fraction=fraction))
        self._lamp.setToolTip(view.quorum.source)
        set_role(self._lamp, "success" if view.is_quorate else "error")
        if view.snapshots:
            self._show_frozen(view)

    def _show_frozen(self, view: SittingView) -> None:
        last = view.snapshots[-1]
        text = self.tr("已冻结 {count} 次，最近 {time}（{occasion}）：实到 {present} 人")
        self._frozen.setText(
            text.format(
                count=len(view.snapshots),
                time=f"{last.at:%m-%d %H:%M}",
                occasion=last.subject or occasion_word(last.occasion, translate),
                present=last.attendance.present,
            )
        )
        self._frozen.setToolTip(last.sentence)
