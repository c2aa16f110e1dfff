import pytest

from db.domain.errors import NothingToUndo
from db.domain.rows import QuorumRow, TermRow
from db.domain.vocabulary import GroupKind
from desktop.services.naming import EmptyName, NameTaken, StillUsed


def test_a_term_can_be_changed_and_changed_back(workspace):
    workspace.committee.change_term(TermRow("新江市", 8, None, None))
    assert workspace.committee.term().city == "新江市"
    assert workspace.history.undo() == "修改届次信息"
    assert workspace.committee.term().city == "临江市"
    assert workspace.history.redo() == "修改届次信息"


def test_rules_of_the_record_are_kept(workspace):
    from dataclasses import replace
    from fractions import Fraction

    rule = replace(workspace.committee.speaking_rule(), share=Fraction(23, 38), max_run=2)
    workspace.committee.change_speaking_rule(rule)
    workspace.committee.change_quorum(QuorumRow(Fraction(1, 2), "本地规则"))
    assert workspace.committee.speaking_rule() == rule
    assert workspace.committee.quorum() == QuorumRow(Fraction(1, 2), "本地规则")


@pytest.mark.parametrize("kind", list(GroupKind))
def test_groups_are_added_renamed_reordered_and_removed(workspace, kind):
    committee = workspace.committee
    listed = {
        GroupKind.PARTY: committee.parties,
        GroupKind.SECTOR: committee.sectors,
        GroupKind.COMMITTEE: committee.committees,
    }[kind]
    committee.add_group(kind, "新的")
    new = next(group for group in listed() if group.name == "新的")
    committee.rename_group(kind, new.id, "改了")
    keys = [group.id for group in listed() if group.id != new.id]
    committee.reorder_groups(kind, [new.id, *keys])
    assert listed()[0].name == "改了"
    committee.remove_group(kind, new.id, "改了")
    assert "改了" not in [group.name for group in listed()]


def test_two_groups_of_one_name_and_no_name_are_refused(workspace):
    with pytest.raises(NameTaken):
        workspace.committee.add_group(GroupKind.SECTOR, "教育界")
    with pytest.raises(EmptyName):
        workspace.committee.add_group(GroupKind.SECTOR, "  ")


def test_a_sector_with_members_is_kept_or_merged(sample):
    sectors = {sector.name: sector for sector in sample.committee.sectors()}
    with pytest.raises(StillUsed):
        sample.committee.remove_group(GroupKind.SECTOR, sectors["民革"].id, "民革")
    moved = sample.committee.merge_sectors(sectors["民革"], sectors["民盟"])
    after = {sector.name: sector.members for sector in sample.committee.sectors()}
    assert moved == sectors["民革"].members
    assert after["民盟"] == sectors["民盟"].members + moved
    assert "民革" not in after
    sample.history.undo()
    assert len(sample.committee.sectors()) == 26


def test_stroke_choices_are_made_and_taken_back(workspace):
    workspace.committee.choose_stroke("巴", "孔")
    assert workspace.committee.stroke_choices() == {"巴": "孔"}
    workspace.committee.choose_stroke("巴", None)
    workspace.committee.choose_stroke("巴", None)
    assert workspace.committee.stroke_choices() == {}


def test_the_history_tells_what_was_done_and_undone(workspace):
    workspace.committee.add_group(GroupKind.PARTY, "某党")
    workspace.history.undo()
    newest = workspace.history.audit_trail()[0]
    assert (newest.is_undo, newest.label) == (True, "新增党派：某党")
    assert workspace.history.status().redo_label == "新增党派：某党"


def test_nothing_is_left_to_undo_in_the_end(workspace):
    workspace.history.undo()
    with pytest.raises(NothingToUndo):
        workspace.history.undo()
