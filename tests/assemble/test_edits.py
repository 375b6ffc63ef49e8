"""An editor's corrections: they act, they are signed, and what fits no more stays in sight."""

from __future__ import annotations

from typing import Any

import pytest

from generator.assemble.edits import apply_edits
from generator.assemble.quoting import measured
from generator.model.claims import Fact
from generator.model.findings import Actor, Findings, Insert, Mention
from generator.model.parts import compose
from generator.model.record import Record
from generator.model.story import Bundle, Story
from tests.assemble.made import TEXT, bounds, findings, material, place, record, statement
from tests.plain import built, text_of

CLOSE = "The dam at Orlo will close in May."
HOUSES = "Mayor Ada Quill said 40 houses were empty."


def edited(found: Findings | None = None, **edits: Any) -> Record:
    """The dam's record with these keys of story.yml."""
    made = material(found or findings())
    bundle = Bundle(name="dam", articles=made.articles, edits=Story(**edits))
    return apply_edits(record(found or findings()), bundle)


def share(now: Record) -> float:
    return measured(now, {"a": TEXT}).sources[0].quoted_share


def fact(now: Record, text: str) -> Fact:
    return next(f for f in now.facts if f.text == text)


def stale(now: Record) -> list[str]:
    return [c.edited.key for c in now.caveats if c.kind == "stale-override" and c.edited]


def test_without_edits_nothing_changes() -> None:
    assert edited() == record()


def test_title_slug_and_tags_are_the_editors() -> None:
    now = edited(title="Orlo: the dam", slug="orlo", tags=["dams", "orlo", "dams"], by="EB")
    assert (now.title, now.slug, now.tags) == ("Orlo: the dam", "orlo", ("dams", "orlo"))
    assert now.title_evidence is None
    assert now.title_edited is not None
    assert (now.title_edited.by, now.title_edited.key) == ("EB", "title")


def test_the_entrys_signature_wins_over_the_files() -> None:
    now = edited(by="EB", facts=[{"match": "houses", "pin": True, "by": "AX", "why": "main"}])
    edit = now.facts[0].edited
    assert edit is not None
    assert (edit.by, edit.why, edit.key) == ("AX", "main", "facts[0].pin")


def test_pins_go_first_in_the_order_of_the_file() -> None:
    now = edited(facts=[{"match": "in 2019", "pin": True}, {"match": "40 HOUSES", "pin": True}])
    assert [f.text for f in now.facts] == ["He left in 2019.", HOUSES, CLOSE]
    assert [f.pinned for f in now.facts] == [True, True, False]


def test_a_fact_is_found_by_its_id() -> None:
    id_ = record().facts[1].id
    assert fact(edited(facts=[{"match": id_, "role": "background"}]), HOUSES).role == "background"


def test_a_hidden_fact_takes_all_that_rests_on_it_along() -> None:
    id_ = next(f.id for f in record().facts if f.text == CLOSE)
    now = edited(facts=[{"match": "will close in May", "hide": True}])
    assert now.facts[-1].hidden
    assert now.facts[-1].text == CLOSE
    assert now.summary == now.facts[0].id
    rest = [*now.timeline, *now.relations, *now.quantities]
    assert all(item.fact != id_ for item in rest)
    assert all(id_ not in c.facts for c in (*now.caveats, *now.gaps, *now.coverage))
    assert all(id_ not in (*a.said, *a.about) for a in now.actors)
    entry = next(c for c in now.coverage if TEXT[c.start : c.end] == CLOSE)
    assert (entry.use, entry.why) == ("omitted", "Left out by the editor.")
    assert share(now) < share(record())


def test_the_speaker_of_a_hidden_fact_leaves_the_ladder() -> None:
    assert any(r.to == "ada-quill" for r in record().ladder)
    now = edited(facts=[{"match": "40 houses", "hide": True}])
    assert not any("ada-quill" in (r.to, r.from_) for r in now.ladder)


def test_a_note_on_a_fact_is_signed_and_leaves_the_fact() -> None:
    now = edited(by="EB", facts=[{"match": "houses", "note": "Counted in spring."}])
    (note,) = now.notes
    assert (note.text, note.fact) == ("Counted in spring.", fact(now, HOUSES).id)
    assert note.edited.by == "EB"
    assert fact(now, HOUSES).edited is None


