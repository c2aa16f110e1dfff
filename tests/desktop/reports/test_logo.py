"""A picture is whole, and no larger than paper can use."""

from io import BytesIO

import pytest
from PIL import Image

from desktop.reports.logo import MOST_PIXELS, PictureFault, picture_fault, picture_for_word
from desktop.reports.official import OfficialText
from desktop.reports.official_story import paper


def drawn(kind="PNG", size=(8, 8)):
    target = BytesIO()
    Image.new("RGB", size, "red").save(target, kind)
    return target.getvalue()


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_whole_picture_is_good(kind):
    assert picture_fault(drawn(kind)) is None


@pytest.mark.parametrize("content", [b"", b"text", drawn("GIF"), drawn()[:50], drawn("JPEG")[:200]])
def test_what_is_no_picture_is_told(content):
    assert picture_fault(content) is PictureFault.NO_PICTURE


@pytest.mark.parametrize("width", [MOST_PIXELS + 1, 200_000])
def test_a_picture_of_too_many_pixels_is_not_unpacked(width):
    assert picture_fault(drawn(size=(width, 1000))) is PictureFault.TOO_WIDE


def test_a_logo_stands_over_the_red_head(printed_at):
    bare = OfficialText(title="通知", issuer="政协临江市委员会")
    with_logo = OfficialText(title="通知", issuer="政协临江市委员会", logo=drawn())
    assert b"/Subtype /Image" in paper(with_logo, printed_at)
    assert b"/Subtype /Image" not in paper(bare, printed_at)


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_word_takes_a_picture_as_it_is(kind):
    content = drawn(kind, (8, 4))
    assert picture_for_word(content) == (content, (8, 4))


def test_a_jpeg_that_word_would_not_know_is_written_anew():
    content = drawn("JPEG").replace(b"JFIF", b"ABCD")
    anew, size = picture_for_word(content)
    assert (anew[6:10], size) == (b"JFIF", (8, 8))
