"""How far a claim can be traced, and where the trace breaks off."""

from __future__ import annotations

from generator.assemble.ladder import is_agency
from generator.model.article import Original
from generator.model.base import Evidence
from generator.model.record import ActorDescription, RecordActor
from tests.assemble.made import findings, record


def rungs(**known: object) -> list[tuple[str, str, str]]:
    return [(r.from_, r.to, r.link) for r in record(**known).ladder]


def test_what_the_text_took_from_its_original_is_not_said() -> None:
    assert rungs() == [
        ("a", "www.orlo.example", "stated"),
        ("www.orlo.example", "ada-quill", "missing"),
    ]


def test_without_an_original_the_text_itself_credits_its_speakers() -> None:
    assert rungs(original=None) == [("a", "ada-quill", "stated")]


def test_an_original_that_an_editor_names_is_the_editors_word() -> None:
    assert rungs(original=Original(name="The Orlo Gazette"))[0] == (
        "a",
        "The Orlo Gazette",
        "editor",
    )


def test_what_an_agency_relies_on_is_missing_where_nobody_is_cited() -> None:
    mayor = findings().actors[1].model_copy(update={"kind": "organisation", "name": "Ada Quill"})
    agency = mayor.model_copy(update={"aliases": ()})
    plain = record(findings(actors=(findings().actors[0], agency))).ladder
    assert "basis" not in [r.kind for r in plain]


def test_an_agency_is_known_by_its_name_or_by_what_the_text_calls_it() -> None:
    place = Evidence(source="a", start=0, end=1, quote="x")
    called = ActorDescription(text="Orlo’s news agency", evidence=place)
    wire = RecordActor(id="w", name="Wire", kind="organisation", descriptions=(called,))
    assert is_agency(wire)
    assert is_agency(wire.model_copy(update={"name": "state media", "descriptions": ()}))
    assert not is_agency(
        wire.model_copy(update={"name": "Central Intelligence", "descriptions": ()})
    )
    assert not is_agency(wire.model_copy(update={"kind": "person"}))