def test_the_summary_is_the_editors_choice() -> None:
    now = edited(summary="40 houses")
    assert now.summary == fact(now, HOUSES).id


def test_caveats_and_notes_of_the_editor() -> None:
    now = edited(
        caveats=[{"kind": "hedged", "text": "Nobody counted.", "match": "40 houses"}],
        notes=[{"text": "See the map."}],
    )
    added = next(c for c in now.caveats if c.text == "Nobody counted.")
    assert added.facts == (fact(now, HOUSES).id,)
    assert added.id in fact(now, HOUSES).caveats
    assert now.notes[0].fact is None


@pytest.mark.parametrize(
    ("edits", "key"),
    [
        ({"facts": [{"match": "gone", "pin": True}]}, "facts[0].match"),
        ({"summary": "gone"}, "summary"),
        ({"actors": [{"merge": ["Ada Quill", "Gone"]}]}, "actors[0].merge"),
        ({"actors": [{"name": "Gone", "kind": "place"}]}, "actors[0].name"),
        ({"actors": [{"name": "Orlo", "split": ["Orlo", "Gone"]}]}, "actors[0].split"),
        ({"caveats": [{"kind": "hedged", "text": "x", "match": "gone"}]}, "caveats[0].match"),
        ({"notes": [{"text": "x", "match": "gone"}]}, "notes[0].match"),
        ({"origins": [{"of": "gone", "name": "RNA"}]}, "origins[0].of"),
        ({"conflicts": [{"match": "40 houses", "resolved": "gone"}]}, "conflicts[0].resolved"),
    ],
)
def test_what_fits_no_more_stays_in_sight(edits: dict[str, Any], key: str) -> None:
    now = edited(**edits)
    assert stale(now) == [key]
    (caveat,) = (c for c in now.caveats if c.kind == "stale-override")
    assert key in caveat.text
    # what was looked for may be the words of a source that was taken out: they stay in the file
    assert "gone" not in caveat.model_dump_json()


def two_mayors() -> Findings:
    """ "Quill" read as an actor of its own, and the mayor's pronoun with it."""
    base = findings()
    mentions = (
        *base.mentions,
        Mention(**bounds("Mayor Ada Quill"), kind="organisation", actor="quill-office"),
    )
    office = Actor(id="quill-office", name="Mayor Ada Quill", kind="organisation", salience=3.0)
    return findings(mentions=mentions, actors=(*base.actors, office))


def test_merged_actors_are_one_everywhere() -> None:
    now = edited(two_mayors(), actors=[{"merge": ["Ada Quill", "Mayor Ada Quill"], "why": "one"}])
    names = [a.name for a in now.actors]
    assert names == ["Mayor Ada Quill", "Orlo"]
    one = now.actors[0]
    assert one.id == "quill-office"
    assert "Ada Quill" in one.aliases
    assert one.edited is not None
    assert fact(now, HOUSES).attribution[0].actor == one.id
    assert one.said == (fact(now, HOUSES).id,)
    assert all("ada-quill" not in f.actors for f in now.facts)
    assert one.mentions[0].quote == one.name
    assert [r.to for r in now.ladder].count(one.id) == 1
    assert not any(r.to == "ada-quill" for r in now.ladder)


def test_rename_kind_and_describe_leave_the_id() -> None:
    now = edited(
        actors=[
            {"name": "Orlo", "kind": "organisation", "why": "the club"},
            {"name": "Orlo", "rename": "FC Orlo", "describe": "a football club"},
        ]
    )
    orlo = next(a for a in now.actors if a.id == "orlo")
    assert (orlo.name, orlo.kind) == ("FC Orlo", "organisation")
    assert "Orlo" in orlo.aliases
    assert orlo.descriptions[0].text == "a football club"
    assert orlo.descriptions[0].edited is not None


