"""Every outcome is said, and a refused one heard where this machine wants it."""

import pytest
from PySide6.QtWidgets import QApplication

from db.domain.attendance_rows import ParticipantValues
from db.domain.attendance_vocabulary import ParticipantRole
from desktop.services.sign_in import SignInOutcome, SignInResult
from desktop.settings import SIGN_IN_SOUND
from desktop.ui.sign_in_results import DONE, beep_unless_done, result_text


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


@pytest.mark.parametrize("outcome", [SignInOutcome.UNKNOWN, SignInOutcome.SIGNED_IN])
@pytest.mark.parametrize("is_wanted", [True, False])
def test_a_sound_only_where_it_is_wanted_and_nobody_signed_in(
    desk, monkeypatch, outcome, is_wanted
):
    heard = []
    monkeypatch.setattr(QApplication, "beep", lambda: heard.append(1))
    desk.settings.set(SIGN_IN_SOUND, is_wanted)
    beep_unless_done(desk, SignInResult(outcome, "王芳"))
    assert bool(heard) == (is_wanted and outcome not in DONE)
