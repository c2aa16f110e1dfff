"""Who takes part in a meeting by name."""

import pytest

from db.domain.attendance_rows import ParticipantValues
from db.domain.attendance_vocabulary import ParticipantRole
from desktop.services.participants import (
    BadgeTaken,
    ExpectedIsMember,
    NamelessParticipant,
    values_of,
)
from desktop.services.sign_in import SignInOutcome

GUEST = ParticipantValues(
    role=ParticipantRole.ATTENDEE, name=" 赵市长 ", post="市政府副市长", badge="L001"
)


def test_a_guest_is_added_changed_and_removed(sample):
    key = sample.participants.write(1, GUEST)
    (row,) = sample.participants.rows(1)
    assert (row.name, row.post, row.badge, row.member_id) == (
        "赵市长",
        "市政府副市长",
        "L001",
        None,
    )
    changed = ParticipantValues(role=ParticipantRole.STAFF, name="赵市长")
    sample.participants.write(1, changed, key)
    (row,) = sample.participants.rows(1)
    assert (row.role, row.id, values_of(row)) == (ParticipantRole.STAFF, key, changed)
    sample.participants.remove([row])
    assert sample.participants.rows(1) == ()


def test_members_are_named_once_and_keep_their_badge(sample):
    chosen = [row.id for row in sample.members.members()[:3]]
    assert sample.participants.add_members(1, chosen, ParticipantRole.ATTENDEE) == 3
    first = sample.participants.rows(1)[0]
    sample.participants.write(
        1,
        ParticipantValues(role=first.role, member_id=first.member_id, badge="7"),
        first.id,
    )
    sample.participants.add_members(1, chosen[:1], ParticipantRole.EXPECTED)
    rows = {row.member_id: row for row in sample.participants.rows(1)}
    assert len(rows) == 3
    assert rows[first.member_id].badge == "7"
    assert rows[chosen[0]].role is ParticipantRole.EXPECTED
    assert values_of(rows[chosen[0]]).name == ""


@pytest.mark.parametrize(
    ("value", "refusal"),
    [
        (ParticipantValues(role=ParticipantRole.STAFF, name=" "), NamelessParticipant),
        (ParticipantValues(role=ParticipantRole.EXPECTED, name="甲"), ExpectedIsMember),
        (ParticipantValues(role=ParticipantRole.STAFF, name="甲", badge="L001"), BadgeTaken),
    ],
)
def test_what_the_list_cannot_hold_is_refused(sample, value, refusal):
    sample.participants.write(1, GUEST)
    with pytest.raises(refusal):
        sample.participants.write(1, value)
    assert len(sample.participants.rows(1)) == 1


@pytest.mark.parametrize("token", ["L001", "赵市长"])
def test_a_guest_does_not_sign_in(sample, token):
    sample.participants.write(1, GUEST)
    key = sample.sign_ins.sitting(1, 3).id
    result = sample.sign_ins.sign_in(key, token)
    assert (result.outcome, result.guest.name) == (SignInOutcome.GUEST, "赵市长")
    assert sample.sign_ins.counts(key).present == 0


def test_a_fault_that_is_no_badge_is_not_called_one(sample):
    from sqlalchemy.exc import IntegrityError

    with pytest.raises(IntegrityError):
        sample.participants.write(
            1, ParticipantValues(role=ParticipantRole.EXPECTED, member_id=99999)
        )
    assert sample.participants.rows(1) == ()
