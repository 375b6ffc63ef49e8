"""Which files stand beside the pages, and which check each is put to."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.etree import ElementTree

from generator.verify.exports import news
from generator.verify.exports.annotations import check_annotations
from generator.verify.exports.calendar import check_calendar
from generator.verify.exports.citations import check_bibtex, check_csl
from generator.verify.exports.feeds import check_extension, check_feed, read_atom, read_json
from generator.verify.exports.linked_data import FILE, check_linked_data
from generator.verify.exports.markdown import check_llms, check_twin
from generator.verify.exports.pictures import check_card
from generator.verify.exports.statement import briefing_of, title_of
from generator.verify.exports.tables import COLUMNS, check_table
from generator.verify.markup.credits import filled
from generator.verify.markup.messages import Frame
from generator.verify.pages.kinds import FOLDER
from generator.verify.pages.library import Library
from generator.verify.proof import Failure, Found

FEED = "feed.xml"
TWIN = "index.html.md"
Check = Callable[[str, str, Frame, Found], None]
OF_STORY: dict[str, Check] = {
    **dict.fromkeys(COLUMNS, check_table),
    "sources.csl.json": check_csl,
    "sources.bib": check_bibtex,
    "annotations.jsonld": check_annotations,
    FILE: check_linked_data,
    "timeline.ics": lambda text, file, frame, found: check_calendar(
        text, file, [frame], _called(frame, "calendar_story"), found
    ),
    TWIN: check_twin,
}
REMEDY = "run `briefings build`, build the site again and run `briefings finish`"


def check_files(site: Path, library: Library) -> tuple[list[Failure], set[str], int]:
    """The failures of all exports, the paths of those that were proved, and their claims."""
    frames = list(library.frames.values())
    failures: list[Failure] = []
    known: set[str] = set()
    claims = 0
    checks = [*_of_site(frames, library.outside)]
    checks += [c for frame in frames for c in _of_story(site, frame)]
    for path, check in checks:
        found = Found(path)
        known.add(path)
        _run(site / path, check, found)
        failures += found.failures
        claims += found.claims
    return failures, known, claims


Reader = Callable[[bytes, Found], None]


def _run(path: Path, check: Reader, found: Found) -> None:
    if not path.is_file():
        found.fail("a file is missing", "", REMEDY)
        return
    try:
        check(path.read_bytes(), found)
    except (ValueError, KeyError, TypeError, AttributeError, ElementTree.ParseError) as error:
        found.fail(f"cannot be read: {error!r}", "", REMEDY)


def _of_story(site: Path, frame: Frame) -> Iterator[tuple[str, Reader]]:
    briefing = briefing_of(frame)
    folder = f"{FOLDER}/{briefing.slug}"
    title = _called(frame, "feed_story")
    yield f"{folder}/{FEED}", _feed(f"{folder}/{FEED}", title, news.of_story(frame), frame)
    if not briefing.list("sources"):
        if (site / folder / TWIN).exists():
            yield f"{folder}/{TWIN}", _text(check_twin, f"{folder}/{TWIN}", frame)
        return
    for name, check in OF_STORY.items():
        yield f"{folder}/{name}", _text(check, f"{folder}/{name}", frame)
    cards = sorted(p.name for p in (site / folder).glob("card-*.png"))
    for name in cards or ["card.png"]:
        yield f"{folder}/{name}", lambda data, found: check_card(data, found)


def _text(check: Check, file: str, frame: Frame) -> Reader:
    return lambda data, found: check(data.decode("utf-8"), file, frame, found)


def _called(frame: Frame, key: str) -> str:
    return filled(frame, f"exports.{key}", title=title_of(frame))


def _feed(file: str, title: str, events: list[news.Event], frame: Frame) -> Reader:
    def check(data: bytes, found: Found) -> None:
        text = data.decode("utf-8")
        is_json = file.endswith(".json")
        feed = read_json(text) if is_json else read_atom(text)
        check_feed(feed, file, title, events, frame.settings, found)
        if is_json:
            check_extension(text, file, events, found)

    return check


def _of_site(frames: list[Frame], outside: Frame) -> Iterator[tuple[str, Reader]]:
    new, changes = news.new_briefings(frames), news.changes(frames)
    for name, title, events in (
        ("feed", "feed_new", new),
        ("changes", "feed_changes", changes),
    ):
        for ending in ("xml", "json"):
            file = f"{name}.{ending}"
            yield file, _feed(file, filled(outside, f"exports.{title}"), events, outside)
    ordered = sorted(frames, key=lambda f: briefing_of(f).slug)
    title = filled(outside, "exports.calendar")

    def check_times(data: bytes, found: Found) -> None:
        check_calendar(data.decode("utf-8"), "timeline.ics", ordered, title, found)

    def check_index(data: bytes, found: Found) -> None:
        check_llms(data.decode("utf-8"), "llms.txt", frames, outside, found)

    yield "timeline.ics", check_times
    yield "llms.txt", check_index
    yield "robots.txt", lambda data, found: _check_robots(data.decode("utf-8"), outside, found)
    yield "briefing.schema.json", lambda data, found: _check_schema(data, found)


def _check_robots(text: str, outside: Frame, found: Found) -> None:
    site = outside.settings.site_url
    due = ["User-agent: *", "Allow: /", *([f"Sitemap: {site}sitemap.xml"] if site else [])]
    if text.splitlines() != due:
        found.fail("says otherwise who may read what", "", REMEDY)


def _check_schema(data: bytes, found: Found) -> None:
    """That records are valid by it is for the tests to say."""
    if "$schema" not in json.loads(data):
        found.fail("no JSON Schema", "", REMEDY)
