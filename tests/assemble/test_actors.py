"""Actors of the record: one a name, what they said apart from what was said of them."""

from __future__ import annotations

from generator.model.findings import Actor, Description, Mention
from tests.assemble.made import TEXT, bounds, findings, record


def test_the_most_salient_stands_first() -> None:
    assert [a.name for a in record().actors] == ["Ada Quill", "Orlo"]


def test_said_and_about_are_kept_apart() -> None:
    made = record()
    mayor = made.actors[0]
    assert mayor.said == (made.facts[1].id,)
    assert mayor.about == (made.facts[2].id,)


def test_mentions_are_names_and_begin_with_the_name_itself() -> None:
    found = findings()
    mentions = (
        Mention(**bounds("Orlo"), kind="place", actor="orlo", form="demonym"),
        *found.mentions,
    )
    orlo = next(a for a in record(findings(mentions=mentions)).actors if a.id == "orlo")
    assert [e.quote for e in orlo.mentions] == ["Orlo"]
    assert orlo.mentions[0].start == bounds("Orlo", nth=1)["start"]


def test_an_actor_without_a_name_is_shown_by_what_it_is_called() -> None:
    group = Mention(**bounds("40 houses"), kind="group", actor="houses", form="nominal")
    made = findings(
        mentions=(*findings().mentions, group),
        actors=(*findings().actors, Actor(id="houses", name="40 houses", kind="group")),
    )
    assert "40 houses" in [a.name for a in record(made).actors]


def test_descriptions_are_the_sources_words_each_once() -> None:
    mayor = (
        findings()
        .actors[1]
        .model_copy(
            update={
                "descriptions": (Description(**bounds("Mayor")), Description(**bounds("Mayor")))
            }
        )
    )
    found = record(findings(actors=(findings().actors[0], mayor))).actors[0].descriptions
    assert [d.text for d in found] == ["Mayor"]
    assert found[0].evidence.quote == TEXT[found[0].evidence.start : found[0].evidence.end]


def test_one_name_in_two_sources_is_one_actor() -> None:
    made = record(findings("a"), findings("b"))
    assert [a.name for a in made.actors] == ["Ada Quill", "Orlo"]
    assert {e.source for e in made.actors[0].mentions} == {"a", "b"}
