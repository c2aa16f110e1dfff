from db.domain.ids import MemberId, OrganSeatId, PlenaryGroupId
from db.domain.organ_rows import GroupPlace, OrganSeatRow
from db.domain.organs import OrganPost


def test_rows_are_values():
    seat = OrganSeatRow(id=OrganSeatId(1), post=OrganPost.REVIEW_CHAIR, rank=1, name="周明")
    assert seat == OrganSeatRow(id=OrganSeatId(1), post=OrganPost.REVIEW_CHAIR, rank=1, name="周明")
    assert GroupPlace(MemberId(1), PlenaryGroupId(1)).convener_rank is None
