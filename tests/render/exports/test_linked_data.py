"""Linked data says what the page says, with its dates no more precise than a source's."""

from __future__ import annotations

import json
from typing import Any

import pytest
from markdown import Markdown
from selectolax.lexbor import LexborHTMLParser

from generator.model.claims import Message, When
from generator.render.brief import brief
from generator.render.exports import exports, linked_data
from generator.render.exports.downloads import FILES
from tests.render.exports.linked import expanded
from tests.render.exports.stories import AWAY, HERE, names, records, story

S = "https://schema.org/"


def made(name: str, settings: Any = AWAY) -> Any:
    return linked_data.linked_data(story(name, settings), FILES, "card-0.png")


@pytest.mark.parametrize("name", names())
def test_it_is_json_ld_and_every_term_is_known(name: str) -> None:
    (article,) = expanded(made(name))
    assert article["@type"] == [S + "Article"]
    assert len(article[S + "hasPart"]) == len(story(name).facts)
    assert len(article.get(S + "mentions", [])) == len(story(name).events)
    assert len(article[S + "citation"]) == len(records()[name][0].sources)


@pytest.mark.parametrize("name", names())
def test_each_claim_names_speaker_label_and_place(name: str) -> None:
    all_ = story(name)
    for claim, statement in zip(made(name)["hasPart"], all_.facts.values(), strict=True):
        assert claim["name"] == statement.said and claim["text"] == statement.text
        told = {p["name"]: p["value"] for p in claim["additionalProperty"]}
        assert told["label"] == statement.label
        assert told.get("speaker", "") == statement.speaker
        found = [q["identifier"] for q in claim["isBasedOn"]]
        assert found == [f"{p.source}:{p.start}-{p.end}" for p in statement.places]


def test_an_author_is_one_who_is_named_certain_and_says_all_of_it() -> None:
    claims = {c["text"]: c for c in made("hedge-lost")["hasPart"]}
    (claim,) = (c for text, c in claims.items() if text.startswith("Velmar may have sent"))
    assert claim["author"]["@type"] == "Person" and claim["author"]["name"] == "Ida Korsak"
    record, _ = records()["court-ruling"]
    facts = {f.id: f for f in record.facts}
    for claim in made("court-ruling")["hasPart"]:
        fact = facts[claim["@id"].rpartition("#")[2]]
        sure = bool(fact.attribution and fact.attribution[0].text and fact.attribution[0].certain)
        assert ("author" in claim) == (sure and not fact.attribution[0].partly)


@pytest.mark.parametrize(
    ("edtf", "basis", "start"),
    [
        ("2019", "stated", "2019"),
        ("2024-06", "inferred", "2024-06"),
        ("2024-06-11", "stated", "2024-06-11"),
        ("2024-06-11T05", "stated", "2024-06-11"),
        ("2024-23", "stated", None),
        ("2024~", "stated", None),
        ("201X", "stated", None),
        ("2024-01/2024-02", "stated", None),
        ("XXXX-03-27", "unknown", None),
        ("2024-06-11", "unknown", None),
        ("XXXX", "unknown", None),
    ],
)
def test_an_event_begins_no_more_precisely_than_its_source_says(
    edtf: str, basis: str, start: str | None
) -> None:
    assert linked_data.start_of(When(edtf=edtf, text="x", basis=basis)) == start  # type: ignore[arg-type]


def test_the_nearest_such_day_is_no_start() -> None:
    note = Message(message="date.open_dateline")
    when = When(edtf="2024-06-11", text="Tuesday", basis="inferred", note=note)
    assert linked_data.start_of(when) is None


def test_events_without_a_year_have_no_start_but_their_words() -> None:
    events = made("drone-showcase")["mentions"]
    march = next(e for e in events if "“March 27”" in e["description"])
    assert "startDate" not in march
    assert [e["startDate"] for e in events if "startDate" in e] == ["2019", "2022", "2023"]


@pytest.mark.parametrize("name", names())
def test_the_block_of_the_page_is_the_file_and_ends_nowhere_else(name: str) -> None:
    record, texts = records()[name]
    text = str(brief(record, texts, AWAY).content).split("---\n", 2)[2]
    html = Markdown(extensions=["tables", "toc", "attr_list", "md_in_html"]).convert(text)
    (block,) = LexborHTMLParser(html).css("script")
    assert block.attributes == {"type": "application/ld+json"}
    inside = html.split('<script type="application/ld+json">')[1].split("</script>")[0]
    assert not {"<", ">", "&", "\n"} & set(inside)
    files = {p.path: p.content for p in exports([record], {record.slug: texts}, AWAY)}
    assert json.loads(block.text()) == json.loads(
        str(files[f"briefings/{record.slug}/briefing.jsonld"])
    )


def test_what_is_not_known_of_a_source_is_left_out() -> None:
    (source,) = made("drone-showcase")["citation"]
    assert set(source) == {"@type", "@id", "name", "isBasedOn"}
    (source,) = made("court-ruling")["citation"]
    assert source["datePublished"] == "2024-06-12"
    assert source["publisher"]["name"] == "Nordhavn Courier"


def test_addresses_are_relative_where_the_sites_is_not_known() -> None:
    assert made("court-ruling", HERE)["@id"] == "./"
    slug = records()["court-ruling"][0].slug
    assert made("court-ruling")["@id"] == f"https://x.example/news/briefings/{slug}/"
