"""Feeds are read by readers that are not ours; each entry says who says it and how sure."""

from __future__ import annotations

import json
import re
from typing import Any

import feedparser
import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.model.base import Evidence
from generator.model.claims import Edited, Withdrawn
from generator.model.record import Revision
from generator.render.exports import entries, exports, feeds
from generator.render.exports.addresses import at_top
from generator.render.exports.statement import Statements
from tests.render.exports.stories import AWAY, HERE, names, records, story

GOLDEN = [n for n in names() if n not in {"sample", "several", "hostile"}]


def files(settings: Any = AWAY, *chosen: str) -> dict[str, str]:
    taken = [records()[n] for n in chosen or GOLDEN]
    made = exports([r for r, _ in taken], {r.slug: t for r, t in taken}, settings)
    return {p.path: p.content for p in made if isinstance(p.content, str)}


def changed(name: str, **update: object) -> Statements:
    record, texts = records()[name]
    return Statements(record.model_copy(update=update), texts, AWAY)


@pytest.mark.parametrize("settings", [AWAY, HERE], ids=["address", "no-address"])
@pytest.mark.parametrize("path", ["feed.xml", "changes.xml"])
def test_atom_is_well_formed_and_complete(settings: Any, path: str) -> None:
    found = feedparser.parse(files(settings)[path].encode())
    assert not found.bozo, found.get("bozo_exception")
    assert found.version == "atom10"
    assert found.feed.id.startswith("urn:uuid:") and found.feed.title and found.feed.updated
    assert found.feed.author and found.feed.language == "en"
    for entry in found.entries:
        assert entry.id.startswith("urn:uuid:")
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00Z", entry.updated)
        assert entry.title and entry.link and entry.summary and entry.content[0].value


def test_every_briefing_is_an_entry_with_its_summary_speaker_and_label() -> None:
    found = feedparser.parse(files()["feed.xml"].encode())
    told = {e.link: e for e in found.entries}
    for name in GOLDEN:
        all_ = story(name)
        entry = told[f"https://x.example/news/briefings/{all_.record.slug}/"]
        summary = all_.summary
        assert summary is not None
        assert entry.title == all_.title and entry.summary == summary.said
        text = " ".join(LexborHTMLParser(entry.content[0].value).body.text().split())  # type: ignore[union-attr]
        assert summary.text in text and summary.label in text
        assert f"{summary.speaker} – {summary.label}".strip(" –").lower() in text.lower()
        for gap in all_.gaps[:4]:
            assert gap in text


def test_json_feed_has_what_its_specification_asks_for() -> None:
    data = json.loads(files()["feed.json"])
    assert data["version"] == "https://jsonfeed.org/version/1.1"
    assert data["title"] and data["feed_url"] == "https://x.example/news/feed.json"
    assert len({i["id"] for i in data["items"]}) == len(data["items"]) == len(GOLDEN)
    for item in data["items"]:
        assert isinstance(item["id"], str) and item["content_html"]
        (claim,) = item["_briefings"]["claims"]
        assert claim["label"] in item["summary"] and claim["text"] in item["summary"]
        assert claim["places"] and claim["link"].endswith("#" + claim["fact"])


def test_both_formats_tell_the_same() -> None:
    made = files()
    for name in ("feed", "changes"):
        atom = feedparser.parse(made[f"{name}.xml"].encode())
        data = json.loads(made[f"{name}.json"])
        assert [e.id for e in atom.entries] == [i["id"] for i in data["items"]]
        assert [e.link for e in atom.entries] == [i["url"] for i in data["items"]]


def test_a_feed_of_hostile_text_is_text() -> None:
    for path, text in files(AWAY, "hostile").items():
        if path.endswith(".xml"):
            found = feedparser.parse(text.encode(), sanitize_html=False)
            assert not found.bozo, found.get("bozo_exception")
            for entry in found.entries:
                tree = LexborHTMLParser(entry.content[0].value)
                assert {n.tag for n in tree.css("body *")} <= {"blockquote", "p", "a", "ul", "li"}
                assert all(
                    (a.attributes["href"] or "").startswith("https://x") for a in tree.css("a")
                )


