"""What a statement says, in terms that a statement of another article can be held against."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from generator.analyse.grammar import FINITE, NOUNS, SUBJECTS, VERBS
from generator.analyse.reading import Reading
from generator.analyse.relations.clauses import is_negated, is_passive, subject_of
from generator.analyse.row_search import words_of
from generator.analyse.statements.terms import ASIDES, NAMED, WEIGHTS, Vocabulary
from generator.model.base import Span
from generator.model.findings import Attribution, Matter, Statement
from generator.rules import rows

if TYPE_CHECKING:
    from spacy.tokens import Token

EVENTFUL = frozenset({"VERB", "NOUN", "ADJ", "AUX"})
OBJECTS = frozenset({"dobj", "attr", "oprd", "dative", "acomp"})
NAMING = frozenset({"amod", "compound", "poss", "nmod", "appos"})
GOVERNED = frozenset({"xcomp", "ccomp"})
DEEPEST = 4


def find_matters(reading: Reading) -> tuple[Statement, ...]:
    """The statements of ``reading``, each with what it says."""
    vocabulary = Vocabulary(reading)
    return tuple(
        s.model_copy(update={"matter": _matter(reading, s, vocabulary)}) for s in reading.statements
    )


def _matter(reading: Reading, statement: Statement, vocabulary: Vocabulary) -> Matter:
    """The event, who did it to whom, the polarity and the content words of what is claimed."""
    speech = [reading.attributions[i] for i in statement.attributions]
    words = [t for t in reading.parsed.tokens(statement) if not t.is_space]
    content = list(_content(words, speech, statement))
    said = [t for t in content if any(a.start <= t.idx < a.end for a in speech)]
    # of "accused them of lying", or where three words are quoted, the whole is the claim
    finite = any(t.tag_ in FINITE for t in said)
    # "plans for her visit were announced": the noun says what it is about
    named = any(t.pos_ == "NOUN" and t.lemma_.lower() in _events_known() for t in said)
    tokens = said if finite or named else words if said else content
    main = _main(tokens)
    agents, patients = _ends(main, tokens, vocabulary) if main is not None else ((), ())
    event = _event(main, tokens)
    return Matter(
        event=event,
        events=tuple(e for e in dict.fromkeys([event, *_events(tokens)]) if e),
        agents=agents,
        patients=patients,
        negated=main is not None and (is_negated(main) or _of_none(main)),
        denied=any(a.strength == "denied" for a in speech),
        ahead=main is not None and _is_ahead(main),
        terms=_terms(tokens, vocabulary),
    )


def _terms(tokens: Sequence[Token], vocabulary: Vocabulary) -> dict[str, float]:
    """Content words with their weights; those of one event (fire, blaze) are one term."""
    found: dict[str, float] = {}
    for token in tokens:
        term = vocabulary.term(token)
        if term is None:
            continue
        if term[0] not in "@#" and token.lemma_.lower() in _classes():
            term = class_of(token)
        weight = WEIGHTS["NUM"] if term[0] == "#" else NAMED if term[0] == "@" else None
        found[term] = max(weight or WEIGHTS.get(token.pos_, 0.5), found.get(term, 0.0))
    return found


def _content(tokens: Iterable[Token], speech: Sequence[Attribution], span: Span) -> Iterator[Token]:
    """The tokens of what is said; all but speaker and cue, where the content is not in it."""
    inside = [a for a in speech if a.overlaps(span)]
    apart = [range(a.cue_start, a.cue_end) for a in inside]
    apart += [
        range(a.source_start, a.source_end)
        for a in inside
        if a.source_start is not None and a.source_end is not None
    ]
    for token in tokens:
        if not any(token.idx in place for place in apart) and not token.is_space:
            yield token


def _main(tokens: Sequence[Token]) -> Token | None:
    """The verb on which the rest hangs: the one nearest to the root, the first of several."""
    own = {t.i for t in tokens}
    verbs = [t for t in tokens if t.pos_ in VERBS and t.dep_ not in {"aux", "auxpass"}]
    tops = [t for t in verbs if not _is_aside(t, own)] or verbs
    top = min(tops, key=lambda t: (_depth(t, own), t.i), default=None)
    return _carried(top, own) if top is not None else None


def _carried(verb: Token, own: set[int]) -> Token:
    """What happens, not that it is expected: "is expected to visit" tells of a visit."""
    for _ in range(DEEPEST):
        if verb.lemma_.lower() not in words_of("discourse/meanings", "raising"):
            return verb
        below = next((c for c in verb.children if c.dep_ in GOVERNED and c.i in own), None)
        if below is None:
            return verb
        verb = below
    return verb


def _is_aside(token: Token, own: set[int]) -> bool:
    while token.head.i != token.i and token.head.i in own:
        if token.dep_ in ASIDES:
            return True
        token = token.head
    return False


def _depth(token: Token, own: set[int]) -> int:
    depth = 0
    while token.head.i != token.i and token.head.i in own:
        token, depth = token.head, depth + 1
    return depth


def _event(main: Token | None, tokens: Sequence[Token]) -> str:
    """The class of the main verb; of a light one, that of the word which says what happened."""
    if main is None:
        return next(iter(_events(tokens)), "")
    if not _is_light(main):
        return class_of(main)
    near = [t for t in main.subtree if t.pos_ in EVENTFUL and t.i != main.i]
    near.sort(key=lambda t: (t.dep_ not in OBJECTS, abs(t.i - main.i)))
    known = next((t for t in near if t.lemma_.lower() in _events_known()), None)
    if known is not None:
        return class_of(known)
    nouns = [t for t in near if t.pos_ in {"NOUN", "VERB", "ADJ"} and t.dep_ in OBJECTS]
    return class_of(nouns[0]) if nouns else class_of(main)


def _events(tokens: Iterable[Token]) -> Iterator[str]:
    """Classes of all that happens in it: its verbs, and the nouns that are rows of events."""
    for token in tokens:
        known = token.lemma_.lower() in _events_known()
        acts = token.pos_ == "VERB" and not _is_light(token)
        if acts or (known and token.pos_ in {"NOUN", "ADJ"}):
            yield class_of(token)


def _ends(
    verb: Token, tokens: Sequence[Token], vocabulary: Vocabulary
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Terms of who does it and of whom it is done to; none where the parse is silent."""
    own = {t.i for t in tokens}
    agents: list[Token] = []
    patients: list[Token] = []
    subject = subject_of(verb)
    objects = [c for c in verb.children if c.dep_ in {"dobj", "dative"}]
    if subject is not None:
        # what dies, falls or closes is done to: "a fire killed 12", "12 died in a fire"
        passive = subject.patient or is_passive(verb) or not objects
        (patients if passive else agents).append(subject.token)
    patients += objects
    for child in verb.children:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
            agents += [t for t in child.children if t.dep_ == "pobj"]
    doers, done_to = (dict.fromkeys(_heads(e, own, vocabulary)) for e in (agents, patients))
    return tuple(doers), tuple(done_to)


