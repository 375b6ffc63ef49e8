"""The pages that gather all records: each that must be is there, with all of its rows, once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from generator.verify.briefing import Briefing
from generator.verify.pages.kinds import OF_ONE, Subject
from generator.verify.proof import Failure, Found
from generator.verify.record.shown import shown_facts
from generator.verify.site.joining import Key, check_joined
from generator.verify.site.rows import About, Rows, due_rows, events_of

REMEDY = "build the site again: the page follows from all records"

@dataclass
class Gathered:
    """The pages of one subject, in pieces: where the first stands, and the rows of all."""

    path: str
    pieces: dict[int, tuple[str, ...]] = field(default_factory=dict)
    step: str = ""

    @property
    def rows(self) -> list[str]:
        return [row for _, piece in sorted(self.pieces.items()) for row in piece]


def check_gathered(
    shown: Sequence[tuple[str, Subject, tuple[str, ...]]], briefings: Mapping[str, Briefing]
) -> list[Failure]:
    """``shown``: path, subject and rows of each generated page."""
    found = Found("the site")
    pages = _pages(shown, found)
    due = due_rows(briefings)
    actors = {about: page for (kind, about), page in pages.items() if kind == "actor"}
    due["actors", ""] = Rows([page.step for page in actors.values()])
    _expect_actors(actors, briefings, due, found)
    for about, page in pages.items():
        if about not in due:
            what = "a page of something that no record has"
            found.failures.append(Failure(page.path, what, " ".join(about), REMEDY))
        else:
            _compare(page, due[about], found)
    for kind, what in sorted(due.keys() - pages.keys()):
        found.fail("a page is missing", f"{kind} {what}", REMEDY)
    return found.failures


def _pages(
    shown: Sequence[tuple[str, Subject, tuple[str, ...]]], found: Found
) -> dict[About, Gathered]:
    pages: dict[About, Gathered] = {}
    for path, subject, rows in shown:
        if subject.kind in OF_ONE or subject.kind == "aside":
            continue
        page = pages.setdefault(_about(subject), Gathered(path, step=subject.step))
        if subject.number in page.pieces:
            found.failures.append(Failure(path, "the same page twice", subject.about, REMEDY))
        page.pieces[subject.number] = rows
    for page in pages.values():
        if sorted(page.pieces) != list(range(1, len(page.pieces) + 1)):
            found.failures.append(Failure(page.path, "a part of the list is missing", "", REMEDY))
    return pages


def _about(subject: Subject) -> About:
    if subject.by == "data-tag":
        kind = "tag" if subject.kind == "tag" else "timeline-tag"
        return kind, subject.about
    if subject.kind == "timeline" and subject.by == "data-actor":
        return "timeline-actor", subject.about
    return subject.kind, subject.about


def _expect_actors(
    actors: Mapping[str, Gathered],
    briefings: Mapping[str, Briefing],
    due: dict[About, Rows],
    found: Found,
) -> None:
    """The groups that the actors' pages say; each has what is credited to it and said of it."""
    groups = [[_key(member) for member in about.split()] for about in actors]
    check_joined(groups, briefings, found)
    names = Counter(page.step for page in actors.values())
    for step, number in names.items():
        if number > 1:
            found.fail("two actors of one address", step, REMEDY)
    shown = {slug: {str(f["id"]) for f in shown_facts(b)} for slug, b in briefings.items()}
    for about, group in zip(actors, groups, strict=True):
        known = [(s, briefings[s].actors[a]) for s, a in group if a in _actors(briefings, s)]
        facts = [
            f"{slug}:{fact}"
            for slug, actor in known
            for fact in dict.fromkeys((*actor.get("said", ()), *actor.get("about", ())))
            if fact in shown[slug]
        ]
        due["actor", about] = Rows(facts)
        events = events_of(group, briefings)
        if events:
            due["timeline-actor", about] = Rows(events)


def _actors(briefings: Mapping[str, Briefing], slug: str) -> Mapping[str, object]:
    return briefings[slug].actors if slug in briefings else {}


def _key(member: str) -> Key:
    slug, _, name = member.partition(":")
    return slug, name


def _compare(page: Gathered, due: Rows, found: Found) -> None:
    told, expected = Counter(page.rows), Counter(due.keys)
    for key in sorted((expected - told).keys()):
        found.failures.append(Failure(page.path, "a row is missing", key, REMEDY))
    for key in sorted((told - expected).keys()):
        found.failures.append(Failure(page.path, "a row too many", key, REMEDY))
    if due.ordered and told == expected and page.rows != due.keys:
        found.failures.append(Failure(page.path, "its rows are not the newest first", "", REMEDY))
