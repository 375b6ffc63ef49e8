"""What rendering hands to publishing: a file's place below docs/ and its bytes."""

from __future__ import annotations

from generator.model.base import Frozen


class Page(Frozen):
    """``path`` is relative to docs/, with forward slashes; ``content`` is written as UTF-8."""

    path: str
    content: str
