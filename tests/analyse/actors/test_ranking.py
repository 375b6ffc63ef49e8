"""Who stands first once the facts and their speakers are known."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.analyse import read_language
from generator.analyse.actors.ranking import rank_actors
from generator.analyse.parse import parse
from generator.analyse.reading import Reading
from generator.sources.text import article_from_text

if TYPE_CHECKING:
    from spacy.language import Language

    from generator.model.findings import Actor

STORM = (
    "A storm sank two ferries in the harbour of Bergen on Friday. "
    "Odo Quill said: “We found nobody.” "
    "Both ferries had left for Stavanger an hour before. "
    "The port of Stavanger closed. Quill added that the search goes on.\n"
)
NAVY = (
    "Norway closed its border with Sweden on Monday after a week of storms. "
    "The Norwegian Navy sent a ship to the north. "
    "Sweden opened a camp for five hundred lorry drivers near Kiruna. "
    "The road to Kiruna had been blocked by snow since Saturday.\n"
)
AGAIN = "The Norwegian Navy also lost a helicopter with four sailors on Tuesday.\n"


def _reading(nlp: Language, title: str, body: str) -> Reading:
    return Reading(next(iter(parse(nlp, [article_from_text(f"{title}\n\n{body}", id="t")]))))


def _actors(nlp: Language, title: str, body: str) -> dict[str, Actor]:
    """By name, in their order."""
    found = read_language(_reading(nlp, title, body).parsed).actors
    return {a.name: a for a in found}


def _before(actors: dict[str, Actor], one: str, other: str) -> bool:
    order = list(actors)
    return order.index(one) < order.index(other)


def test_whom_the_text_only_quotes_stands_behind_what_it_tells_of(nlp: Language) -> None:
    actors = _actors(nlp, "Two ferries sink", STORM)
    assert _before(actors, "Stavanger", "Odo Quill")


def test_a_speaker_in_the_headline_keeps_its_place(nlp: Language) -> None:
    actors = _actors(nlp, "Odo Quill finds nobody after ferries sink", STORM)
    assert _before(actors, "Odo Quill", "Stavanger")


def test_a_country_stands_before_its_organ(nlp: Language) -> None:
    actors = _actors(nlp, "Border closes", NAVY)
    assert _before(actors, "Kiruna", "Norwegian Navy")


def test_an_organ_that_several_facts_are_about_keeps_its_place(nlp: Language) -> None:
    actors = _actors(nlp, "Border closes", NAVY + "\n" + AGAIN)
    assert _before(actors, "Norwegian Navy", "Kiruna")


@pytest.mark.parametrize("body", [STORM, NAVY, "Nothing was said.\n"])
def test_the_order_is_that_of_salience_and_loses_nobody(nlp: Language, body: str) -> None:
    found = read_language(_reading(nlp, "News of the day", body).parsed)
    salience = [a.salience for a in found.actors]
    assert salience == sorted(salience, reverse=True)
    assert {m.actor for m in found.mentions} == {a.id for a in found.actors}


def test_nothing_known_gives_no_actors(nlp: Language) -> None:
    assert rank_actors(_reading(nlp, "News of the day", STORM)) == ()
