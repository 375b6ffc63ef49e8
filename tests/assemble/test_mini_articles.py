"""Three invented articles of different kinds, read and drafted whole, as an editor would check them."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.analyse import read
from generator.analyse.parse import parse
from generator.assemble.draft import draft
from generator.model.record import Record
from generator.model.story import Bundle
from generator.sources.text import article_from_text
from tests.assemble.made import INPUTS

FOLDER = Path(__file__).parent / "articles"


@pytest.fixture(scope="module")
def drafted(nlp: object) -> dict[str, Record]:
    found = {}
    for path in sorted(FOLDER.glob("*.txt")):
        text = path.read_text("utf-8")
        article = article_from_text(text, id=path.stem, file=path.name)
        parsed = next(iter(parse(nlp, [article])))  # type: ignore[arg-type]
        bundle = Bundle(name=path.name, articles=(article,))
        found[path.stem] = draft(bundle, {path.stem: read(parsed)}, INPUTS)
    return found


def questions(record: Record) -> list[str]:
    return [g.question for g in record.gaps]


def arrows(record: Record) -> set[tuple[str, str, str]]:
    names = {a.id: a.name for a in record.actors}
    return {(names[r.subject], r.verb, names[r.object]) for r in record.relations}


def warned(record: Record, kind: str) -> list[str]:
    return [c.text for c in record.caveats if c.kind == kind]


def test_a_ruling_asks_what_the_text_leaves_open(drafted: dict[str, Record]) -> None:
    assert questions(drafted["court"])[:3] == [
        "In which year was “June 12”?",
        "When was this text published?",
        "Who did this: “Documents were leaked”?",
    ]


def test_nobody_is_asked_for_a_reply_who_gave_or_refused_one(drafted: dict[str, Record]) -> None:
    asked = questions(drafted["court"])
    assert not any("Brask" in q or "Norlane" in q for q in asked)


def test_a_ruling_warns_of_an_unnamed_official(drafted: dict[str, Record]) -> None:
    said = warned(drafted["court"], "unnamed-speaker")
    assert any("an official who was not authorised to speak publicly" in s for s in said)
    assert warned(drafted["court"], "no-direct-quotes") == []


def test_a_ruling_has_its_years(drafted: dict[str, Record]) -> None:
    dated = [(e.date.edtf[:4], e.status) for e in drafted["court"].timeline]
    assert ("2016", "happened") in dated
    assert ("2020", "happened") in dated
    assert dated[-1] == ("XXXX", "planned")


def test_nobody_is_asked_who_killed_in_an_earthquake(drafted: dict[str, Record]) -> None:
    assert not any(q.startswith("Who") for q in questions(drafted["quake"]))


def test_an_earthquake_asks_how_many(drafted: dict[str, Record]) -> None:
    asked = questions(drafted["quake"])
    assert "What number stands behind “several people”?" in asked
    assert not any("12 people" in q or "200 people" in q for q in asked)


def test_the_earlier_quake_is_dated_and_not_planned(drafted: dict[str, Record]) -> None:
    known = [e for e in drafted["quake"].timeline if e.date.edtf == "1987"]
    assert [e.status for e in known] == ["happened"]


def test_what_has_been_done_is_not_called_a_plan(drafted: dict[str, Record]) -> None:
    planned = warned(drafted["quake"], "plan-not-event")
    assert not any("has sent soldiers" in text for text in planned)


def test_a_visit_has_its_arrows_the_right_way_round(drafted: dict[str, Record]) -> None:
    found = arrows(drafted["visit"])
    assert ("Lena Fors", "met", "Omar Haddad") in found
    assert ("Aldova", "accused", "Meria") in found
    assert not any(s == "Meria" and o == "Aldova" for s, _, o in found)


def test_a_coming_visit_is_no_visit(drafted: dict[str, Record]) -> None:
    coming = [r for r in drafted["visit"].relations if "visit" in r.verb]
    assert [r.strength for r in coming] == ["planned"] * len(coming)
    autumn = [e for e in drafted["visit"].timeline if e.date.text == "the autumn"]
    assert [e.status for e in autumn] == ["planned"]


def test_a_treaty_is_as_old_as_it_is(drafted: dict[str, Record]) -> None:
    texts = {e.date.edtf: e.text for e in drafted["visit"].timeline}
    assert texts["1974"].endswith("violating a treaty signed in 1974.")


@pytest.mark.parametrize("name", ["court", "quake", "visit"])
def test_the_pages_are_not_drowned_in_warnings(name: str, drafted: dict[str, Record]) -> None:
    assert len(drafted[name].caveats) <= 14
    assert len(drafted[name].gaps) <= 6


@pytest.mark.parametrize("name", ["court", "quake", "visit"])
def test_every_sentence_is_accounted_for(name: str, drafted: dict[str, Record]) -> None:
    record = drafted[name]
    text = (FOLDER / f"{name}.txt").read_text("utf-8")
    covered = " ".join(text[c.start : c.end] for c in record.coverage)
    assert len(covered.split()) >= len(text.split()) * 0.98
    assert [c.start for c in record.coverage] == sorted(c.start for c in record.coverage)
