"""What is wrong or odd in one row, collected in the words of the preview."""

from collections.abc import Mapping

from desktop.exchange.cleaning import has_control
from desktop.exchange.previews import Problem
from desktop.exchange.tables import TableRow

UNCOMPUTED = "是公式，文件里没有算出的值；请在 WPS 或 Excel 里打开，保存后再导入"


class RowChecks:
    """Collects the problems and warnings of a row; columns are named by their titles."""

    def __init__(self, row: TableRow, titles: Mapping[str, str]) -> None:
        self._row = row
        self._titles = titles
        self._problems: list[Problem] = []
        self._warnings: list[Problem] = []

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What keeps the row from being imported."""
        return tuple(self._problems)

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """What is odd, but does not keep the row from being imported."""
        return tuple(self._warnings)

    def refuse(self, key: str, message: str) -> None:
        """Add a problem in a column; an empty formula is its own, and the only, problem there."""
        if key not in self._row.uncomputed:
            self._problems.append(Problem(self._row.number, self._titles[key], message))

    def warn(self, key: str, message: str) -> None:
        """Add a warning in a column."""
        self._warnings.append(Problem(self._row.number, self._titles[key], message))

    def refuse_uncomputed(self) -> None:
        """Refuse each formula whose result the file does not hold."""
        self._problems += [
            Problem(self._row.number, title, f"第 {self._row.number} 行这一格{UNCOMPUTED}")
            for key, title in self._titles.items()
            if key in self._row.uncomputed
        ]

    def note_controls(self) -> None:
        """Warn of each cell from which control characters were taken out."""
        for key, cell in self._row.cells.items():
            # Nearly every text is printable, and asking so is the cheapest question.
            if isinstance(cell, str) and not cell.isprintable() and has_control(cell):
                self.warn(key, "含有看不见的控制字符，已去掉")

    def refuse_long(self, draft: object, limits: Mapping[str, int]) -> None:
        """Refuse each text that is longer than the record takes."""
        for key, limit in limits.items():
            length = len(getattr(draft, key))
            if length > limit:
                self.refuse(key, f"有 {length} 个字，超过 {limit} 个，请核对")
