"""What changed on the way from one source to another that rests on it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher

from generator.assemble.disagreement import Differing
from generator.assemble.material import StatementKey
from generator.assemble.merging import Merging
from generator.assemble.names import is_called
from generator.assemble.said import ActorIds, Said
from generator.assemble.sameness import exchanged, likeness
from generator.assemble.versions import Version, Writer
from generator.model.base import STRENGTHS, Span, Strength
from generator.model.claims import Fact
from generator.model.doubts import Caveat
from generator.model.findings import Attribution

UNSURE: frozenset[Strength] = frozenset({"denied", "hedged", "conditional", "planned"})
MOST_WORDS = 4
"""Words of a change that is one word for another."""
_WORD = re.compile(r"\w+(?:[’'-]\w+)*")

Change = tuple[str, Span, Span]
"""The message's name, the words before and the words after."""


class Drift:
    """Compares the statements of a source with those of the source that it rests on."""

    def __init__(
        self,
        merging: Merging,
        differing: Differing,
        facts: Mapping[StatementKey, Fact],
        actors: ActorIds,
    ) -> None:
        self._merging = merging
        self._differing = differing
        self._facts = facts
        self._actors = actors
        self._material = merging.material
        self._articles = merging.material.articles

    def caveats(self, writer: Writer) -> list[Caveat]:
        """In the order of the sources and their texts; a change is told once."""
        found: list[Caveat] = []
        for after, original in self._pairs():
            for before, (name, old, new) in self._changes(after, original):
                versions = [self._version(before, old), self._version(after, new)]
                found.append(writer.sides(f"drift.{name}", "drift", versions))
        return found

    def _pairs(self) -> list[tuple[StatementKey, str]]:
        """Statements with the source that they were made from."""
        links = self._merging.lineage.links
        found = [
            (key, link.to)
            for link in links
            # wording that two texts share is no proof of which was made from the other
            if (link.why != "reuse" or link.place) and self._merging.derived(link.source, link.to)
            for key in self._of(link.source)
        ]
        return list(dict.fromkeys([*found, *sorted(self._merging.quoting)]))

    def _of(self, source: str) -> list[StatementKey]:
        return sorted(key for key in self._merging.says if key[0] == source)

    def _version(self, key: StatementKey, words: Span) -> Version:
        fact = self._facts[self._merging.leads[key]]
        return Version(fact.id, self._material.evidence(key[0], words))

    def _changes(self, after: StatementKey, original: str) -> Iterator[tuple[StatementKey, Change]]:
        lead = self._merging.leads[after]
        before = next((k for k in self._of(original) if self._merging.leads[k] == lead), None)
        if before is not None:
            yield from ((before, change) for change in self._retold(before, after))
            return
        # the likest statement that tells the same event otherwise
        theirs = [(k, found) for k in self._of(original) if (found := self._turned(k, after))]
        says = self._merging.says
        best = max(
            theirs, key=lambda pair: (likeness(says[pair[0]], says[after]), pair), default=None
        )
        if best is not None:
            yield best

    def _retold(self, before: StatementKey, after: StatementKey) -> Iterator[Change]:
        """One fact in other words: what its words lost."""
        old, new = self._material.statement(before), self._material.statement(after)
        whole = Span(start=new.start, end=new.end)
        if old.strength in UNSURE and STRENGTHS.index(new.strength) > STRENGTHS.index(old.strength):
            yield "hedge", self._cue(before), whole
        yield from self._counts(self._merging.says[before], self._merging.says[after])
        said, now = self._speaker(before), self._speaker(after)
        if said and not now and not new.attributions:
            yield "speaker_lost", said, whole
        elif said and now and self._others(before, after):
            yield "speaker", said, now
        yield from self._descriptions(before, after)

    def _cue(self, key: StatementKey) -> Span:
        """The words that make a statement less than certain; else all of it."""
        statement = self._material.statement(key)
        cues = [c for c in statement.cues if c.kind == statement.strength] or statement.cues
        place = cues[0] if cues else statement
        return Span(start=place.start, end=place.end)

    def _counts(self, old: Said, new: Said) -> Iterator[Change]:
        for count in old.counts:
            for other in new.counts:
                one = (count.counts, count.value) == (other.counts, other.value)
                if one and count.modifier != other.modifier:
                    yield "modifier", count.place, other.place

    def _speakers(self, key: StatementKey) -> list[Attribution]:
        found = self._material.findings[key[0]].attributions
        return [found[i] for i in self._material.statement(key).attributions]

    def _speaker(self, key: StatementKey) -> Span | None:
        for speech in self._speakers(key):
            if speech.source_start is not None and speech.source_end is not None:
                return Span(start=speech.source_start, end=speech.source_end)
        return None

    def _others(self, before: StatementKey, after: StatementKey) -> bool:
        """Whether the speakers are known, and are two."""
        ids = [
            {self._actors.get((key[0], s.actor)) for s in self._speakers(key) if s.actor}
            for key in (before, after)
        ]
        # who credits the very text that it rests on, or another of the story, hides nobody
        named = any(is_called(s.speaker, a) for s in self._speakers(after) for a in self._articles)
        return all(ids) and ids[0].isdisjoint(ids[1]) and not named

    def _descriptions(self, before: StatementKey, after: StatementKey) -> Iterator[Change]:
        """An actor whom the two describe in words that have nothing in common."""
        then, now = self._described(before), self._described(after)
        for actor in then:
            if actor in now:
                old, new = then[actor], now[actor]
                words = self._words(before[0], old), self._words(after[0], new)
                if words[0].isdisjoint(words[1]):
                    yield "description", old, new

    def _described(self, key: StatementKey) -> dict[str, Span]:
        statement = self._material.statement(key)
        return {
            self._actors[key[0], actor.id]: Span(start=place.start, end=place.end)
            for actor in self._material.findings[key[0]].actors
            for place in actor.descriptions[:1]
            if (key[0], actor.id) in self._actors and statement.covers(place)
        }

    def _words(self, source: str, place: Span) -> set[str]:
        return {w.lower() for w in _WORD.findall(place.of(self._material.texts[source]))}

    def _turned(self, before: StatementKey, after: StatementKey) -> Change | None:
        """Another fact by one thing: a role, a number, the polarity, a place, a date, a word."""
        old, new = self._merging.says[before], self._merging.says[after]
        if before[0] in {k[0] for k in self._fellows(after)}:
            return None
        difference = self._differing.between(old, new)
        if difference:
            return difference.what, *difference.words
        if old.turned == new.turned and exchanged(old, new):
            return self._word(before, after)
        return None

    def _fellows(self, key: StatementKey) -> list[StatementKey]:
        lead = self._merging.leads[key]
        return [k for k in self._merging.leads if self._merging.leads[k] == lead]

    def _word(self, before: StatementKey, after: StatementKey) -> Change:
        """The words that stand for others; the whole where more than a few changed."""
        old, new = self._tokens(before), self._tokens(after)
        words = [w.lower() for w, _ in old], [w.lower() for w, _ in new]
        match = SequenceMatcher(None, words[0], words[1], autojunk=False)
        for tag, a, b, c, d in match.get_opcodes():
            if tag == "replace" and max(b - a, d - c) <= MOST_WORDS:
                return (
                    "word",
                    Span(start=old[a][1].start, end=old[b - 1][1].end),
                    Span(start=new[c][1].start, end=new[d - 1][1].end),
                )
        one, other = self._material.statement(before), self._material.statement(after)
        return "word", Span(start=one.start, end=one.end), Span(start=other.start, end=other.end)

    def _tokens(self, key: StatementKey) -> list[tuple[str, Span]]:
        statement = self._material.statement(key)
        found = _WORD.finditer(self._material.texts[key[0]], statement.start, statement.end)
        return [(m.group(), Span(start=m.start(), end=m.end())) for m in found]