def _heads(tokens: Iterable[Token], own: set[int], vocabulary: Vocabulary) -> Iterator[str]:
    """The term of each head; with the names that stand within its own noun phrase."""
    for token in tokens:
        for part in (token, *token.conjuncts):
            if part.i in own and part.pos_ in NOUNS:
                yield _thing(part, vocabulary)
        for child in token.children:
            own_name = child if child.dep_ in NAMING else None
            if child.dep_ == "prep" and child.lower_ == "of":
                own_name = next((t for t in child.children if t.dep_ == "pobj"), None)
            if own_name is not None and own_name.i in own:
                named = vocabulary.term(own_name)
                if named and named[0] == "@":
                    yield named


def _thing(token: Token, vocabulary: Vocabulary) -> str:
    term = vocabulary.term(token)
    known = token.lemma_.lower() in _classes()
    return class_of(token) if known and (term or "")[:1] != "@" else term or token.lemma_.lower()


def _of_none(verb: Token) -> bool:
    """Whether none did it, or it was done to none: "sent no troops", "no longer sends"."""
    negations = words_of("discourse/light", "negation")
    for child in verb.children:
        if child.dep_ in SUBJECTS | OBJECTS | {"advmod"}:
            of = [c for c in child.children if c.dep_ in {"det", "neg", "advmod"}]
            if any(t.lower_ in negations for t in (child, *of)):
                return True
    return False


def _is_ahead(verb: Token) -> bool:
    """Whether it is told as to come, or as possible: "may build" and not "may have built"."""
    aux = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    modal = any(c.tag_ == "MD" for c in verb.children if c.dep_ == "aux")
    return modal and not aux & words_of("discourse/meanings", "perfect")


def _is_light(token: Token) -> bool:
    return token.lemma_.lower() in words_of("discourse/meanings", "light")


def class_of(token: Token) -> str:
    """The row of an event's word, as ``=die``; else its lemma."""
    lemma = token.lemma_.lower()
    return _classes().get(lemma, lemma)


def _events_known() -> frozenset[str]:
    return words_of("discourse/meanings", "event")


@cache
def _classes() -> dict[str, str]:
    found: dict[str, str] = {}
    for row in rows("discourse/meanings"):
        if row.kind in {"event", "thing"}:
            for word in row.words:
                found.setdefault(word, "=" + row.id)
    return found
