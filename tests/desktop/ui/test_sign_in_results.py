"""Every outcome is said, and a refused one heard where this machine wants it."""

import pytest
from PySide6.QtWidgets import QApplication

from db.domain.attendance_rows import ParticipantValues
from db.domain.attendance_vocabulary import ParticipantRole
from desktop.services.sign_in import SignInOutcome, SignInResult
from desktop.settings import SIGN_IN_SOUND
from desktop.ui.sign_in_results import BEEPS, DONE, beep_unless_done, result_text


@pytest.mark.parametrize("outcome", list(SignInOutcome))
def test_every_outcome_has_its_own_words(outcome):
    text = result_text(SignInResult(outcome, "王芳"))
    assert "王芳" in text
    others = [result_text(SignInResult(each, "王芳")) for each in SignInOutcome]
    assert others.count(text) == 1


def test_a_guest_is_said_with_his_role():
    guest = ParticipantValues(role=ParticipantRole.ATTENDEE, name="赵市长", badge="L001")
    text = result_text(SignInResult(SignInOutcome.GUEST, "L001", guest=guest))
    assert text == "赵市长（列席）不计入应到，没有签到"


@pytest.fixture
def heard(monkeypatch):
    """Count the beeps."""
    beeps = []
    monkeypatch.setattr(QApplication, "beep", lambda: beeps.append(1))
    return beeps


@pytest.mark.parametrize(
    ("outcome", "beeps"),
    [
        (SignInOutcome.UNKNOWN, 1),
        (SignInOutcome.OFFICE_ENDED, 2),
        (SignInOutcome.GUEST, 3),
        (SignInOutcome.SIGNED_IN, 0),
        (SignInOutcome.ALREADY, 0),
    ],
)
def test_each_refusal_has_a_sound_of_its_own(desk, heard, qtbot, outcome, beeps):
    desk.settings.set(SIGN_IN_SOUND, True)
    beep_unless_done(desk, SignInResult(outcome, "王芳"))
    qtbot.waitUntil(lambda: not desk.tones.is_playing)
    assert len(heard) == beeps


def test_every_outcome_is_either_done_or_heard():
    assert DONE | BEEPS.keys() == set(SignInOutcome)
    assert not DONE & BEEPS.keys()


def test_a_machine_is_silent_until_it_is_set_to_sound(desk, heard):
    beep_unless_done(desk, SignInResult(SignInOutcome.GUEST, "王芳"))
    assert heard == []
