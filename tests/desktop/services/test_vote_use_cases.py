"""Votes are use cases of an open record, each loaded once."""

import pytest

from desktop.services.elections import ElectionService
from desktop.services.polls import PollService
from desktop.services.sign_in import SignInService
from desktop.services.vote_documents import VoteDocumentService

USE_CASES = {
    "sign_ins": SignInService,
    "polls": PollService,
    "elections": ElectionService,
    "vote_documents": VoteDocumentService,
}


@pytest.mark.parametrize(("name", "kind"), USE_CASES.items())
def test_a_use_case_is_one_object_of_its_record(workspace, name, kind):
    first = getattr(workspace, name)
    assert isinstance(first, kind)
    assert getattr(workspace, name) is first
