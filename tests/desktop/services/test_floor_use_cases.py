"""The floor's use cases of an open record are loaded once."""

import pytest

from desktop.services.chair_scripts import ChairScriptService
from desktop.services.floor import FloorService
from desktop.services.speaker_notes import SpeakerNotesService
from desktop.services.speaking_order import SpeakingOrderService
from desktop.services.speech_log import SpeechLogService

USE_CASES = {
    "orders": SpeakingOrderService,
    "floor": FloorService,
    "speech_log": SpeechLogService,
    "chair_scripts": ChairScriptService,
    "speaker_notes": SpeakerNotesService,
}


@pytest.mark.parametrize(("name", "kind"), USE_CASES.items())
def test_a_use_case_is_one_object_of_its_record(workspace, name, kind):
    first = getattr(workspace, name)
    assert isinstance(first, kind)
    assert getattr(workspace, name) is first
