"""Where links of an export lead, and the names that things keep for good."""

from __future__ import annotations

import posixpath
import uuid
from urllib.parse import unquote, urlsplit

from generator.verify.settings import Settings

Target = tuple[str, str]
"""A folder or file below the top of the site, and the place there."""


def target(link: str, file: str, settings: Settings) -> Target | None:
    """Where a link in ``file`` leads; None where that is outside of the site."""
    if settings.site_url and link.startswith(settings.site_url):
        base, link = "", link.removeprefix(settings.site_url)
    else:
        base = posixpath.dirname(file)
    split = urlsplit(link)
    if split.scheme or split.netloc or (settings.site_url and base):
        return None
    path = unquote(split.path)
    joined = posixpath.normpath(posixpath.join(base, path)) if path else file
    return joined.removeprefix("./").rstrip("/"), unquote(split.fragment)


def place(slug: str, anchor: str = "") -> Target:
    """A place on a briefing's page."""
    return f"briefings/{slug}", anchor


def line(slug: str, source: str, number: int) -> Target:
    """A line on the page of a source."""
    return f"briefings/{slug}/sources/{source}", f"s{number}"


def name_of(path: str, settings: Settings) -> str:
    """The UUID of the thing at ``path``: of the site's address, else of its name."""
    site = settings.site_url.partition("://")[2] or settings.site_name
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"{site}#{path}"))
