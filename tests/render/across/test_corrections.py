"""Corrections and changes: all that was changed or taken back, with links to what it touched."""

from __future__ import annotations

from generator.model.claims import Edited, Withdrawn
from generator.model.record import Record, Revision
from tests.render.across.stories import SOURCE, items, pages_of, story
from tests.render.conftest import words
from tests.several import SLUG, TEXTS, several_record

FIRST = {"date": "2026-11-01", "cause": "source", "sources": (SOURCE,), "added": ("f0", "f1")}


def changed(*later: dict[str, object], **more: object) -> tuple[Record, str]:
    revisions = tuple(Revision.model_validate(r) for r in (FIRST, *later))
    return story("wall", lines=["Rain fell.", "It rained on."], revisions=revisions, **more)


def test_a_first_version_and_new_software_are_no_news() -> None:
    page = pages_of(changed({"date": "2026-11-09", "cause": "software", "changed": ("f0",)}))
    assert items(page["corrections/index.md"]) == []
    assert "Nothing has been changed or taken back so far." in words(page["corrections/index.md"])
    assert page["index.md"].css_first(".lately") is None


def test_changes_are_counted_and_lead_to_the_facts() -> None:
    pages = pages_of(
        changed(
            {"date": "2026-11-08", "cause": "editor", "changed": ("f1",)},
            {"date": "2026-11-09", "cause": "source", "added": ("f0",), "withdrawn": ("f9",)},
        )
    )
    page = pages["corrections/index.md"]
    assert items(page) == ["wall:2", "wall:1"]
    newest, older = page.css("[data-item]")
    assert "Sources changed." in words(newest) and "1 fact withdrawn" in words(newest)
    assert [a.attributes["href"] for a in older.css(".ref")] == ["../briefings/wall/#f1"]
    assert "Changed lately" in words(pages["index.md"])
    assert [a.attributes["href"] for a in pages["index.md"].css(".change .ref")] == [
        "briefings/wall/#f0",
        "briefings/wall/#f1",
    ]


def test_what_the_latest_change_did_to_facts_is_said() -> None:
    record, text = changed({"date": "2026-11-09", "cause": "source", "changed": ("f1",)})
    facts = tuple(
        f.model_copy(update={"status": "contradicted" if f.id == "f1" else "unchanged"})
        for f in record.facts
    )
    page = pages_of((record.model_copy(update={"facts": facts}), text))["corrections/index.md"]
    assert "1 fact now contradicted: fact 2" in words(page)


def test_what_was_taken_down_is_told_with_who_and_why() -> None:
    gone = Withdrawn(
        id="f9",
        sha256="0" * 64,
        added="2026-11-01",
        withdrawn="2026-11-09",
        why="editor",
        purged=Edited(by="EB", why="a wrong name", key="purged[0]"),
    )
    page = pages_of(
        changed({"date": "2026-11-09", "cause": "editor", "withdrawn": ("f9",)}, withdrawn=(gone,))
    )["corrections/index.md"]
    assert "taken down on 9 November 2026 by EB. Reason given: a wrong name" in words(page)


def test_publishers_own_corrections_stand_in_their_words() -> None:
    record = several_record()
    from generator.render.across.shelf import Shelf
    from generator.render.across.site import site_pages
    from tests.render.across.stories import SETTINGS, article

    made = {p.path: p for p in site_pages(Shelf([record], {SLUG: TEXTS}, SETTINGS))}
    page = article(made["corrections/index.md"])
    amended = [s.id for s in record.sources if s.amended]
    assert amended
    assert {f"{SLUG}:amended:{s}" for s in amended} <= set(items(page))
    assert "Corrected by its publisher: “This article was amended on 6 March" in words(page)
