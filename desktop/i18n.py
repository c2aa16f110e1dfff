"""The interface's languages: Qt's own catalogue for its buttons and ours read from the .ts file."""

from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from xml.etree import ElementTree

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal

from desktop.paths import resource

SOURCE_LANGUAGE_CATALOGUE = "qtbase_zh_CN"


class Language(StrEnum):
    """The languages of the interface; the source texts are Chinese."""

    CHINESE = "zh_CN"
    ENGLISH = "en"


def translate(context: str, source: str) -> str:
    """Return a source text in the language of the interface."""
    return QCoreApplication.translate(context, source)


@lru_cache(maxsize=4)
def read_catalogue(path: Path) -> dict[tuple[str, str], str]:
    """Return the finished translations of a .ts file: (context, source) → text.

    Raises:
        OSError: the file cannot be read.
        ElementTree.ParseError: it is not well-formed XML.
    """
    texts: dict[tuple[str, str], str] = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.text and "type" not in translation.attrib:
                texts[name, message.findtext("source", "")] = translation.text
    return texts


class TsTranslator(QTranslator):
    """Translates from a .ts file as it stands: no compiled catalogue in the tree."""

    def __init__(self, path: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._texts = read_catalogue(path)

    def isEmpty(self) -> bool:
        """Tell Qt whether there is anything to translate with."""
        return not self._texts

    def translate(
        self,
        context: str,
        sourceText: str,
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str | None:
        """Return the translation, or None to let the source text stand."""
        return self._texts.get((context, sourceText))


class LanguageSwitch(QObject):
    """Holds the translators in force; ``changed`` asks the program to build its window anew."""

    changed = Signal(str)

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app)
        self._app = app
        self._translators: list[QTranslator] = []
        self._language: Language | None = None

    @property
    def language(self) -> Language:
        """The language in force."""
        return self._language or Language.CHINESE

    def set_language(self, language: Language) -> None:
        """Install a language; emits ``changed`` when another one was in force."""
        if language is self._language:
            return
        is_switch = self._language is not None
        self._remove_translators()
        self._language = language
        QLocale.setDefault(QLocale(language.value))
        for translator in self._translators_of(language):
            self._app.installTranslator(translator)
            self._translators.append(translator)
        if is_switch:
            self.changed.emit(language.value)

    def _translators_of(self, language: Language) -> list[QTranslator]:
        """Return the translators of a language, kept alive by this object."""
        if language is Language.ENGLISH:
            return [TsTranslator(resource("i18n", "plenary_en.ts"), self)]
        buttons = QTranslator(self)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        return [buttons] if buttons.load(SOURCE_LANGUAGE_CATALOGUE, folder) else []

    def _remove_translators(self) -> None:
        while self._translators:
            translator = self._translators.pop()
            self._app.removeTranslator(translator)
            translator.deleteLater()
