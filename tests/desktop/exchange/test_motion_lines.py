from desktop.exchange.motion_lines import MotionsPreview


def test_a_preview_of_nothing_counts_nothing():
    preview = MotionsPreview(())
    assert (preview.new, preview.changed, preview.same, preview.problems) == (0, 0, 0, ())
