"""Rows of attendance are values."""

import pytest

from db.domain.attendance_rows import ParticipantValues
from db.domain.attendance_vocabulary import ParticipantRole


def test_a_row_does_not_change():
    value = ParticipantValues(role=ParticipantRole.STAFF, name="丙三")
    with pytest.raises(AttributeError):
        value.name = "丁四"
