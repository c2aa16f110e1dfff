"""Every picture is legible from 30 m: nothing smaller, outside, or cut."""

import pytest

from desktop.ui.stage.stage_pictures import spaced
from desktop.ui.stage.stage_view import SpeakerView

SIZES = [(1280, 720), (1920, 1080), (3840, 2160), (1024, 768)]
NAMES = [
    "title", "slogan", "agenda", "speaker", "long names", "between", "all have spoken",
    "short order", "order", "attendance", "poll", "election", "message",
]  # fmt: skip


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", NAMES)
def test_the_smallest_text_is_an_eighteenth_of_the_height_and_nothing_is_outside(
    canvas, views, name, size
):
    canvas.resize(*size)
    canvas.show_view(views[name])
    placed = canvas.placed_texts()
    assert min(text.px for text in placed) >= size[1] / 18 - 0.01
    assert all(canvas.rect().contains(text.rect.toAlignedRect()) for text in placed)


def test_the_name_is_the_largest_text(canvas, views):
    canvas.show_view(views["speaker"])
    largest = max(canvas.placed_texts(), key=lambda text: text.px)
    assert largest.text == "王\u3000芳"


def test_the_hall_sees_who_speaks_and_who_comes_next(canvas, views):
    canvas.show_view(views["speaker"])
    texts = [text.text for text in canvas.placed_texts()]
    assert texts[1:] == [
        "第\u00a09\u00a0位", "王\u3000芳", "民建市委会", "关于加快发展先进制造业集群的建议",
        "下一位", "李建国", "民盟市委会", "请准备", "赵\u3000敏", "社会福利和社会保障界",
    ]  # fmt: skip


def test_the_clock_keeps_off_every_text(canvas, views):
    for name in ("speaker", "long names"):
        canvas.show_view(views[name])
        clock = canvas.clock_rect()
        assert not any(clock.intersects(text.rect) for text in canvas.placed_texts())


def test_without_a_clock_the_speaker_has_the_room(canvas, clock, views):
    clock.left = None
    canvas.show_view(SpeakerView("", views["speaker"].current))
    assert canvas.clock_rect() is None


def test_a_long_order_opens_at_the_one_who_speaks_and_turns_its_pages(canvas, views):
    canvas.show_view(views["order"])
    texts = {text.text for text in canvas.placed_texts()}
    assert "21" in texts
    pages = canvas.page_count()
    seen = set()
    for page in range(pages):
        canvas.show_page(page)
        seen |= {text.text for text in canvas.placed_texts()}
    assert {str(number) for number in range(1, 39)} <= seen


def test_forty_candidates_are_shown_on_pages(canvas, views):
    canvas.show_view(views["election"])
    canvas.show_page(canvas.page_count() - 1)
    assert "候选人39" in {text.text for text in canvas.placed_texts()}


@pytest.mark.parametrize(
    ("name", "shown"), [("王芳", "王\u3000芳"), ("李建国", "李建国"), ("Li", "Li")]
)
def test_a_name_of_two_characters_is_set_as_wide_as_one_of_three(name, shown):
    assert spaced(name) == shown
