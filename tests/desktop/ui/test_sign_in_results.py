"""Every outcome is said, and a refused one heard where this machine wants it."""

import pytest

from db.domain.attendance_rows import ParticipantValues
from db.domain.attendance_vocabulary import ParticipantRole
from desktop.services.sign_in import SignInOutcome, SignInResult
from desktop.settings import SIGN_IN_SOUND
from desktop.ui.sign_in_results import DONE, SOUNDS, result_text, sound_unless_done
from desktop.ui.widgets.signal_sounds import Sound


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
def heard(desk, monkeypatch):
    """Hear the sounds."""
    sounds = []
    monkeypatch.setattr(desk.sounds, "play", sounds.append)
    return sounds


@pytest.mark.parametrize(
    ("outcome", "sounds"),
    [
        (SignInOutcome.UNKNOWN, [Sound.UNKNOWN]),
        (SignInOutcome.OFFICE_ENDED, [Sound.NOT_COUNTED]),
        (SignInOutcome.GUEST, [Sound.GUEST]),
        (SignInOutcome.SIGNED_IN, []),
        (SignInOutcome.ALREADY, []),
    ],
)
def test_each_refusal_has_a_sound_of_its_own(desk, heard, outcome, sounds):
    desk.settings.set(SIGN_IN_SOUND, True)
    sound_unless_done(desk, SignInResult(outcome, "王芳"))
    assert heard == sounds


def test_every_outcome_is_either_done_or_heard():
    assert DONE | SOUNDS.keys() == set(SignInOutcome)
    assert not DONE & SOUNDS.keys()


def test_a_machine_is_silent_until_it_is_set_to_sound(desk, heard):
    sound_unless_done(desk, SignInResult(SignInOutcome.GUEST, "王芳"))
    assert heard == []
