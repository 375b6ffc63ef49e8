"""Days set for something: "fixed further hearing on August 16", "was set for December 3".

The verb is past and its day is still to come; with "on" the day may also be that of the setting,
and the reading is said not to be certain.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analyse.dates.tense_words import words_of

if TYPE_CHECKING:
    from spacy.tokens import Token


def appointed(date: Token, verb: Token) -> str | None:
    """future | appointed (likely to come) | None: of a date behind a verb of appointing."""
    if date.i < verb.i or _has_been(verb):
        return None
    at = date.i - 1
    while at > verb.i and date.doc[at].lower_ in words_of("between"):
        at -= 1
    before = date.doc[at].lower_
    lemma = verb.lemma_.lower()
    if before in words_of("towards") and lemma in words_of("appoint") | words_of("appoint-for"):
        return "future"
    if lemma in words_of("appoint") and _is_event(verb):
        return "appointed"
    return None


def _is_event(verb: Token) -> bool:
    """Whether what is fixed takes place at a time: "the hearing", "it"."""
    kinds = {"dobj", "nsubjpass", "nsubj"} if verb.tag_ == "VBN" else {"dobj"}
    parties = [c for c in verb.children if c.dep_ in kinds]
    if verb.dep_ in {"acl", "relcl"}:
        parties.append(verb.head)
    return any(p.lemma_.lower() in words_of("appointment") for p in parties)


def _has_been(verb: Token) -> bool:
    """ "Had been scheduled to end Saturday": told of a plan that time has overtaken."""
    auxiliaries = {c.lower_ for c in verb.children if c.dep_ in {"aux", "auxpass"}}
    return verb.tag_ == "VBN" and {"had", "been"} <= auxiliaries
