"""Every page that is not of one briefing."""

from __future__ import annotations

from generator.model.page import Page
from generator.render.across.actor import actor_pages
from generator.render.across.actors_index import actors_index
from generator.render.across.corrections import corrections
from generator.render.across.landing import landing
from generator.render.across.lists import archive, tag_index, tag_pages
from generator.render.across.search import search
from generator.render.across.shelf import Shelf
from generator.render.across.sources import sources
from generator.render.across.timeline import timeline


def site_pages(shelf: Shelf) -> list[Page]:
    return [
        landing(shelf),
        *actors_index(shelf),
        *actor_pages(shelf),
        *timeline(shelf),
        *sources(shelf),
        *tag_index(shelf),
        *tag_pages(shelf),
        *archive(shelf),
        *corrections(shelf),
        *search(shelf),
    ]
