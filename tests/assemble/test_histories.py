"""Whatever the order of files, and whatever comes and goes: the same facts with the same ids."""

from __future__ import annotations

import random
import re
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.assemble import record_json
from generator.model.article import Article
from generator.model.findings import Findings
from generator.model.record import Record
from generator.model.story import (
    ActorEdit,
    Bundle,
    ConflictEdit,
    FactEdit,
    NoteEdit,
    OriginEdit,
    Story,
)
from generator.sources.text import article_from_text
from tests.assemble.stories import findings_of, golden, record_of

FOLDERS = ("growing-toll", "hedge-lost", "withdrawn-report", "same-actors", "syndicated")


@cache
def shelf() -> tuple[tuple[Article, ...], dict[str, Findings]]:
    """All sources of the golden stories, as if they told one."""
    articles: list[Article] = []
    findings: dict[str, Findings] = {}
    for folder in FOLDERS:
        bundle, found = golden(folder)
        articles += bundle.articles
        findings |= found
    return tuple(articles), findings


@cache
def corrected(article: Article) -> tuple[Article, dict[str, Findings]]:
    """The same source as its paper changed it: a sentence more before all others, all else moved."""
    head, _, body = article.text.partition("\n\n")
    text = f"{head}\n\nThe harbour office answered no calls. {body}"
    again = article_from_text(text, id=article.id, file=article.file, published=article.published)
    known = {"publisher": article.publisher, "url": article.url}
    changed = again.model_copy(update=known)
    return changed, findings_of([changed])


def story(articles: list[Article], edits: Story | None = None) -> Bundle:
    return Bundle(
        name="story",
        articles=tuple(articles),
        edits=edits or Story(),
        edits_sha256=repr(edits) if edits else None,
    )


def lasting(record: Record) -> object:
    """All of a record but its history and what is said of it."""
    data = record.model_dump(mode="json", exclude={"revisions", "withdrawn", "inputs", "slug"})
    for fact in data["facts"]:
        del fact["status"]
        fact.pop("changes", None)
    return data


@st.composite
def chosen(draw: st.DrawFn, least: int = 1) -> list[Article]:
    articles, _ = shelf()
    return draw(st.lists(st.sampled_from(articles), min_size=least, max_size=6, unique_by=id))


@settings(max_examples=40, deadline=None)
@given(chosen(least=2), st.randoms(use_true_random=False))
def test_the_order_of_files_does_not_show(articles: list[Article], chance: random.Random) -> None:
    _, findings = shelf()
    other = list(articles)
    chance.shuffle(other)
    one, two = (record_of(story(a), findings) for a in (articles, other))
    inputs = one.inputs
    assert record_json(one) == record_json(two.model_copy(update={"inputs": inputs}))


@settings(max_examples=30, deadline=None)
@given(chosen(least=2), st.randoms(use_true_random=False))
def test_nor_does_it_with_an_editors_file(articles: list[Article], chance: random.Random) -> None:
    _, findings = shelf()
    other = list(articles)
    chance.shuffle(other)
    one, two = (record_of(story(a, EDITS), findings) for a in (articles, other))
    assert record_json(one) == record_json(two.model_copy(update={"inputs": one.inputs}))


@settings(max_examples=40, deadline=None)
@given(chosen(least=2), st.integers(1, 5))
def test_what_is_added_and_removed_leaves_the_facts_as_they_were(
    articles: list[Article], kept: int
) -> None:
    _, findings = shelf()
    some = articles[: min(kept, len(articles) - 1)]
    first = record_of(story(some), findings)
    more = record_of(story(articles), findings, first, "2031-02-02")
    back = record_of(story(some), findings, more, "2031-03-03")
    assert lasting(back) == lasting(first)
    assert {w.id for w in back.withdrawn} == {f.id for f in more.facts} - {
        f.id for f in first.facts
    }
    assert [r.cause for r in back.revisions] == ["source"] * 3


def altered(article: Article, chance: random.Random) -> Article:
    """The same source with one of its words another: a number, a "not", a doubt."""
    head, _, body = article.text.partition("\n\n")
    numbers = list(re.finditer(r"\b(?:\d{2,}|[Tt]wo|[Tt]hree|[Ff]our|eleven|Thirty-one)\b", body))
    verbs = list(re.finditer(r"\b(?:will|was|were|is|are|would)\b(?! not)", body))
    at = chance.choice([*numbers, *verbs] or [re.compile("$").search(body)])
    new = "700" if at in numbers else f"{at.group()} {chance.choice(['not', 'reportedly'])}"
    text = f"{head}\n\n{body[: at.start()]}{new}{body[at.end() :]}"
    again = article_from_text(text, id=article.id, file=article.file, published=article.published)
    return again.model_copy(update={"publisher": article.publisher, "url": article.url})


