"""What rendering needs to know of the site; read from mkdocs.yml by the pipeline."""

from __future__ import annotations

from pathlib import Path

from generator.model.base import Frozen


class SiteSettings(Frozen):
    """``site_name`` stands in every title. ``templates`` is the folder of the page templates.

    Pages link to each other by relative addresses only, so that the site works below any path.
    ``site_url``, for exports, is "" or an http(s) address that ends in a slash; ``repo_url``, where
    errors are reported, is "" or one that does not. ``language`` is a BCP 47 tag.
    """

    site_name: str
    site_url: str = ""
    repo_url: str = ""
    language: str = "en"
    templates: Path = Path(__file__).parents[2] / "templates"
    drawn: frozenset[str] = frozenset()
    """Paths below docs/ of pictures that lie there already: such a `Page` needs no content."""
