"""What rendering needs to know of the site; read from mkdocs.yml by the pipeline."""

from __future__ import annotations

from pathlib import Path

from generator.model.base import Frozen


class SiteSettings(Frozen):
    """``site_name`` stands in every title. ``templates`` is the folder of the page templates.

    Pages link to each other by relative addresses only, so that the site works below any path.
    """

    site_name: str
    site_url: str = ""
    language: str = "en"
    templates: Path = Path(__file__).parents[2] / "templates"
