"""The search index: what is found, and shown as a result, is what the records say.

Pagefind keeps a file an entry: what the results show (``meta``) and what is searched
(``content``). The first is proved word for word; of the second, that each of its words is one of
the entry's or of its record's names, titles, dates and tags.
"""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from generator.verify.exports import dates
from generator.verify.exports.statement import (
    Statement,
    briefing_of,
    of_entries,
    of_facts,
    title_of,
)
from generator.verify.markup.expansions import unexplained
from generator.verify.markup.messages import Frame
from generator.verify.pages.kinds import FOLDER
from generator.verify.pages.library import Library
from generator.verify.proof import Failure, Found, quoted
from generator.verify.tree import printable

INDEX = "pagefind"
MAGIC = b"pagefind_dcd"
CLAIMS = frozenset({"fact", "date"})
REMEDY = "run `briefings finish` again"
_WORD = re.compile(r"\w+")
_UNSPACED = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
)


def check_search(site: Path, library: Library) -> list[Failure]:
    """Every fact and dated event is found once, with speaker and label; nothing else is said."""
    found = Found(INDEX)
    entries = list(_read(site / INDEX / "fragment", found))
    claims = dict(_claims(library))
    told = Counter(str(e["meta"].get("href")) for e in entries if e["meta"]["kind"] in CLAIMS)
    for href in sorted(claims.keys() | told.keys()):
        if told[href] != (href in claims):
            found.fail(f"finds it {told[href]} times", href, REMEDY)
    for entry in entries:
        meta, href = entry["meta"], str(entry["meta"].get("href"))
        if meta["kind"] in CLAIMS:
            if href in claims:
                _check_claim(meta, claims[href], href, found)
        elif printable(str(meta.get("text"))) not in _headings(href, library):
            found.fail("not the heading of its page", f"{href} {quoted(str(meta))}", REMEDY)
        _check_content(entry, href, library, found)
    return found.failures


def _read(folder: Path, found: Found) -> Iterator[Mapping[str, Any]]:
    for path in sorted(folder.glob("*.pf_fragment")):
        data = gzip.decompress(path.read_bytes())
        try:
            yield json.loads(data.removeprefix(MAGIC))
        except ValueError as error:
            found.fail(f"an entry that cannot be read: {error}", path.name, REMEDY)


def _claims(library: Library) -> Iterator[tuple[str, Statement]]:
    """By the address of its place: each fact and each entry of the timelines."""
    for slug, frame in library.frames.items():
        if not briefing_of(frame).list("sources"):
            continue
        for name, fact in of_facts(frame).items():
            yield f"{FOLDER}/{slug}/#{name}", fact
        for entry in of_entries(frame):
            yield f"{FOLDER}/{slug}/#{entry.item['id']}", entry


def _check_claim(meta: Mapping[str, str], claim: Statement, href: str, found: Found) -> None:
    frame = claim.frame
    none = frame.catalogue.text("speaker.none")
    who = meta.get("who", "")
    due = {
        "text": claim.text,
        "label": claim.label,
        "strength": str(claim.fact["strength"]),
        "title": title_of(frame),
    }
    shown = {k: printable(str(meta.get(k, ""))) for k in due}
    shown["text"] = unexplained(shown["text"], claim.briefing)
    wrong = [k for k, v in due.items() if shown[k] != v]
    if not claim.is_speaker(who) and not (who == none and not claim.fact.get("attribution")):
        wrong.append("who")
    if "date" in claim.item and not str(meta.get("date", "")).startswith(
        dates.words(claim.item["date"], frame) if claim.item["date"].get("evidence") else ""
    ):
        wrong.append("date")
    if wrong:
        found.fail(f"shows another {wrong}", f"{href} {quoted(str(meta))}", REMEDY)


def _headings(href: str, library: Library) -> set[str]:
    """What the heading of a page may be: an actor's name, a title of a briefing or source."""
    kind, name, *rest = [unquote(s) for s in href.rstrip("/").split("/")] + [""]
    if kind == "actors":
        return {printable(str(a["name"])) for _, a in _actors(name, library)}
    frame = library.frames.get(name)
    if frame is None:
        return set()
    if rest[:1] == ["sources"]:
        source = briefing_of(frame).sources.get(rest[1], {})
        none = library.catalogue.text("source.no_title")
        return {printable(str(source.get("title") or none))}
    return {title_of(frame)}


def _actors(step: str, library: Library) -> Iterator[tuple[Frame, Mapping[str, Any]]]:
    for member in library.homes.get(step, "").split():
        slug, _, name = member.partition(":")
        frame = library.frames.get(slug)
        if frame is not None and name in briefing_of(frame).actors:
            yield frame, briefing_of(frame).actors[name]


def _check_content(entry: Mapping[str, Any], href: str, library: Library, found: Found) -> None:
    """Each word that is searched is one that the page shows of the entry."""
    known = {w for v in entry["meta"].values() for w in _words(str(v))}
    steps = [unquote(s) for s in href.split("#")[0].rstrip("/").split("/")]
    frames = [library.frames[s] for s in steps[1:2] if steps[0] == FOLDER and s in library.frames]
    if steps[0] == "actors" and len(steps) > 1:
        frames = [frame for frame, _ in _actors(steps[1], library)]
    for frame in frames:
        known |= library.searched(frame)
    for word in set(_words(str(entry.get("content", "")))) - known:
        if not (_UNSPACED.search(word) and any(k.endswith(word) for k in known)):
            found.fail(f"finds the word {quoted(word)}, which is not there", href, REMEDY)
            return


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())
