"""A source as a file, and what is known of it: shared by article, editor's file and record."""

from __future__ import annotations

from generator.model.base import Frozen

DATES = ("published", "updated", "retrieved")
"""The keys of `Known` that are dates."""

FREE = frozenset({"own", "licensed", "public-domain"})
"""Values of ``rights`` that allow to show a source whole."""


class SourceFile(Frozen):
    """A file below seeds/. ``id`` is its stem, fit for an address; ``sha256`` that of its bytes."""

    id: str
    file: str
    sha256: str


class Known(Frozen):
    """What is known of a source. What is not is None: never the file's date, never today's.

    Dates are ISO 8601, possibly partial.
    """

    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    url: str | None = None
    published: str | None = None
    updated: str | None = None
    """The day of its last change by the publisher."""
    retrieved: str | None = None
    """The day when it was taken from there."""
    rights: str | None = None