def test_the_newest_come_first_and_a_change_of_software_is_no_news() -> None:
    later = (
        *records()["several"][0].revisions[:1],
        Revision(date="2026-12-01", cause="software", changed=("x",)),
        Revision(date="2026-12-02", cause="editor", changed=("x",)),
    )
    all_ = changed("several", revisions=later)
    told = entries.changes([all_])
    assert [(e.path.partition("#")[2], e.updated) for e in told if "revision" in e.path] == [
        ("revision-2", "2026-12-02")
    ]
    assert entries.briefing(all_).updated == "2026-12-02"
    assert [e.updated for e in told] == sorted((e.updated for e in told), reverse=True)


def test_a_change_repeats_what_reads_otherwise_now_with_its_label() -> None:
    record, _ = records()["several"]
    shown = list(story("several").facts)[:2]
    all_ = changed(
        "several",
        revisions=(
            *record.revisions[:1],
            Revision(date="2026-12-02", cause="source", changed=tuple(shown), withdrawn=("gone",)),
        ),
    )
    entry = next(e for e in entries.changes([all_]) if "#revision-1" in e.path)
    assert [c.fact for c in entry.claims] == shown
    assert "1 fact withdrawn." in entry.notes and "2 facts changed." in entry.notes
    html = feeds.content(entry, AWAY, at_top(AWAY))
    assert all(c.label in html for c in entry.claims)


def test_a_source_that_was_taken_back_is_told_with_its_own_words() -> None:
    told = [e for e in entries.changes([story("withdrawn-report")]) if "#retracted-" in e.path]
    (entry,) = told
    assert "has withdrawn its report" in entry.summary
    assert entry.updated == "2026-11-24"


def test_an_amended_source_is_told() -> None:
    told = [e for e in entries.changes([story("several")]) if "#amended-" in e.path]
    assert told and "amended" in told[0].summary


def test_a_withdrawn_story_keeps_its_feed_and_none_of_its_words() -> None:
    record, _ = records()["court-ruling"]
    gone = record.model_copy(
        update={
            "title": "a secret title",
            "title_evidence": Evidence(source="x", start=0, end=1, quote="x"),
            "summary": None,
            "facts": (),
            "sources": (),
            "actors": (),
            "timeline": (),
            "quantities": (),
            "gaps": (),
            "coverage": (),
            "tags": (),
            "revisions": (
                *record.revisions,
                Revision(date="2026-12-02", cause="source", withdrawn=("f1",)),
            ),
        }
    )
    made = exports([gone], {}, AWAY)
    own = [p.path for p in made if p.path.startswith("briefings/")]
    assert own == [f"briefings/{gone.slug}/feed.xml"]
    found = {p.path: str(p.content) for p in made}
    assert not any("secret" in text for text in found.values())
    feed = feedparser.parse(found[own[0]].encode())
    assert not feed.bozo and len(feed.entries) == 1
    assert "No source of this briefing is left" in feed.entries[0].summary
    assert not feedparser.parse(found["feed.xml"].encode()).entries


def test_an_empty_site_has_valid_feeds() -> None:
    made = {p.path: str(p.content) for p in exports([], {}, HERE)}
    found = feedparser.parse(made["feed.xml"].encode())
    assert not found.bozo and not found.entries
    assert json.loads(made["feed.json"])["items"] == []


def test_the_same_records_give_the_same_bytes() -> None:
    assert files() == files()


def test_what_was_taken_down_is_told_with_the_reason_and_without_the_words() -> None:
    record, _ = records()["several"]
    gone = Withdrawn(
        id="f0000000",
        sha256="0" * 64,
        added="2026-03-04",
        withdrawn="2026-12-02",
        purged=Edited(by="EB", why="It named <b>a child</b>.", key="purge"),
    )
    later = Revision(date="2026-12-02", cause="editor", withdrawn=(gone.id,))
    all_ = changed("several", revisions=(*record.revisions, later), withdrawn=(gone,))
    entry = entries.changes([all_])[0]
    assert "Reason given: It named <b>a child</b>." in entry.summary
    assert "<b>" not in feeds.content(entry, AWAY, at_top(AWAY))
