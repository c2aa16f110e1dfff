import pytest

from desktop.ui.stage.stage_view import StageKind, kind_of


@pytest.mark.parametrize(
    ("name", "kind"),
    [("title", StageKind.TITLE), ("speaker", StageKind.SPEAKER), ("black", StageKind.BLACK)],
)
def test_a_view_knows_which_picture_it_is(views, name, kind):
    assert kind_of(views[name]) is kind


def test_every_picture_has_a_view(views):
    assert {kind_of(view) for view in views.values()} == set(StageKind)
