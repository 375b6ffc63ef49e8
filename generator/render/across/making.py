"""A page across briefings: its head, the way to it, and its template, brought together."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from generator.model.page import Page
from generator.render.across.paging import Piece
from generator.render.across.shelf import Shelf
from generator.render.around import Crumb, trail
from generator.render.environment import page_text
from generator.render.phrases import say
from generator.rules import catalogue


def page_of(
    shelf: Shelf,
    piece: Piece[Any],
    kind: str,
    title: str,
    /,
    *steps: Crumb,
    values: dict[str, str] | None = None,
    **view: Any,
) -> Page:
    """The page of ``piece``, by ``templates/across/KIND.html.j2``.

    ``title`` is the middle of the head's messages (``head.TITLE_title``), ``values`` fill them.
    """
    lang = shelf.language
    told = {"site_name": shelf.settings.site_name, **(values or {})}
    described = f"head.{title}_description"
    if described not in catalogue.messages():
        described = f"head.{kind}_description"
    content = page_text(
        f"across/{kind}.html.j2",
        shelf.settings,
        catalogue.text(f"head.{title}_title", lang, **told),
        catalogue.text(described, lang, **told),
        trail=trail(piece.root, lang, *steps),
        root=piece.root,
        number=str(piece.number) if piece.number > 1 else "",
        turns=piece.turns,
        **view,
    )
    return Page(path=piece.path, content=content)


def crumb(shelf: Shelf, key: str, base: str, root: str) -> Crumb:
    """A step of the way that a message names."""
    return Crumb(say(key, shelf.language), Markup("{}{}/").format(root, base))
