"""How sure the text is: the strength of sentences, and of the claims made of their words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from spacy.tokens import Token

from generator.analyse.grammar import FINITE
from generator.analyse.reading import Reading
from generator.analyse.strength.context import words
from generator.analyse.strength.cues import Found, find_cues
from generator.model.base import STRENGTHS, Cue, Span, Strength
from generator.model.findings import Attribution, Sentence

_CLAUSES = {"ROOT", "ccomp", "relcl", "advcl", "acl", "csubj", "pcomp", "parataxis"}


def grade_sentences(reading: Reading) -> tuple[Sentence, ...]:
    """Every sentence of the parse with its block, cues and strength: the weakest anywhere in it."""
    parsed = reading.parsed
    sentences = []
    for each in parsed.sentences:
        span = Span(start=each.start_char, end=each.end_char)
        cues = find_cues(each)
        credited = [a for a in reading.attributions if _is_credited(a, span)]
        speaking = _speaking(credited)
        strengths = [c.strength for c in cues if not (speaking and (c.hearsay or c.foretold))]
        sentences.append(
            Sentence(
                start=span.start,
                end=span.end,
                strength=weakest(strengths + [a.strength for a in credited]),
                cues=tuple(c.cue for c in cues),
                block=parsed.block_at(span.start).kind,
                paragraph=parsed.block_index(span.start),
            )
        )
    return tuple(sentences)


def strength_of(
    reading: Reading, spans: Sequence[Span], attributions: Sequence[Attribution]
) -> tuple[Strength, tuple[Cue, ...]]:
    """The strength of a claim made of ``spans`` and credited to ``attributions``, and its cues.

    The weakest of what governs its main clause (the content's, where somebody is credited) and
    of the credits, their verbs ("may have said") included; cues embedded deeper are returned
    and change nothing.
    """
    inside = [c for span in spans for c in _cues_of(reading, span)]
    scopes = [Span(start=a.start, end=a.end) for a in attributions] or list(spans)
    roots = {root.i for scope in scopes for root in _main_clauses(reading, scope)}
    if attributions:
        roots |= _unsaid(reading, spans, attributions)
    roots |= {reading.parsed.token_at(a.cue_start).i for a in attributions}
    speaking = _speaking(attributions)
    thought = any(a.relation == "thought" for a in attributions)
    strengths: list[Strength] = [a.strength for a in attributions]
    for each in inside:
        if speaking and (each.hearsay or each.foretold):
            continue
        if thought and each.cue.kind == "plan":
            continue  # "is confident that the sale will be cleared": what somebody thinks
        if attributions and _is_anothers(reading, each, attributions):
            continue
        if _governed(each) & roots or _is_only_clause(reading, each, scopes):
            strengths.append(each.strength)
    return weakest(strengths), tuple(each.cue for each in inside)


def _is_anothers(reading: Reading, found: Found, own: Sequence[Attribution]) -> bool:
    """ "Hale said it sank, but the firm denied that": what one says is not denied by himself."""
    at = found.cue.start
    saying = [a for a in reading.attributions if a.cue_start <= at < a.cue_end]
    return found.strength == "denied" and bool(saying) and not any(a in own for a in saying)


def weakest(strengths: Iterable[Strength]) -> Strength:
    """The first in the order of STRENGTHS; ``stated`` where there is none."""
    ranks = [STRENGTHS.index(strength) for strength in strengths]
    return STRENGTHS[min(ranks)] if ranks else "stated"


def _cues_of(reading: Reading, span: Span) -> list[Found]:
    """The cues that lie in a span as a whole."""
    found = find_cues(reading.parsed.tokens(span))
    return [c for c in found if span.start <= c.cue.start and c.cue.end <= span.end]


def _is_credited(attribution: Attribution, sentence: Span) -> bool:
    return attribution.start < sentence.end and sentence.start < attribution.end


def _speaking(attributions: Iterable[Attribution]) -> bool:
    """Whether somebody stands behind the words: a speaker, named or described."""
    return any(a.speaker for a in attributions)


def _main_clauses(reading: Reading, scope: Span) -> list[Token]:
    """The heads of the main clauses inside a span: words whose head lies outside, and what is
    coordinated with them."""
    tokens = [t for t in reading.parsed.tokens(scope) if not t.is_punct and not t.is_space]
    if not tokens:
        return []
    inside = {t.i for t in tokens}
    tops = [t for t in tokens if t.head.i not in inside or t.head.i == t.i]
    verbs = [t for t in tops if t.pos_ in {"VERB", "AUX"}] or tops
    heads = list(verbs)
    for head in verbs:
        heads += [c for c in head.conjuncts if c.i in inside]
        # "The dam may burst, …": a clause in front of its verb of saying is the main clause
        heads += [c for c in head.lefts if c.dep_ == "ccomp" and c.i in inside]
    return heads


def _unsaid(
    reading: Reading, spans: Sequence[Span], attributions: Sequence[Attribution]
) -> set[int]:
    """Main clauses beside what somebody says: "The agency said it sank, but more may follow"."""
    heads = (head for span in spans for head in _main_clauses(reading, span))
    return {h.i for h in heads if not any(a.start <= h.idx < a.end for a in attributions)}


def _is_only_clause(reading: Reading, found: Found, scopes: Sequence[Span]) -> bool:
    """Whether a modal stands in a scope of one clause: whatever the parse made of it."""
    if found.cue.kind not in {"modal", "plan"} or found.first.pos_ != "AUX":
        return False
    if _clause(found.first).dep_ in {"relcl", "acl", "advcl"}:
        return False
    cue = found.cue
    scope = next((s for s in scopes if s.start <= cue.start and cue.end <= s.end), None)
    finite = [t for t in reading.parsed.tokens(scope) if t.tag_ in FINITE] if scope else []
    return [t.i for t in finite] == [found.first.i]


def _governed(found: Found) -> set[int]:
    """Heads of the clauses whose strength a cue sets: its own clause, or what it introduces."""
    token = found.first
    if found.cue.kind == "noun" or (
        found.cue.kind in {"adjective", "plan"} and token.dep_ == "amod"
    ):
        return _of_noun(token)
    if found.cue.kind == "plan" and token.pos_ == "NOUN":
        return {token.i} | _of_noun(token)
    if found.cue.kind == "condition":
        clause = _clause(token)
        above = clause.head if clause.dep_ == "advcl" else clause
        return {clause.i, above.i} if clause.dep_ != "advcl" else {above.i}
    clause = _clause(found.last if found.cue.kind == "adjective" else token)
    governed = {clause.i}
    # "reports showed that there may be few": what they show is no surer than what is shown
    reaches = {"xcomp", "ccomp"} if found.cue.kind == "modal" else {"xcomp"}
    while clause.dep_ in reaches and clause.head.pos_ in {"VERB", "AUX"}:
        if any(t.lower_ in words("question-word") for t in clause.lefts):
            break  # "would not say what form it would take": asked, and not said
        clause = clause.head
        governed.add(clause.i)
    return governed


def _of_noun(token: Token) -> set[int]:
    """A hedging noun governs as the head of subject or predicate: "there are fears"."""
    noun = token.head if token.dep_ == "amod" else token
    if noun.dep_ in {"attr", "nsubj", "nsubjpass"} and token.dep_ != "amod":
        return {noun.i, noun.head.i}
    return {noun.i} if token.dep_ != "amod" else set()


def _clause(token: Token) -> Token:
    """The head of the clause that holds a token."""
    while token.dep_ not in _CLAUSES and token.head.i != token.i:
        if token.dep_ in {"conj", "xcomp"} and token.pos_ in {"VERB", "AUX"}:
            break
        token = token.head
    return token
