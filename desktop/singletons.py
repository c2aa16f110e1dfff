"""Keeps None, True and False alive: PySide6 6.12 gives away references it does not own."""

import ctypes
import sys

PLENTY = 1 << 40
"""References to spare: a repaint of a long list costs about 250, so these last a century."""


def hold_singletons() -> None:
    """Make None, True and False immortal, as Python 3.12 does by itself; before Qt is used.

    Measured with PySide6 6.12.0 on Python 3.11: each signal emitted takes one reference from
    True, each painted cell and each deleteLater() one from None, until Python aborts with
    “deallocating None”. PySide6 6.11 counts rightly, but has no PySide6_Pdf package of its own.
    """
    if sys.version_info >= (3, 12) or sys.implementation.name != "cpython":
        return
    for singleton in (None, True, False):
        count = ctypes.c_ssize_t.from_address(id(singleton))
        if count.value < PLENTY:
            count.value += PLENTY