def test_a_split_actor_leaves_each_name_its_own_facts() -> None:
    base = findings()
    wrong = tuple(
        m.model_copy(update={"actor": "orlo", "form": "name"}) if m.actor == "ada-quill" else m
        for m in base.mentions
    )
    said = tuple(a.model_copy(update={"actor": "orlo"}) for a in base.attributions)
    statements = tuple(
        s.model_copy(update={"actors": ("orlo",) if s.actors else ()}) for s in base.statements
    )
    mixed = findings(
        mentions=wrong, attributions=said, statements=statements, actors=base.actors[:1]
    )
    now = edited(mixed, actors=[{"name": "Orlo", "split": ["Orlo", "Ada Quill"]}])
    by_name = {a.name: a for a in now.actors}
    assert by_name["Orlo"].id == "orlo"
    assert by_name["Ada Quill"].id == "ada-quill"
    assert by_name["Ada Quill"].said == (fact(now, HOUSES).id,)
    assert fact(now, CLOSE).actors == ("orlo",)


def test_two_sources_of_one_origin_count_once() -> None:
    wall = "The harbour wall of Lindvik fell on Monday night."
    texts = {
        "a": text_of(wall, "Nobody slept in the houses behind it that night."),
        "b": text_of(wall, "The mayor of the town came home from abroad on Tuesday."),
    }
    assert (built(texts).facts[0].origins, built(texts).facts[0].reports) == (2, 2)
    edits = Story.model_validate({"origins": [{"same": ["a.txt", "b.txt"]}]})
    now = built(texts, edits=edits)
    assert (now.facts[0].origins, now.facts[0].reports) == (1, 2)


def test_a_settled_conflict_shows_both_sides() -> None:
    now = edited(conflicts=[{"match": "40 houses", "resolved": "left in 2019", "why": "x"}])
    caveat = now.caveats[-1]
    assert caveat.kind == "conflict"
    assert "“40 houses”" in caveat.text
    assert [e.quote for e in caveat.evidence] == ["40 houses", "left in 2019"]


def test_edits_survive_the_next_reading() -> None:
    edits = Story.model_validate({"facts": [{"match": "second", "pin": True}]})
    first = built({"a": text_of("The first line is long.", "The second line is longer.")})
    pinned = built(
        {"a": text_of("The first line is long.", "The second line is longer.")}, first, edits=edits
    )
    more = text_of(
        "A new line stands in front.", "The first line is long.", "The second line is longer."
    )
    now = built({"a": more}, pinned, "2026-02-02", edits=edits)
    assert now.facts[0].text == "The second line is longer."
    assert now.facts[0].pinned
    gone = built({"a": text_of("The first line is long.")}, now, "2026-03-03", edits=edits)
    assert stale(gone) == ["facts[0].match"]


def test_one_who_is_the_same_elsewhere_is_told_so_and_signed() -> None:
    edit = {"name": "Ada Quill", "same_as": ["town-budget"], "why": "the mayor there too"}
    now = edited(actors=[edit, {"name": "Ada Quill", "same_as": ["town-budget", "harbour-wall"]}])
    (actor,) = [a for a in now.actors if a.name == "Ada Quill"]
    assert actor.same_as == ("town-budget", "harbour-wall")
    assert actor.edited is not None
    assert actor.edited.key == "actors[1].same_as"
    assert not stale(now)


def test_a_new_name_outlives_later_corrections_of_the_actor() -> None:
    rename = {"name": "Ada Quill", "rename": "A. Quill", "why": "as she signs"}
    now = edited(actors=[rename, {"name": "A. Quill", "describe": "of Orlo"}])
    (actor,) = [a for a in now.actors if a.id == "ada-quill"]
    assert actor.name == "A. Quill"
    assert [e.key for e in actor.edits] == ["actors[0].rename", "actors[1].describe"]
    assert actor.edits[0].why == "as she signs"
    assert actor.edited == actor.edits[-1]


def test_a_new_name_stands_in_the_insertions_too() -> None:
    at = place("He").end
    explained = statement(
        "He left in 2019.", 0, inserts=(Insert(at=at, actor="ada-quill"),), actors=("ada-quill",)
    )
    now = edited(
        findings(statements=(explained,)), actors=[{"name": "Ada Quill", "rename": "A. Quill"}]
    )
    (left,) = now.facts
    assert left.text == "He [A. Quill] left in 2019."
    assert left.text == compose(left.parts, {"a": TEXT})
