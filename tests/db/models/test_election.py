"""Elections hold only papers, votes and officials that can be."""

import pytest

TABLES = (
    "election_rules",
    "elections",
    "election_ballots",
    "election_candidates",
    "election_officials",
)
SECOND = {"follows_id": 1, "follow_kind": "second"}
REFUSED = [
    ("ck_election_rules_single_row", {"id": 2}),
    ("ck_election_rules_quorum_up_to_1", {"quorum_parts": 4}),
    ("ck_election_rules_must_exceed_is_truth", {"must_exceed": 2}),
    ("ck_election_rules_base_known", {"base": "some"}),
    ("ck_election_rules_no_mark_not_blank", {"no_mark": ""}),
    ("ck_elections_title_not_blank", {"title": ""}),
    ("ck_elections_quorum_up_to_1", {"quorum_parts": 0}),
    ("ck_elections_must_exceed_is_truth", {"must_exceed": 2}),
    ("ck_elections_base_known", {"base": "some"}),
    ("ck_elections_counted_when_begun", {"begun_at": None}),
    ("ck_elections_present_of_entitled", {"present": 11}),
    ("ck_elections_quorum_reached", {"present": 6}),
    ("ck_elections_quorum_reached", {"entitled": 9, "present": 6, "must_exceed": 1}),
    ("fk_elections_meeting_id_meetings", {"meeting_id": 9}),
    ("fk_elections_sitting_id_sittings", {"sitting_id": 9}),
    ("ck_election_ballots_title_not_blank", {"title": " "}),
    ("ck_election_ballots_place_positive", {"place": 0}),
    ("ck_election_ballots_seats_positive", {"seats": 0}),
    ("ck_election_ballots_papers_when_closed", {"closed_at": None}),
    ("ck_election_ballots_papers_not_negative", {"issued": -1}),
    ("ck_election_ballots_papers_add_up", {"spoiled": 2}),
    ("ck_election_ballots_follow_kind_known", SECOND | {"follow_kind": "third"}),
    ("ck_election_ballots_follow_whole", {"follow_kind": "second"}),
    ("ck_election_ballots_follows_an_earlier_one", SECOND | {"follows_id": 2}),
    ("ck_election_ballots_correction_with_reason", {"reason": "误录"}),
    ("ck_election_ballots_correction_with_reason", SECOND | {"follow_kind": "correction"}),
    ("uq_election_ballots_election_id_place", {"place": 1}),
    ("uq_election_ballots_follows_id_follow_kind", SECOND | {"id": 3, "place": 3}),
    ("fk_election_ballots_election_id_elections", {"election_id": 9}),
    ("fk_election_ballots_follows_id_election_ballots", SECOND | {"id": 9, "follows_id": 8}),
    ("ck_election_candidates_name_not_blank", {"name": ""}),
    ("ck_election_candidates_place_positive", {"place": 0}),
    ("ck_election_candidates_is_write_in_is_truth", {"is_write_in": 2, "no": 0}),
    ("ck_election_candidates_votes_whole", {"no": None}),
    ("ck_election_candidates_votes_not_negative", {"no": -1}),
    ("ck_election_candidates_written_in_is_for", {"is_write_in": 1}),
    ("ck_election_candidates_outcome_known", {"outcome": "maybe"}),
    ("uq_election_candidates_ballot_id_place", {"place": 1}),
    ("uq_election_candidates_ballot_id_name", {"name": "丁一"}),
    ("fk_election_candidates_ballot_id_election_ballots", {"ballot_id": 9}),
    ("ck_election_officials_name_not_blank", {"name": ""}),
    ("ck_election_officials_role_known", {"role": "chair"}),
    ("uq_election_officials_election_id_name", {"name": "王二"}),
    ("fk_election_officials_election_id_elections", {"election_id": 9}),
]


@pytest.mark.parametrize(("constraint", "changes"), REFUSED)
def test_the_record_refuses_a_row_that_breaks_a_constraint(
    constraint, changes, assert_refused, put
):
    if constraint == "uq_election_ballots_follows_id_follow_kind":
        put("election_ballots", **SECOND)
    assert_refused(constraint, changes)


@pytest.mark.parametrize("table", TABLES)
def test_the_record_takes_a_good_row(table, put):
    assert put(table) == 1


def test_a_group_has_one_scrutineer_and_any_number_of_tellers(put, refusal_of):
    assert put("election_officials", group_name="教育界", role="teller") == 1
    refusal = refusal_of("election_officials", id=3, name="李四", group_name="教育界")
    assert refusal.startswith("UNIQUE constraint failed: election_officials.election_id")


def test_more_papers_back_than_out_is_taken_as_it_is(put):
    assert put("election_ballots", returned=10, valid=0, spoiled=0) == 1


def test_every_constraint_of_the_tables_is_tried(constraints_of):
    assert {constraint for constraint, _ in REFUSED} == constraints_of(*TABLES)
