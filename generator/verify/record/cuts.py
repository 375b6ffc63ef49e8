"""No cut takes away what turns, weakens, limits or credits a claim.

For each text made of spans, each sentence that it shows in part is read for words of the
proof's own lists in the part that is not shown. Not counted: a discourse opener standing
alone, the words of a speaker who is shown beside, and a clause that is a fact of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.verify.briefing import Briefing, Sentence
from generator.verify.composing import Words, parts_of_record
from generator.verify.proof import Found, quoted
from generator.verify.record.words import FOLD, Cue, cues_in, is_opener, matcher, qualified

MASK = "\ue000"
"""Stands for a character that is shown elsewhere: as a fact of its own, or as the speaker."""
_JOINT = re.compile(rf"[\s,;:.…—–\-{MASK}]*")
REMEDY = "show the words, or give the clause a fact of its own"


@dataclass(frozen=True)
class Claim:
    """A text of the record with who is credited. ``name`` says in a failure which one it is."""

    name: str
    spans: tuple[Words, ...]
    attribution: tuple[Mapping[str, Any], ...]
    strength: str


def check_cuts(briefing: Briefing, found: Found) -> None:
    """Adds a failure for every cut of a fact, entry, amount or relation that loses something."""
    others = {f: tuple(_spans(d)) for f, d in briefing.facts.items()}
    for fact, data in briefing.facts.items():
        claim = _claim(f"fact {fact}", data, data)
        _check(claim, briefing, [s for f, s in others.items() if f != fact], found)
        for telling in data.get("tellings", ()):
            place = telling["evidence"]
            spans = (Words(str(place["source"]), int(place["start"]), int(place["end"])),)
            speakers = tuple(telling.get("attribution", ()))
            told = Claim(f"telling of {fact}", spans, speakers, str(telling["strength"]))
            _check(told, briefing, [], found)
    for entry in briefing.list("timeline"):
        fact = str(entry["fact"])
        data = briefing.facts.get(fact, {})
        claim = _claim(f"timeline {entry['id']}", entry, data)
        _check(claim, briefing, [s for f, s in others.items() if f != fact], found)
    for amount in briefing.list("quantities"):
        _check_number(briefing, amount["evidence"], f"amount {amount['text']}", found)
    for relation in briefing.list("relations"):
        _check_verb(briefing, relation, found)


def _claim(name: str, item: Mapping[str, Any], fact: Mapping[str, Any]) -> Claim:
    speakers = tuple(fact.get("attribution", ()))
    return Claim(name, tuple(_spans(item)), speakers, str(fact.get("strength", "")))


def _spans(item: Mapping[str, Any]) -> Iterator[Words]:
    return (p for p in parts_of_record(item["parts"]) if isinstance(p, Words))


def _check(claim: Claim, briefing: Briefing, others: list[tuple[Words, ...]], found: Found) -> None:
    apart = [spans for spans in others if not _meet(spans, claim.spans)]
    for source, sentence in _sentences(claim, briefing):
        text = briefing.texts[source][sentence.start : sentence.end]
        shown = _marks(claim.spans, source, sentence)
        if all(shown[i] or not c.isalnum() for i, c in enumerate(text)):
            continue
        own = _marks([w for spans in apart for w in spans], source, sentence)
        credited = _credited(claim, source, sentence, text)
        where = f"{claim.name}, line {sentence.number}"
        for cue in _lost(text, shown, own, credited, claim):
            found.fail(f"a cut drops the {cue.kind} {quoted(cue.words)}", where, REMEDY)
        for word in _lost_qualifiers(text, shown):
            found.fail(f"a cut drops the number's qualifier {quoted(word)}", where, REMEDY)
        speech = None if claim.attribution else _lost_speech(text, shown, own)
        if speech:
            remedy = "credit the speaker, or show the words"
            found.fail(f"a cut drops who says so {quoted(speech)}", where, remedy)


def _meet(one: tuple[Words, ...], other: tuple[Words, ...]) -> bool:
    return any(
        a.source == b.source and a.start < b.end and b.start < a.end for a in one for b in other
    )


def _sentences(claim: Claim, briefing: Briefing) -> Iterator[tuple[str, Sentence]]:
    for source in dict.fromkeys(w.source for w in claim.spans if w.source in briefing.texts):
        spans = [w for w in claim.spans if w.source == source]
        for sentence in briefing.sentences.get(source, ()):
            if any(w.start < sentence.end and sentence.start < w.end for w in spans):
                yield source, sentence


def _marks(spans: tuple[Words, ...] | list[Words], source: str, sentence: Sentence) -> list[bool]:
    marks = [False] * (sentence.end - sentence.start)
    for words in spans:
        if words.source == source:
            first = max(sentence.start, words.start) - sentence.start
            last = min(sentence.end, words.end) - sentence.start
            if first < last:
                marks[first:last] = [True] * (last - first)
    return marks


def _credited(claim: Claim, source: str, sentence: Sentence, text: str) -> list[bool]:
    """Which characters name a speaker who is shown beside, or are the words that credit."""
    places = [s["evidence"] for s in claim.attribution if s.get("evidence")]
    words = [Words(str(e["source"]), int(e["start"]), int(e["end"])) for e in places]
    marks = _marks(words, source, sentence)
    folded = text.translate(FOLD)
    for speaker in claim.attribution:
        cue = str(speaker.get("cue", "")).translate(FOLD)
        if not cue or (claim.strength != "denied" and _turns(cue)):
            continue
        for match in re.finditer(re.escape(cue), folded):
            marks[match.start() : match.end()] = [True] * len(cue)
    return marks


def _turns(cue: str) -> bool:
    return any(c.kind == "negation" for c in cues_in(cue))


def _lost(
    text: str, shown: list[bool], own: list[bool], credited: list[bool], claim: Claim
) -> Iterator[Cue]:
    head = next((i for i, s in enumerate(shown) if s), len(text))
    opener = head if is_opener(text[:head]) else 0
    for cue in cues_in(text):
        place = range(cue.start, cue.end)
        if cue.end <= opener or any(shown[i] for i in place):
            continue
        if all(own[i] or credited[i] for i in place):
            continue
        if cue.kind == "contrast" and _joins(text, cue, shown, own):
            continue
        if claim.strength == "denied" and cue.kind == "negation" and _near(cue, credited):
            continue
        yield cue


def _joins(text: str, cue: Cue, shown: list[bool], own: list[bool]) -> bool:
    """True for "but" between this claim and a clause that is a fact of its own."""
    before, after = cue.start - 1, cue.end
    while before >= 0 and _JOINT.fullmatch(text[before]):
        before -= 1
    while after < len(text) and _JOINT.fullmatch(text[after]):
        after += 1
    left = before >= 0 and own[before]
    right = after < len(text) and own[after]
    if right:
        return True
    return left and after < len(text) and shown[after]


def _near(cue: Cue, credited: list[bool]) -> bool:
    """Within a few characters of the speaker: "the ministry denied"."""
    reach = 24
    return any(credited[max(0, cue.start - reach) : cue.end + reach])


def _lost_qualifiers(text: str, shown: list[bool]) -> Iterator[str]:
    folded = text.translate(FOLD)
    for pattern in qualified():
        for match in pattern.finditer(folded):
            kept = any(shown[match.start("number") : match.end("number")])
            if kept and not all(shown[match.start("word") : match.end("word")]):
                yield text[match.start() : match.end()]


def _lost_speech(text: str, shown: list[bool], own: list[bool]) -> str | None:
    rest = "".join(MASK if shown[i] or own[i] else c for i, c in enumerate(text.translate(FOLD)))
    match = matcher("speech").search(rest)
    return match.group() if match else None


def _check_number(briefing: Briefing, place: Mapping[str, Any], name: str, found: Found) -> None:
    """An amount shown by itself begins with its qualifier."""
    source, start, end = str(place["source"]), int(place["start"]), int(place["end"])
    sentence = briefing.sentence_at(source, start)
    if sentence is None or source not in briefing.texts:
        return
    text = briefing.texts[source][sentence.start : sentence.end]
    shown = _marks([Words(source, start, end)], source, sentence)
    for word in _lost_qualifiers(text, shown):
        found.fail(
            f"the amount leaves out its qualifier {quoted(word)}",
            f"{name}, line {sentence.number}",
            "let the amount's evidence begin with it",
        )


def _check_verb(briefing: Briefing, relation: Mapping[str, Any], found: Found) -> None:
    """The verb of a relation stands without a negation, and without a modal that is not told."""
    place, strength = relation["evidence"], str(relation.get("strength", ""))
    source, start = str(place["source"]), int(place["start"])
    sentence = briefing.sentence_at(source, start)
    if sentence is None or source not in briefing.texts:
        return
    before = briefing.texts[source][sentence.start : start]
    near = " ".join(before.split()[-3:])
    for cue in cues_in(near):
        weak = strength in {"hedged", "planned", "conditional", "denied"}
        bad = cue.kind == "negation" and strength != "denied"
        if bad or (cue.kind == "hedge" and not weak):
            found.fail(
                f"the relation leaves out {quoted(cue.words)} before {quoted(place['quote'])}",
                f"relation of fact {relation.get('fact')}, line {sentence.number}",
                "let the verb's evidence begin with it, or drop the relation",
            )
