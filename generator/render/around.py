"""What stands around a page: where it belongs, what is before and after it, what is related."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from markupsafe import Markup

from generator.render.claims import Desk
from generator.render.escaping import step
from generator.render.head import Title, title
from generator.render.nodes import Node
from generator.render.phrases import Phrase, Story, say


@dataclass(frozen=True)
class Crumb:
    """A step of the way from the first page. ``slug``: the briefing whose words it shows."""

    text: Node | Story | Phrase | str
    href: Markup
    slug: str = ""


@dataclass(frozen=True)
class Other:
    """Another briefing, linked to. Its words stand in an element with its ``data-briefing``."""

    slug: Markup
    href: Markup
    title: Title | None
    date: Phrase | None


@dataclass(frozen=True)
class Related:
    """Another briefing with the actors that it shares, named in its own words."""

    other: Other
    shared: tuple[Node | Story, ...]


@dataclass(frozen=True)
class Around:
    """For one briefing's pages; without any of it, a page of its own.

    ``actors``: the record's actor ids to the ids of their pages; ``tags``: tags to the last step
    of their pages' addresses; ``month``: of its archive page, as "2026-11".
    """

    newer: Other | None = None
    older: Other | None = None
    related: tuple[Related, ...] = ()
    actors: Mapping[str, str] = field(default_factory=dict)
    tags: Mapping[str, str] = field(default_factory=dict)
    month: str = ""
    month_name: Phrase | str = ""

    def actor(self, root: str, actor: str) -> Markup | None:
        """The address of an actor's page; ``root`` leads from the page to the site's."""
        if page := self.actors.get(actor):
            return Markup("{}actors/{}/").format(root, step(page))
        return None

    def tag(self, root: str, tag: str) -> Markup | None:
        if page := self.tags.get(tag):
            return Markup("{}tags/{}/").format(root, step(page))
        return None

    def trail(self, root: str, language: str, *further: Crumb) -> tuple[Crumb, ...]:
        """From the first page, by the month of its latest change, down to ``further``."""
        month = (Crumb(self.month_name, Markup("{}archive/{}/").format(root, self.month)),)
        return trail(root, language, *(month if self.month else ()), *further)


ALONE = Around()
"""For a page that is rendered by itself."""


def trail(root: str, language: str, *further: Crumb) -> tuple[Crumb, ...]:
    """The way to a page; the page itself is not a step of it."""
    return (Crumb(say("trail.first", language), Markup("{}").format(root or "./")), *further)


def brief_crumb(desk: Desk, href: str) -> Crumb:
    """The step of a briefing, for the pages below it."""
    return Crumb(title(desk).words, Markup(href), step(desk.record.slug))  # noqa: S704 - ours