@settings(max_examples=40, deadline=None)
@given(chosen(least=1), st.randoms(use_true_random=False))
def test_what_a_changed_text_says_otherwise_is_not_called_unchanged(
    articles: list[Article], chance: random.Random
) -> None:
    _, findings = shelf()
    last = record_of(story(articles), findings)
    changed = [altered(articles[0], chance), *articles[1:]]
    now = record_of(story(changed), findings | findings_of(changed[:1]), last, "2031-02-02")
    old = {f.id: f for f in last.facts}
    for fact in now.facts:
        before = old.get(fact.id)
        if before is None:
            assert fact.status == "new" and not fact.changes
            continue
        if fact.strength != before.strength or fact.negated != before.negated:
            assert fact.status != "unchanged"
        elif fact.evidence[0].source == before.evidence[0].source:
            values = [sorted(q.value for q in f.quantities) for f in (fact, before)]
            assert values[0] == values[1] or fact.status != "unchanged"
        assert bool(fact.changes) <= (fact.status != "unchanged")
        assert fact.id in now.revisions[-1].changed or not fact.changes


@settings(max_examples=20, deadline=None)
@given(chosen(least=1))
def test_a_change_of_rules_makes_no_news(articles: list[Article]) -> None:
    _, findings = shelf()
    last = record_of(story(articles), findings)
    again = record_of(story(articles), findings, last, "2031-02-02", software="2")
    assert [f.status for f in again.facts] == [f.status for f in last.facts]
    assert record_of(story(articles), findings, again, "2031-03-03", software="2") is again


@settings(max_examples=30, deadline=None)
@given(chosen(least=2))
def test_origins_are_counted_with_their_reasons(articles: list[Article]) -> None:
    _, findings = shelf()
    for fact in record_of(story(articles), findings).facts:
        sources = [e.source for e in fact.evidence]
        assert len(set(sources)) == len(sources) == fact.reports
        assert 1 <= fact.origins <= fact.reports
        if fact.reports > 1:
            assert len(fact.origin_list) == fact.origins
            told = [s for o in fact.origin_list for s in o.sources]
            assert sorted(told) == sorted(sources)


EDITS = Story(
    by="EB",
    facts=(
        FactEdit(match="the only bridge over", pin=True, why="it is what the town talks about"),
        FactEdit(match="declined to comment", hide=True, why="of no use"),
    ),
    actors=(ActorEdit(name="Tarn Power", rename="Tarn Power Ltd", why="its name"),),
    notes=(NoteEdit(text="We asked the operator.", match="Tarn Power said it would pay"),),
    origins=(OriginEdit(same=("2-npa-tuesday.txt", "3-coastwire-tuesday.txt"), why="one pool"),),
    conflicts=(
        ConflictEdit(match="At least 19 people", resolved="Thirty-one people", why="later"),
    ),
)


def kept(record: Record, articles: list[Article]) -> None:
    """Every edit shows where its words are, and stays in sight where they are not."""
    texts = " ".join(a.text for a in articles)
    stale = " ".join(c.text for c in record.caveats if c.kind == "stale-override")
    for key, words in (
        ("facts[0].match", "the only bridge over"),
        ("facts[1].match", "declined to comment"),
        ("actors[0].name", "Tarn Power"),
        ("notes[0].match", "Tarn Power said it would pay"),
        ("conflicts[0].match", "At least 19 people"),
        ("conflicts[0].resolved", "Thirty-one people"),
    ):
        assert (words in texts) != (key in stale), (key, stale)
        assert words in texts or words not in stale
    files = {a.file.rpartition("/")[2] for a in articles}
    assert (set(EDITS.origins[0].same) <= files) != ("origins[0].same" in stale)
    if "the only bridge over" in texts:
        assert record.facts[0].pinned and "the only bridge over" in record.facts[0].text
    hidden = [f for f in record.facts if "declined to comment" in f.text]
    assert all(f.hidden for f in hidden)
    if {"At least 19", "Thirty-one"} <= {w for w in ("At least 19", "Thirty-one") if w in texts}:
        (settled,) = (c for c in record.caveats if c.kind == "conflict")
        assert settled.edited and [s.holds for s in settled.sides] == [False, True]


@pytest.mark.parametrize("seed", range(50))
def test_every_override_survives_what_comes_goes_and_changes(seed: int) -> None:
    articles, findings = shelf()
    own = [a for a in articles if (a.id[0] in "123" and "npa" in a.id) or "coastwire" in a.id]
    chance = random.Random(seed)  # noqa: S311
    last: Record | None = None
    for step in range(6):
        some = chance.sample(own, chance.randint(1, len(own)))
        others = [a for a in articles if a not in own]
        some += chance.sample(others, chance.randint(0, 2))
        found = dict(findings)
        for at, article in enumerate(some):
            if chance.random() < 0.3:
                some[at], changed = corrected(article)
                found |= changed
        last = record_of(story(some, EDITS), found, last, f"2031-01-{step + 1:02}")
        kept(last, some)
