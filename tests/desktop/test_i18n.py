from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QDialogButtonBox

from desktop import i18n
from desktop.i18n import Language, LanguageSwitch, TsTranslator, read_catalogue, translate

CATALOGUE = """<?xml version="1.0" encoding="utf-8"?>
<TS version="2.1" language="en"><context><name>Page</name>
<message><source>委员</source><translation>Members</translation></message>
<message><source>会议</source><translation type="unfinished">Meet</translation></message>
<message><source>文件</source><translation></translation></message>
<message><source>旧</source><translation type="vanished">Old</translation></message>
</context><context><name>Other</name>
<message><source>委员</source><translation>A &amp; B</translation></message>
</context></TS>"""


@pytest.fixture
def catalogue(tmp_path):
    path = tmp_path / "plenary_en.ts"
    path.write_text(CATALOGUE, encoding="utf-8")
    return path


@pytest.fixture
def switch(qapp, monkeypatch, catalogue):
    monkeypatch.setattr(i18n, "resource", lambda *_: catalogue)
    before = QLocale()
    switch = LanguageSwitch(qapp)
    yield switch
    switch.set_language(Language.CHINESE)
    switch._remove_translators()
    switch.deleteLater()
    QLocale.setDefault(before)


def test_only_finished_translations_are_read(catalogue):
    texts = read_catalogue(catalogue)
    assert texts == {("Page", "委员"): "Members", ("Other", "委员"): "A & B"}


def test_a_broken_catalogue_is_refused(tmp_path):
    path = tmp_path / "broken.ts"
    path.write_text("<TS>", encoding="utf-8")
    with pytest.raises(ElementTree.ParseError):
        read_catalogue(path)


def test_a_translator_knows_its_contexts(qapp, catalogue):
    translator = TsTranslator(catalogue, qapp)
    assert translator.translate("Page", "委员") == "Members"
    assert translator.translate("Other", "委员") == "A & B"
    assert translator.translate("Page", "会议") is None
    assert not translator.isEmpty()


def test_the_source_language_needs_no_catalogue_of_ours(switch):
    switch.set_language(Language.CHINESE)
    assert (translate("Page", "委员"), switch.language) == ("委员", Language.CHINESE)


def test_english_is_spoken_from_the_catalogue(switch):
    switch.set_language(Language.ENGLISH)
    assert translate("Page", "委员") == "Members"
    assert QCoreApplication.translate("Page", "没有的") == "没有的"


def test_a_switch_is_announced_once(switch, qtbot):
    switch.set_language(Language.CHINESE)
    with qtbot.waitSignal(switch.changed) as blocker:
        switch.set_language(Language.ENGLISH)
    assert blocker.args == ["en"]
    with qtbot.assertNotEmitted(switch.changed):
        switch.set_language(Language.ENGLISH)


def test_the_first_language_of_a_run_is_no_switch(switch, qtbot):
    with qtbot.assertNotEmitted(switch.changed):
        switch.set_language(Language.ENGLISH)
    assert switch.language is Language.ENGLISH


def test_going_back_speaks_chinese_again(switch):
    switch.set_language(Language.ENGLISH)
    switch.set_language(Language.CHINESE)
    assert translate("Page", "委员") == "委员"


def test_standard_buttons_speak_the_language_of_the_interface(switch, qtbot):
    texts = []
    for language in (Language.CHINESE, Language.ENGLISH):
        switch.set_language(language)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        qtbot.addWidget(box)
        texts.append(box.buttons()[0].text().replace("&", ""))
    assert texts == ["取消", "Cancel"]


def test_dates_follow_the_language(switch):
    switch.set_language(Language.ENGLISH)
    assert QLocale().language() == QLocale.Language.English
    switch.set_language(Language.CHINESE)
    assert QLocale().language() == QLocale.Language.Chinese
