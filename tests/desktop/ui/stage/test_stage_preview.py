from desktop.ui.stage.stage_preview import StagePreview


def test_the_preview_keeps_the_projectors_proportions(parent, countdown):
    preview = StagePreview(countdown, parent)
    parent.show()
    preview.resize(400, 400)
    assert (preview.canvas.width(), preview.canvas.height()) == (400, 225)
    assert preview.heightForWidth(320) == 180
    assert preview.hasHeightForWidth()


def test_the_preview_has_the_same_picture_as_the_hall(parent, countdown, canvas, views):
    preview = StagePreview(countdown, parent)
    preview.resize(preview.sizeHint())
    preview.canvas.show_view(views["speaker"])
    canvas.show_view(views["speaker"])
    shown = [text.text for text in preview.canvas.placed_texts()]
    assert shown == [text.text for text in canvas.placed_texts()]
    assert preview.minimumSizeHint().width() < preview.sizeHint().width()
