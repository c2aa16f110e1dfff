"""Minutes, letterhead and wording are use cases of an open record, each loaded once."""

import pytest

from desktop.services.letterheads import LetterheadService
from desktop.services.minutes import MinutesService
from desktop.services.minutes_documents import MinutesDocumentService
from desktop.services.wordings import WordingService

USE_CASES = {
    "minutes": MinutesService,
    "minutes_documents": MinutesDocumentService,
    "letterheads": LetterheadService,
    "wordings": WordingService,
}


@pytest.mark.parametrize(("name", "kind"), USE_CASES.items())
def test_a_use_case_is_one_object_of_its_record(workspace, name, kind):
    first = getattr(workspace, name)
    assert isinstance(first, kind)
    assert getattr(workspace, name) is first
