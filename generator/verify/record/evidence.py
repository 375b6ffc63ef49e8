"""The record against the sources: every quote where it says, every text rebuilt from its parts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.verify.briefing import Briefing, evidence_in
from generator.verify.composing import Insertion, Words, parts_of_record, rebuild
from generator.verify.proof import Found, quoted
from generator.verify.record.words import FOLD, lists
from generator.verify.tree import collapse

REGENERATE = "run `briefings build` again"
NEAR = 4
"""Words before a bracket among which "the" or "this" may open the phrase that it explains."""


def check_record(briefing: Briefing, found: Found) -> None:
    """Adds a failure for everything in the record that the sources do not bear out."""
    _check_sources(briefing, found)
    for path, evidence in evidence_in(briefing.record):
        _check_quote(briefing, path, evidence, found)
    for kind in ("facts", "timeline"):
        for item in briefing.list(kind):
            _check_text(briefing, f"{kind} {item['id']}", item, found)
    for fact in briefing.list("facts"):
        _check_credit(briefing, fact, f"fact {fact['id']}", found)
        for telling in fact.get("tellings", ()):
            _check_credit(briefing, telling, f"telling of {fact['id']}", found)
        _check_origins(fact, found)
        _check_context(fact, found)
    _check_coverage(briefing, found)
    _check_named(briefing, found)


def _check_sources(briefing: Briefing, found: Found) -> None:
    for name, source in briefing.sources.items():
        if name not in briefing.texts:
            found.fail("the source's file is not there", f"source {name}", REGENERATE)
        elif briefing.digests[name] != source.get("sha256"):
            found.fail("the source's sha256 is another", f"source {name}", REGENERATE)


def _check_quote(briefing: Briefing, path: str, evidence: Mapping[str, Any], found: Found) -> None:
    text = briefing.texts.get(str(evidence["source"]))
    start, end, quote = evidence["start"], evidence["end"], str(evidence["quote"])
    if text is None:
        found.fail(f"evidence of an unknown source {evidence['source']!r}", path, REGENERATE)
    elif not 0 <= start < end <= len(text) or text[start:end] != quote:
        found.fail(f"{quoted(quote)} does not stand at {start}-{end}", path, REGENERATE)


def _check_text(briefing: Briefing, name: str, item: Mapping[str, Any], found: Found) -> None:
    parts = parts_of_record(item["parts"])
    inserts = {
        p: str(raw["insert"])
        for p, raw in zip(parts, item["parts"], strict=True)
        if isinstance(p, Insertion)
    }
    expected = rebuild(parts, briefing.texts, inserts)
    if expected != item.get("text"):
        found.fail(f"{quoted(str(item.get('text')))} is not what its parts give", name, REGENERATE)
    if not any(isinstance(p, Words) for p in parts):
        found.fail("a text without words of a source", name, REGENERATE)
    quoted_places = {(e["source"], e["start"], e["end"]) for e in item.get("evidence", ())}
    if not quoted_places:
        found.fail("a text without evidence", name, REGENERATE)
    before: Words | None = None
    for part, raw in zip(parts, item["parts"], strict=True):
        if isinstance(part, Insertion):
            _check_insertion(briefing, name, part, raw, before, found)
        else:
            before = part


def _check_insertion(
    briefing: Briefing,
    name: str,
    part: Insertion,
    raw: Mapping[str, Any],
    before: Words | None,
    found: Found,
) -> None:
    shown = str(raw["insert"])
    if shown not in _names(briefing, part):
        found.fail(f"[{shown}] is no name or date of the record", name, REGENERATE)
    words = briefing.quote(before).translate(FOLD).lower().split() if before else []
    refers = (
        bool(words)
        and words[-1][-1].isalnum()
        and (
            words[-1] in lists()["references"]
            or any(w in lists()["determiners"] for w in words[-NEAR:])
        )
    )
    if not refers:
        found.fail(f"[{shown}] explains no pronoun or reference", name, "drop the insertion")


def _names(briefing: Briefing, part: Insertion) -> set[str]:
    if part.kind == "actor":
        actor = briefing.actors.get(part.value)
        return {str(actor["name"]), *actor.get("aliases", ())} if actor else set()
    dates = [e["date"] for e in briefing.list("timeline")]
    dates += [d for f in briefing.list("facts") for d in f.get("dates", ())]
    return {str(d["text"]) for d in dates if d["edtf"] == part.value}


def _check_credit(briefing: Briefing, fact: Mapping[str, Any], name: str, found: Found) -> None:
    """What the label says and who is credited agree; a speaker's words stand in the source."""
    strength = str(fact["strength"])
    speakers = fact.get("attribution", [])
    if strength == "stated" and speakers:
        found.fail("labelled as naming no source, and credits one", name, REGENERATE)
    if strength == "reported" and not speakers:
        found.fail("labelled as credited, and credits nobody", name, REGENERATE)
    for speaker in speakers:
        evidence = speaker.get("evidence")
        words = collapse(str(evidence["quote"])) if evidence else ""
        if speaker.get("text") and words != speaker["text"]:
            found.fail(f"the speaker {quoted(speaker['text'])} has no place", name, REGENERATE)
        if speaker.get("actor") and speaker["actor"] not in briefing.actors:
            found.fail(f"the speaker {speaker['actor']} is no actor", name, REGENERATE)


