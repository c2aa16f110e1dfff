"""Every use case of attendance is made once."""

import pytest


@pytest.mark.parametrize("name", ["sign_ins", "sign_in_files", "attendance", "participants"])
def test_a_use_case_is_made_once(workspace, name):
    assert getattr(workspace, name) is getattr(workspace, name)
