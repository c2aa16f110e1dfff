"""Starting quickly: what is made while the program starts stays, so nobody looks through it."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def garbage_held() -> Iterator[None]:
    """Let the garbage collector rest meanwhile, and pass over what was made meanwhile for good.

    Modules, classes and the first page are never garbage; looking through them again and again
    while they are being made is a tenth of a start.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
