"""What rendering hands to publishing: a file's place below docs/ and its bytes."""

from __future__ import annotations

from generator.model.base import Frozen


class Page(Frozen):
    """``path`` is relative to docs/, with forward slashes. A text is written as UTF-8.

    ``content`` None keeps the file that an earlier build wrote there, so that what is costly (a
    picture) is drawn once. Its path must hold the hash of all that it is drawn from, and stand in
    ``SiteSettings.drawn``: publishing refuses it where the file is gone, changed or not ours.
    """

    path: str
    content: str | bytes | None
