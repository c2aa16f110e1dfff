"""Says whether bytes are a picture that paper can carry, and gives it to Word."""

from enum import StrEnum
from io import BytesIO

FORMATS = ("PNG", "JPEG")
KNOWN_TO_WORD = (b"JFIF", b"Exif")
"""What stands at byte 6 of a JPEG that python-docx knows for one."""

MOST_PIXELS = 4000
"""Pixels of the longest side: more than the sharpest print of 24 mm needs."""


class PictureFault(StrEnum):
    """Why bytes are no picture for paper."""

    NO_PICTURE = "no_picture"
    TOO_WIDE = "too_wide"


def picture_fault(content: bytes) -> PictureFault | None:
    """Return what is wrong with a PNG or JPEG, or None; one that was cut off is no picture.

    A picture of too many pixels is not unpacked: a small file may hold a very large one.
    """
    from PIL import Image

    try:
        with Image.open(BytesIO(content), formats=FORMATS) as picture:
            if max(picture.size) > MOST_PIXELS:
                return PictureFault.TOO_WIDE
            picture.load()
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        return PictureFault.TOO_WIDE
    except (OSError, SyntaxError, ValueError):
        return PictureFault.NO_PICTURE
    return None


def picture_for_word(content: bytes) -> tuple[bytes, tuple[int, int]]:
    """Return a picture as Word takes it, and its width and height in pixels.

    A JPEG that begins otherwise (Adobe's does) is written anew; everything else stays as it is.
    """
    from PIL import Image

    with Image.open(BytesIO(content), formats=FORMATS) as picture:
        if picture.format == "PNG" or content[6:10] in KNOWN_TO_WORD:
            return content, picture.size
        anew = BytesIO()
        picture.convert("RGB").save(anew, "JPEG", quality=95)
        return anew.getvalue(), picture.size
