"""Who reports the clause in which a pronoun stands: "Finch" in "Finch said that he would go"."""

from __future__ import annotations

from generator.analyse.actors.lexicon import is_speech, words
from generator.analyse.grammar import SUBJECTS, VERBS
from generator.analyse.tokens import Line, Tokens


def teller_of(tokens: Tokens, line: Line, at: int) -> int | None:
    """The head token of the subject of the verb of saying above the clause of ``at``, else None.

    The words right before decide ("said he", "said that his"), the parse where others stand
    between.
    """
    verb = _right_before(tokens, line, at)
    if verb is None:
        verb = _above(tokens, line, at)
    if verb is None:
        return None
    if any(tokens.capital[i] and tokens.pos[i] == "PROPN" for i in range(verb + 1, at)):
        # "... said that Finch left before his shift": somebody else stands nearer.
        return None
    subject = _subject(tokens, line, verb)
    return None if subject is not None and tokens.tag[subject] in {"NNS", "NNPS"} else subject


def _subject(tokens: Tokens, line: Line, verb: int) -> int | None:
    """Of the verb, or of the verb on which it hangs ("refused to say"); else the noun before."""
    node = verb
    for _ in range(3):
        subjects = [
            i
            for i in range(line.first, node)
            if tokens.head[i] == node and tokens.dep[i] in SUBJECTS
        ]
        if subjects:
            return subjects[-1]
        if tokens.dep[node] not in {"xcomp", "conj", "advcl"} or tokens.head[node] > node:
            break
        node = tokens.head[node]
    kinds = {"PROPN", "NOUN", "PRON"}
    nouns = [
        i for i in range(line.first, verb) if tokens.pos[i] in kinds and tokens.dep[i] != "npadvmod"
    ]
    return nouns[-1] if nouns else None


def _right_before(tokens: Tokens, line: Line, at: int) -> int | None:
    before = at - 1
    while before > line.first and tokens.lower[before] in words("cues", "clause-opener"):
        before -= 1
    says = before > line.first and is_speech(tokens.lower[before])
    return before if says and tokens.pos[before] in VERBS else None


def _above(tokens: Tokens, line: Line, at: int) -> int | None:
    """The nearest verb of saying over the clause, climbing the parse a few steps."""
    node: int = at
    for _ in range(5):
        above: int = tokens.head[node]
        if above == node or not line.first <= above < line.last:
            return None
        if tokens.dep[node] == "ccomp" and above < at and is_speech(tokens.lower[above]):
            return above
        node = above
    return None
