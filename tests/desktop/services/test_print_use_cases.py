"""The print centre is made once for a record."""

import pytest


@pytest.mark.parametrize("name", ["print_centre", "preflight"])
def test_a_use_case_is_made_once(workspace, name):
    assert getattr(workspace, name) is getattr(workspace, name)
