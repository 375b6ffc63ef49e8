"""<title>, description and the other words that a page's head gives to machines."""

from __future__ import annotations

from collections.abc import Iterator

from generator.verify.exports.statement import summary_of
from generator.verify.markup.credits import filled
from generator.verify.markup.messages import Frame
from generator.verify.markup.previews import PREVIEWS, misfit
from generator.verify.pages.kinds import Subject
from generator.verify.proof import Found, quoted
from generator.verify.site.rows import UNDATED
from generator.verify.tree import Element, printable

TITLES = frozenset({"og:title", "twitter:title"})
DESCRIPTIONS = frozenset({"description", "og:description", "twitter:description"})
TECHNICAL = frozenset(
    {
        "viewport",
        "generator",
        "color-scheme",
        "theme-color",
        "robots",
        "referrer",
        "format-detection",
        "og:type",
        "og:url",
        "og:locale",
        "twitter:card",
        "og:image:type",
        "og:image:width",
        "og:image:height",
    }
)
REMEDY = "build the site again: the head follows from the record"


def check_head(root: Element, subject: Subject, frame: Frame, found: Found) -> None:
    """Checks the head of a generated page. ``frame``: of its record, or of all records."""
    head = next((e for e in root.walk() if e.tag == "head"), root)
    titles = _titles(subject, frame)
    shown = [printable(e.text()) for e in head.walk() if e.tag == "title"]
    if len(shown) != 1 or shown[0] not in titles:
        due = quoted(next(iter(titles), ""))
        found.fail(f"<title> is {quoted(' '.join(shown))}, not {due}", "", REMEDY)
    described = False
    for meta in (e for e in head.walk() if e.tag == "meta"):
        name = (meta.attrs.get("name") or meta.attrs.get("property") or "").lower()
        text = printable(meta.attrs.get("content", ""))
        described = described or name == "description"
        reason = _misfit(name, text, titles, subject, frame)
        if reason:
            found.fail(reason, f"meta {name} {quoted(text)}", REMEDY)
    if not described:
        found.fail("has no description", "meta description", REMEDY)


def _misfit(name: str, text: str, titles: list[str], subject: Subject, frame: Frame) -> str | None:
    """Why what the head says under ``name`` is wrong; None where it is right."""
    if not name or name in TECHNICAL:
        return None
    if name in TITLES:
        return None if text in titles else "not the page's title"
    if name in DESCRIPTIONS:
        return _misdescribes(text, subject, frame)
    return misfit(name, text, frame) if name in PREVIEWS else "words that nothing proves"


def _titles(subject: Subject, frame: Frame) -> list[str]:
    if frame.values is None:
        key = f"head.{_topic(subject)}_title"
        return [filled(frame, key, **values) for values in _about(subject, frame)]
    record = frame.values.briefing.record
    if not record.get("sources"):
        return [filled(frame, "head.withdrawn_title")]
    if subject.kind != "source":
        key = "head.title" if subject.kind == "brief" else f"head.{subject.kind}_title"
        return [filled(frame, key, title=str(record.get("title", "")))]
    title = str(frame.values.briefing.sources.get(subject.step, {}).get("title") or "")
    title = title or frame.catalogue.text("source.no_title")
    return [filled(frame, "head.source_title", title=title)]


def _topic(subject: Subject) -> str:
    """What the page's messages are called after."""
    if subject.kind != "timeline" or not subject.by:
        return subject.kind
    undated = subject.about == UNDATED
    return "timeline_" + (UNDATED if undated else subject.by.removeprefix("data-"))


def _about(subject: Subject, frame: Frame) -> Iterator[dict[str, str]]:
    """What may fill the title of a page that gathers several records."""
    everything = frame.everything
    if everything is None or not subject.by:
        yield {}
    elif subject.by == "data-actor":
        for slug, _, actor in (m.partition(":") for m in subject.about.split()):
            briefing = everything.briefings.get(slug)
            known = briefing.actors.get(actor, {}) if briefing else {}
            yield {"name": printable(str(known.get("name", "")))}
    elif subject.by == "data-tag":
        steps = everything.steps.items()
        yield from ({"tag": printable(tag)} for tag, step in steps if step == subject.about)
    else:
        values = next(iter(everything.values.values()), None)
        yield {"date": values.written(subject.about) if values else subject.about}


def _misdescribes(text: str, subject: Subject, frame: Frame) -> str | None:
    """Why the description is wrong; None where it is right."""
    kind = subject.kind
    briefing = frame.values.briefing if frame.values else None
    if briefing is None or kind != "brief":
        key = f"head.{_topic(subject)}_description"
        if key not in frame.catalogue.messages:
            key = f"head.{kind}_description"
        due = [filled(frame, key, **values) for values in _values(subject, frame)]
        return None if text in due else "not the description of such a page"
    if not briefing.record.get("sources"):
        right = text == frame.catalogue.text("head.withdrawn_description")
        return None if right else "not the description of such a page"
    fact = briefing.facts.get(str(briefing.record.get("summary")))
    if fact is None:
        fixed = frame.catalogue.text("head.landing_description")
        return None if text == fixed else "describes a briefing that has no summary"
    summary = summary_of(frame)
    right = summary is not None and summary.is_said(text)
    return None if right else "not the summary's words, speakers and label"


def _values(subject: Subject, frame: Frame) -> Iterator[dict[str, str]]:
    if frame.values is None:
        yield from _about(subject, frame)
    else:
        yield {"title": str(frame.values.briefing.record.get("title", ""))}
