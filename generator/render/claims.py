"""A claim as every surface shows it: the words, who says them, how sure, and where they stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, cached_property

from generator.model.base import Evidence, Strength
from generator.model.claims import Edited, Fact, InsertPart, Part, SpanPart, Speaker
from generator.model.parts import collapse
from generator.model.record import Note, Record, RecordActor
from generator.render.nodes import Linked, Node, node, quotation
from generator.render.phrases import Phrase, Story, phrase, say
from generator.render.references import Lines, Ref
from generator.rules import rows


@dataclass(frozen=True)
class Voice:
    """One step of an attribution. ``joint`` is what stands before it."""

    words: Node | str
    joint: str = ""
    doubt: str = ""


@dataclass(frozen=True)
class Line:
    """A caveat or an editor's note, as a line under a fact; ``led`` by what it is."""

    id: str
    kind: Story | str
    text: Phrase | Story | str
    signed: Phrase | None = None
    led: bool = False
    why: Story | None = None


@dataclass(frozen=True)
class Claim:
    """``before`` and ``after`` say that the sentence goes on there: a mark of a cut is shown.

    ``telling``: which of the fact's further reports it is; None: the fact itself.
    """

    fact: str
    words: Node
    voices: tuple[Voice, ...]
    strength: Strength
    label: str
    refs: tuple[Ref, ...]
    before: bool = False
    after: bool = False
    number: int = 0
    status: Phrase | None = None
    lines: tuple[Line, ...] = ()
    telling: int | None = None


@dataclass(frozen=True)
class Desk:
    """What every part of one record's pages needs, gathered once."""

    record: Record
    texts: Mapping[str, str]
    lines: Lines
    language: str = "en"
    facts: Mapping[str, Fact] = field(default_factory=dict)
    actors: Mapping[str, RecordActor] = field(default_factory=dict)

    def quote(self, place: Evidence) -> Node:
        return quotation(place, self.texts)

    def linked(self, place: Evidence) -> Node | Linked:
        """The words of one piece of evidence, as a link to their line."""
        ref = self.lines.ref(place)
        return Linked(self.quote(place), ref.href) if ref else self.quote(place)

    def name(self, actor: RecordActor) -> Node | Story | str:
        """An actor's name in the source's words, at its first mention; or the editor's for it."""
        if any(e.key.endswith(".rename") for e in actor.edits):
            return Story("actors.rename", actor.name)
        return self.quote(actor.mentions[0]) if actor.mentions else actor.name

    def signed(self, edited: Edited | None) -> Phrase | None:
        """Who of the editors did it, as far as that is said."""
        by = edited.by if edited else None
        return phrase("brief.signed", self.language, by=by) if by else None

    @cached_property
    def names(self) -> dict[str, Node]:
        """Names to their nodes, for messages of the record."""
        return {a.name: self.quote(a.mentions[0]) for a in self.actors.values() if a.mentions}

    def voices(self, chain: Sequence[Speaker], strength: Strength) -> tuple[Voice, ...]:
        """Who says it; where nobody is named, that, unless the label says so itself."""
        if not chain and strength != "stated":
            return (Voice(say("speaker.none", self.language)),)
        return tuple(self._voice(at, s) for at, s in enumerate(chain))

    def _voice(self, at: int, speaker: Speaker) -> Voice:
        joint = say("speaker.via", self.language) if at else ""
        doubt = self._doubt(speaker)
        if not speaker.text or speaker.evidence is None:
            return Voice(say("speaker.unnamed", self.language), joint, doubt)
        place = speaker.evidence
        parts: list[Part] = [SpanPart(source=place.source, start=place.start, end=place.end)]
        if (actor := self.actors.get(speaker.actor or "")) and not _says(speaker.text, actor):
            parts.append(InsertPart(insert=actor.name, actor=actor.id, evidence=place))
        return Voice(node(parts, self.texts).marked(speaker=at), joint, doubt)

    def _doubt(self, speaker: Speaker) -> str:
        """What stands before a speaker who is not certain, or says only a part of it."""
        if not speaker.certain:
            return say("speaker.uncertain", self.language)
        return say("speaker.partly", self.language) if speaker.partly else ""

    def label(self, strength: Strength) -> str:
        return say(f"strength.{strength}", self.language)

    def claim(
        self,
        fact: Fact,
        parts: Sequence[Part] | None = None,
        strength: Strength | None = None,
        refs: tuple[Ref, ...] | None = None,
    ) -> Claim:
        """The claim of ``fact``, or of some of its words (``parts``)."""
        parts = fact.parts if parts is None else parts
        before, after = self.cuts(parts)
        spans = [p for p in parts if isinstance(p, SpanPart)]
        strength = strength or fact.strength
        return Claim(
            fact=fact.id,
            words=node(parts, self.texts, fact.cues, capital=not before),
            voices=self.voices(fact.attribution, strength),
            strength=strength,
            label=self.label(strength),
            refs=self.lines.refs(spans) if refs is None else refs,
            before=before,
            after=after,
        )

    def amount(self, fact: Fact, place: Evidence, strength: Strength | None = None) -> Claim:
        """A claim of a few of the fact's words, where no cut needs showing: a number, a verb."""
        part = SpanPart(source=place.source, start=place.start, end=place.end)
        claim = self.claim(fact, (part,), strength)
        return replace(
            claim, words=node((part,), self.texts, capital=False), before=False, after=False
        )

    def telling(self, fact: Fact, at: int) -> Claim:
        """What a further source says of ``fact``, in its own words and by its own speakers."""
        told = fact.tellings[at]
        place = told.evidence
        parts = (SpanPart(source=place.source, start=place.start, end=place.end),)
        bare = fact.model_copy(update={"cues": (), "attribution": told.attribution})
        return replace(self.claim(bare, parts, told.strength), telling=at)

    def cuts(self, parts: Sequence[Part]) -> tuple[bool, bool]:
        """Whether words of its sentence stand before the first span and after the last one.

        A discourse opener alone ("Furthermore,") is no cut that a reader needs to see.
        """
        spans = [p for p in parts if isinstance(p, SpanPart)]
        first, last = spans[0], spans[-1]
        opening = self.lines.line(first.source, first.start)
        closing = self.lines.line(last.source, max(last.end - 1, 0))
        head = self.texts[first.source][opening.start : first.start] if opening else ""
        before = _wordy(head) and not _is_opener(head)
        after = closing and _wordy(self.texts[last.source][last.end : closing.end])
        return bool(before), bool(after)

    def note(self, note: Note) -> Line:
        lead = say("editor.note", self.language)
        return Line("", lead, Story("notes.text", note.text), self.signed(note.edited), led=True)


def desk_of(record: Record, texts: Mapping[str, str], lines: Lines, language: str = "en") -> Desk:
    facts = {f.id: f for f in record.facts if not f.hidden and f.status != "withdrawn"}
    return Desk(record, texts, lines, language, facts, {a.id: a for a in record.actors})


def _says(words: str, actor: RecordActor) -> bool:
    return any(name in words for name in (actor.name, *actor.aliases))


def _wordy(text: str) -> bool:
    return any(c.isalnum() for c in text)


def _is_opener(text: str) -> bool:
    return collapse(text).strip(" ,").lower().replace("’", "'") in _openers()


@cache
def _openers() -> frozenset[str]:
    return frozenset(
        w.lower() for row in rows("discourse/openers") if row.kind == "cut" for w in row.words
    )
