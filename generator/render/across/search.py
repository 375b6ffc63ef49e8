"""The search: a form that a script answers from the index, and lists for who has none."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.page import Page
from generator.render.across.making import page_of
from generator.render.across.paging import sole
from generator.render.across.shelf import Shelf
from generator.render.phrases import say

KINDS = ("fact", "date", "actor", "source", "briefing")
"""What can be searched for; `generator.finish.entries` makes them."""
STATES = ("waiting", "found", "none", "failed")


@dataclass(frozen=True)
class Kind:
    """``many`` names the choice, ``one`` a result. The nameless kind is all of them."""

    name: str
    many: str
    one: str = ""


@dataclass(frozen=True)
class State:
    name: str
    text: str


def search(shelf: Shelf) -> list[Page]:
    lang = shelf.language
    kinds = [Kind("", say("search.in.all", lang))]
    kinds += [Kind(k, say(f"search.in.{k}", lang), say(f"search.kind.{k}", lang)) for k in KINDS]
    states = [State(s, say(f"search.state.{s}", lang)) for s in STATES]
    return [page_of(shelf, sole("search"), "search", "search", kinds=kinds, states=states)]
