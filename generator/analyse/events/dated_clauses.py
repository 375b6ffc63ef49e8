"""The part of a statement that tells of a date: only a finite clause with a subject of its own.

"Dlamini, who left Eskom in 2019, lives in Vell" -> "Dlamini … left Eskom in 2019". What is left
out may hold no hedge, denial, condition, contrast or speaker of what stays; the strength of what
stays must be the statement's own, since the page shows it beside the entry.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analyse.events.words import words_of
from generator.analyse.grammar import SUBJECTS
from generator.analyse.parse import span_of
from generator.analyse.reading import Reading
from generator.analyse.strength.grading import strength_of
from generator.model.base import Span
from generator.model.findings import DateMention, Statement

if TYPE_CHECKING:
    from spacy.tokens import Token

_SHORTER = 0.8
"""A cut that saves less than a fifth of the words is not worth a gap."""


def clause_with(
    reading: Reading, statement: Statement, date: DateMention, verb: Token
) -> tuple[Span, ...] | None:
    """The spans of the clause of ``verb``, which the date hangs on; None to keep the whole."""
    if len(statement.spans) != 1 or statement.inserts or verb.pos_ not in {"VERB", "AUX"}:
        return None
    found = _relative(verb) or _joined(verb)
    whole = statement.spans[0]
    if not found or not all(whole.covers(s) for s in found):
        return None
    if not any(s.covers(Span(start=date.start, end=date.end)) for s in found):
        return None
    kept = sum(s.end - s.start for s in found)
    if kept > _SHORTER * (whole.end - whole.start):
        return None
    if _drops_a_limit(reading, whole, found):
        return None
    return found if _says_as_much(reading, statement, found) else None


def _drops_a_limit(reading: Reading, whole: Span, found: tuple[Span, ...]) -> bool:
    """Whether the rest of the sentence holds a denial, hedge, condition, contrast or credit.

    The proof of the built site holds every cut to the same.
    """
    sentence = reading.parsed.token_at(whole.start).sent
    outer = Span(start=sentence.start_char, end=sentence.end_char)
    cues = [c for s in reading.sentences if s.overlaps(outer) for c in s.cues]
    marks = [Span(start=c.start, end=c.end) for c in cues]
    marks += [Span(start=a.cue_start, end=a.cue_end) for a in reading.attributions]
    limits = [span for span in marks if outer.covers(span)]
    turns = words_of("contrast") | words_of("negation")
    limits += [span_of(t) for t in sentence if t.lower_ in turns]
    return any(not any(kept.overlaps(limit) for kept in found) for limit in limits)


def _says_as_much(reading: Reading, statement: Statement, found: tuple[Span, ...]) -> bool:
    """Whether the cut claims no more than the whole, and by the same speakers."""
    speech = [reading.attributions[i] for i in statement.attributions]
    outer = Span(start=found[0].start, end=found[-1].end)
    if any(not a.covers(outer) for a in speech):
        return False
    strength, _ = strength_of(reading, found[-1:], ())
    own = "reported" if speech and strength == "stated" else strength
    return own == statement.strength


def _relative(verb: Token) -> tuple[Span, ...] | None:
    """A name, and what a clause after its comma tells of it: "Berg, who left in 2019, …"."""
    pronouns = [c for c in verb.children if c.dep_ in SUBJECTS and c.lower_ in words_of("relative")]
    noun = verb.head
    if verb.dep_ != "relcl" or len(pronouns) != 1 or noun.pos_ != "PROPN":
        return None
    before = verb.doc[pronouns[0].i - 1]
    if before.text != "," or noun.i >= before.i:
        return None
    own = [t for t in verb.subtree if t.i > pronouns[0].i]
    first, last = noun.left_edge, _last_word(own)
    if any(t.text == "," for t in verb.doc[first.i : before.i]):
        return None
    name = Span(start=first.idx, end=verb.doc[before.i - 1].idx + len(verb.doc[before.i - 1]))
    return (name, Span(start=own[0].idx, end=last.idx + len(last)))


def _joined(verb: Token) -> tuple[Span, ...] | None:
    """One of two whole clauses that "and" or a semicolon joins, each with its subject."""
    while verb.dep_ in {"conj", "advcl", "xcomp", "prep"} and not _own_subject(verb):
        verb = verb.head
    top = verb.head if verb.dep_ == "conj" else verb
    others = [c for c in top.children if c.dep_ == "conj" and c.pos_ in {"VERB", "AUX"}]
    if top.dep_ != "ROOT" or len(others) != 1 or not all(map(_own_subject, (top, others[0]))):
        return None
    second = others[0]
    opens = second.left_edge
    joint = [t for t in verb.doc[max(0, opens.i - 2) : opens.i] if t.pos_ != "SPACE"]
    if not joint or joint[-1].lower_ not in words_of("joint"):
        return None
    if verb.i == second.i:
        own = [t for t in second.subtree if t.i >= opens.i]
    else:
        own = [t for t in top.subtree if t.i < joint[0 if joint[0].text == "," else -1].i]
    last = _last_word(own)
    return (Span(start=own[0].idx, end=last.idx + len(last)),)


def _own_subject(verb: Token) -> Token | None:
    """A subject that names something; a pronoun alone leans on what is cut off."""
    found = [c for c in verb.children if c.dep_ in SUBJECTS and c.i < verb.i]
    return found[0] if found and found[0].pos_ in {"NOUN", "PROPN"} else None


def _last_word(tokens: list[Token]) -> Token:
    """The last token that is no mark of punctuation, closing quotes and brackets kept."""
    kept = list(tokens)
    while len(kept) > 1 and kept[-1].text in {",", ";", ":", ".", "-", "--", "–", "—"}:
        kept.pop()
    return kept[-1]
