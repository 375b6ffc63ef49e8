"""Where things are, as one file of the site says it; and the names that they keep for good."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from urllib.parse import quote

from generator.model.base import Evidence
from generator.model.claims import SpanPart
from generator.model.settings import SiteSettings
from generator.render.references import Lines


@dataclass(frozen=True)
class Addresses:
    """Absolute where the site's address is known; else relative to the file that says them.

    ``up`` leads from that file to the top of the site: "" or "../../"; ``own`` is its folder there.
    """

    site_url: str
    site_name: str
    up: str = ""
    own: str = ""

    def of(self, path: str) -> str:
        """``path`` is below the top of the site; "" is the first page."""
        if self.site_url:
            return self.site_url + path
        if path.startswith(self.own):
            return "./" + path.removeprefix(self.own) if self.own else path or "./"
        return self.up + path

    def briefing(self, slug: str, anchor: str = "") -> str:
        """The page of a story, or a place on it."""
        return self.of(f"{folder(slug)}/{'#' + quote(anchor, safe='') if anchor else ''}")

    def source(self, slug: str, source: str) -> str:
        """The page of a source, line by line."""
        return self.of(f"{folder(slug)}/sources/{quote(source, safe='')}/")

    def line(self, slug: str, lines: Lines, place: Evidence | SpanPart) -> str:
        """The line of a source page where the words of ``place`` begin."""
        number = lines.number(place.source, place.start)
        anchor = f"#s{number}" if number else ""
        return self.source(slug, place.source) + anchor

    def name(self, path: str) -> str:
        """A UUID of the thing at ``path``, always the same for it, whatever it says.

        It is made of the site's address without the scheme (or of its name, where no address is
        known), so that the same story on two sites has two.
        """
        site = self.site_url.partition("://")[2] or self.site_name
        return str(uuid.uuid5(uuid.NAMESPACE_URL, f"{site}#{path}"))

    def urn(self, path: str) -> str:
        return f"urn:uuid:{self.name(path)}"


def folder(slug: str) -> str:
    """The folder of a briefing, below the top of the site; its address too."""
    return f"briefings/{quote(slug, safe='')}"


def at_top(settings: SiteSettings) -> Addresses:
    return Addresses(settings.site_url, settings.site_name)


def in_briefing(settings: SiteSettings, slug: str) -> Addresses:
    return Addresses(settings.site_url, settings.site_name, "../../", f"{folder(slug)}/")
