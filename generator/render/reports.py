"""Where an error in a line is reported: an issue of the site's repository, filled in beforehand."""

from __future__ import annotations

from urllib.parse import quote, urlsplit

from markupsafe import Markup

from generator.model.claims import Fact
from generator.model.record import Record
from generator.model.settings import SiteSettings
from generator.render.claims import Desk
from generator.render.escaping import address, plain
from generator.rules import catalogue

MOST = 300
"""Characters of the fact that go into the report: addresses have limits."""


def report(desk: Desk, fact: Fact, settings: SiteSettings) -> Markup | None:
    """The address of a new issue about ``fact``; None where the site names no repository."""
    if not settings.repo_url:
        return None
    title = catalogue.text("report.title", desk.language, title=plain(desk.record.title))
    return address(_issue(settings.repo_url, title, _body(desk, fact, settings)))


def permalink(record: Record, settings: SiteSettings, fact: str = "") -> str:
    """The lasting address of a briefing or a fact: absolute where the site's own is known."""
    page = f"{settings.site_url}briefings/{quote(record.slug, safe='')}/"
    return f"{page}#{fact}" if fact else page


def _body(desk: Desk, fact: Fact, settings: SiteSettings) -> str:
    place = fact.evidence[0]
    words = plain(fact.text)
    return catalogue.text(
        "report.body",
        desk.language,
        link=permalink(desk.record, settings, fact.id),
        q=words if len(words) <= MOST else f"{words[:MOST].rstrip()}…",
        file=plain(_file(desk.record, place.source)),
        n_line=desk.lines.number(place.source, place.start) or 1,
    )


def _file(record: Record, source: str) -> str:
    return next(s.file for s in record.sources if s.id == source)


def _issue(repository: str, title: str, body: str) -> str:
    """GitHub's form, which Gitea and Forgejo share; GitLab has one of its own."""
    base = repository.rstrip("/")
    if "gitlab" in (urlsplit(base).hostname or ""):
        base, names = f"{base}/-/issues/new", ("issue%5Btitle%5D", "issue%5Bdescription%5D")
    else:
        base, names = f"{base}/issues/new", ("title", "body")
    filled = (f"{n}={quote(v, safe='')}" for n, v in zip(names, (title, body), strict=True))
    return f"{base}?{'&'.join(filled)}"