def _check_origins(fact: Mapping[str, Any], found: Found) -> None:
    """Reports and origins counted again: the sources of the evidence, and the list of reasons."""
    name = f"fact {fact['id']}"
    carriers = {str(e["source"]) for e in fact.get("evidence", ())}
    origins, reports = int(fact.get("origins", 1)), int(fact.get("reports", 1))
    listed = fact.get("origin_list", [])
    if reports != len(carriers):
        found.fail(f"{reports} reports, of {len(carriers)} sources", name, REGENERATE)
    if not 1 <= origins <= reports or (listed and origins != len(listed)):
        found.fail(f"{origins} origins, of {len(listed)} listed", name, REGENERATE)
    if reports > 1 and not (listed and fact.get("origin_note")):
        found.fail("several reports, and not how many origins they have", name, REGENERATE)
    if listed and {str(s) for o in listed for s in o["sources"]} != carriers:
        found.fail("its origins are not those of its evidence", name, REGENERATE)
    told = [e["evidence"] for e in fact.get("tellings", ())]
    lead, *further = fact.get("evidence") or [None]
    if any(place not in further for place in told):
        found.fail("a report that is not in its evidence", name, REGENERATE)
    if any(e["source"] != lead["source"] and e not in told for e in further):
        found.fail("evidence of another source that is no report", name, REGENERATE)


def _check_context(fact: Mapping[str, Any], found: Found) -> None:
    """What a fact goes on from stands before it, in the same source."""
    context = fact.get("context")
    if context is None:
        return
    spans = [p for p in parts_of_record(fact["parts"]) if isinstance(p, Words)]
    first = spans[0] if spans else None
    if first is None or first.source != context["source"] or context["end"] > first.start:
        found.fail("goes on from words that do not stand before it", f"fact {fact['id']}")


def _check_coverage(briefing: Briefing, found: Found) -> None:
    """Sentences are in order, do not overlap, and leave no word of the source out."""
    for source, text in briefing.texts.items():
        at = 0
        for sentence in briefing.sentences.get(source, []):
            where = f"coverage {source} {sentence.number}"
            if not at <= sentence.start < sentence.end <= len(text):
                found.fail("a sentence out of order or overlapping", where, REGENERATE)
            elif any(c.isalnum() for c in text[at : sentence.start]):
                lost = quoted(text[at : sentence.start])
                found.fail(f"words before it are in no sentence: {lost}", where, REGENERATE)
            at = max(at, sentence.end)
        if any(c.isalnum() for c in text[at:]):
            found.fail(f"words in no sentence: {quoted(text[at:])}", f"coverage {source}")


def _check_named(briefing: Briefing, found: Found) -> None:
    """Items refer to facts and actors that exist, and their words stand where they say."""
    for kind in ("relations", "timeline", "quantities"):
        for item in briefing.list(kind):
            if item.get("fact") not in briefing.facts:
                found.fail(f"no fact {item.get('fact')!r}", kind, REGENERATE)
    for relation in briefing.list("relations"):
        for end in ("subject", "object"):
            if relation[end] not in briefing.actors:
                found.fail(f"no actor {relation[end]!r}", f"relation {relation['fact']}")
        _check_words(relation["verb"], relation["evidence"], "relations", found)
    for amount in briefing.list("quantities"):
        _check_words(amount["text"], amount["evidence"], "quantities", found)
    for actor in briefing.actors.values():
        _check_actor(actor, found)


def _check_actor(actor: Mapping[str, Any], found: Found) -> None:
    if actor.get("edited"):
        return
    where = f"actor {actor['id']}"
    names = {actor["name"], *actor.get("aliases", ())}
    for mention in actor.get("mentions", ())[:1]:
        if mention["quote"] not in names:
            found.fail(f"first mention {quoted(mention['quote'])} is not its name", where)
    for description in actor.get("descriptions", ()):
        if not description.get("edited"):
            _check_words(description["text"], description["evidence"], where, found)


def _check_words(words: str, evidence: Mapping[str, Any], where: str, found: Found) -> None:
    if collapse(str(evidence["quote"])) != collapse(words):
        found.fail(f"{quoted(words)} is not its evidence", where, REGENERATE)
