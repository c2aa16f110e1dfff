"""Why a file cannot be imported, each with a message that tells the user what to do about it."""

from dataclasses import dataclass
from pathlib import Path


class ExchangeError(Exception):
    """A file cannot be imported or exported; ``str()`` is the message for the user."""


@dataclass(eq=False)
class FileRefused(ExchangeError):
    """An exchange error about one file."""

    path: Path


class NotAWorkbook(FileRefused):
    """The file is neither a workbook nor a readable CSV."""

    def __str__(self) -> str:
        """Say what can be read."""
        return (
            f"“{self.path.name}”不是可以读取的表格文件，或者已经损坏。"
            "请用 WPS 或 Excel 打开，另存为 .xlsx 后再导入（也可以是 .xls、.ods、.csv）。"
        )


class EmptyWorkbook(FileRefused):
    """There is not one filled cell in the file."""

    def __str__(self) -> str:
        """Say that the content is missing."""
        return f"“{self.path.name}”是空的，没有可以导入的内容。请检查是否选错了文件。"


class EncryptedWorkbook(FileRefused):
    """The workbook is protected by a password."""

    def __str__(self) -> str:
        """Say how to take the password off."""
        return (
            f"“{self.path.name}”设有打开密码。"
            "请用 WPS 或 Excel 打开，去掉密码另存一份，再导入那一份。"
        )


class UnreadableFile(FileRefused):
    """The file is missing, or must not be read."""

    def __str__(self) -> str:
        """Say what to check."""
        return (
            f"无法读取“{self.path}”。请检查文件是否还在、是否有权限读取，"
            "如果正在别的程序中打开，请先关闭。"
        )


@dataclass(eq=False)
class TooManyRows(FileRefused):
    """A sheet has more filled rows than any roster can have."""

    sheet: str
    count: int
    limit: int

    def __str__(self) -> str:
        """Say how many there are and how many may be."""
        return (
            f"工作表“{self.sheet}”有 {self.count} 行，一次最多导入 {self.limit} 行。"
            "请删去多余的行，或分成几个文件导入。"
        )


@dataclass(eq=False)
class StrayCell(FileRefused):
    """A cell stands so far from the list that the sheet cannot be laid out in memory."""

    sheet: str
    place: str

    def __str__(self) -> str:
        """Say how far it reaches and how to get a clean sheet."""
        return (
            f"工作表“{self.sheet}”的内容一直延伸到{self.place}，离名单太远，无法读取。"
            "请把名单复制到一个新的工作簿里，另存后再导入。"
        )


@dataclass(eq=False)
class NoNameColumn(ExchangeError):
    """Columns that an import cannot do without are not there; ``missing`` are their titles."""

    sheet: str
    missing: tuple[str, ...]

    def __str__(self) -> str:
        """Name the columns and say where to choose them."""
        titles = "、".join(f"“{title}”" for title in self.missing)
        return (
            f"工作表“{self.sheet}”里没有找到{titles}列。"
            "请检查工作表和表头行是否选对，或者手工指定这一列。"
        )


@dataclass(eq=False)
class TwoHeaderRows(ExchangeError):
    """More than one row looks like the header; ``rows`` are 1-based."""

    rows: tuple[int, ...]

    def __str__(self) -> str:
        """Name the rows and say how to decide."""
        rows = "、".join(f"第 {row} 行" for row in self.rows)
        return (
            f"{rows}都像是表头。请删去多余的表头行，或者把紧挨着数据上方的一行选为表头行；"
            "如果一个工作表里有两张表，请把它们分到两个工作表后再导入。"
        )
