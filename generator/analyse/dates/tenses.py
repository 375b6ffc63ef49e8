"""The tense of the clause that holds a date: whether the day has been, or is still to come."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

from spacy.tokens import Token

from generator.analyse.dates.appointments import appointed
from generator.analyse.dates.tense_words import pattern_of, words_of
from generator.analyse.grammar import VERBS
from generator.analyse.parse import Parsed


class Surroundings:
    """Sentences and tenses around the places of one article; looked up, not computed ahead."""

    def __init__(self, parsed: Parsed) -> None:
        self._parsed = parsed

    @cached_property
    def _starts(self) -> list[int]:
        return [s.start_char for s in self._parsed.sentences]

    def sentence_at(self, offset: int) -> int:
        """Index into ``parsed.sentences`` of the sentence at (or last before) an offset."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def tense_at(self, offset: int) -> str:
        """past | loose | present | future | appointed | none: of the clause of a date.

        ``loose`` is past of a verb that the date does not hang on itself ("the Oct. 9 protests
        were", "payment by Dec. 1 was agreed"); ``appointed`` is a day set for something, which
        is likely still to come.
        """
        token = self._parsed.token_at(offset)
        verb = _verb_above(token)
        ahead = self._ahead(offset, token, verb)
        if ahead is not None:
            return ahead
        if _follows_past_verb(token) or _leads_past_verb(self._parsed, token):
            return "past"
        if verb is None:
            return "none"
        tense = _tense_of(verb)
        if tense == "past" and (self.is_limit(offset) or not _hangs_on(token, verb)):
            tense = "loose"
        in_title = self._parsed.block_at(offset).kind == "title"
        return "loose" if in_title and tense == "present" else tense

    def _ahead(self, offset: int, token: Token, verb: Token | None) -> str | None:
        """What words before the date say of it, whatever the verb's own tense."""
        if pattern_of("at-earliest").search(
            self._parsed.text[max(0, offset - 24) : offset].lower()
        ):
            return "past" if verb is not None and _is_over(verb) else "future"
        if token.i and token.nbor(-1).lower_ in words_of("coming"):
            until = token.nbor(-1).lower_ in words_of("until")
            return "past" if until and verb is not None and _is_over(verb) else "future"
        return appointed(token, verb) if verb is not None else None

    def tells_history(self, offset: int) -> bool:
        """Whether the sentence at ``offset`` tells of something long ago, beside the story."""
        sentence = self._parsed.sentences[self.sentence_at(offset)]
        return pattern_of("history").search(sentence.text) is not None

    def is_limit(self, offset: int) -> bool:
        """Whether the date at ``offset`` stands after "by", "until" and the like."""
        before = self._parsed.text[max(0, offset - 12) : offset].lower().split()
        return bool(before) and before[-1] in words_of("limit")


def _is_over(verb: Token) -> bool:
    """ "Had not been told until Friday", "did not hear of it until Friday": that day is past."""
    helpers = [c for c in verb.children if c.dep_ in {"aux", "auxpass"}]
    if verb.lemma_ in words_of("appoint-for"):
        return False
    negated = any(c.dep_ == "neg" for c in verb.children)
    past = verb.tag_ == "VBD" or any(c.tag_ == "VBD" for c in helpers)
    return past and (negated or any(c.lower_ in {"had", "'d"} for c in helpers))


def _follows_past_verb(token: Token) -> bool:
    """ "Said on Tuesday": the date is the speech's, whatever the parser hung it on."""
    at = token.i - 1
    while at > 0 and token.doc[at].lower_ in words_of("link"):
        at -= 1
    return at >= 0 and token.doc[at].tag_ == "VBD"


def _leads_past_verb(parsed: Parsed, token: Token) -> bool:
    """ "On Friday agreed to meet": the date of the verb right behind it."""
    at = token.i + 1
    while at < len(token.doc) and token.doc[at].lower_ in words_of("day-part"):
        at += 1
    return at < len(parsed.doc) and token.doc[at].tag_ == "VBD"


def _verb_above(token: Token) -> Token | None:
    while token.pos_ not in VERBS:
        if token.head is token or token.head.i == token.i:
            return None
        token = token.head
    return token


def _hangs_on(token: Token, verb: Token) -> bool:
    """Whether a date depends on the verb itself, over prepositions and its own words alone."""
    while token.head.i != verb.i:
        token = token.head
        if token.pos_ not in {"ADP", "SCONJ", "NUM", "PROPN"} or token.i == token.head.i:
            return False
    return True


def _tense_of(verb: Token) -> str:
    auxiliaries = [t for t in verb.children if t.dep_ in {"aux", "auxpass"}]
    words = {t.lower_ for t in auxiliaries}
    if words & words_of("future"):
        return "future"
    if words & words_of("modal"):
        return _tense_of_modal(verb, words)
    if "to" in words and (verb.tag_ == "VB" or "be" in words):
        return _tense_of_infinitive(verb)
    if verb.tag_ == "VBD" or any(t.tag_ == "VBD" for t in auxiliaries):
        return "future" if verb.lemma_ in words_of("scheduled") and "had" not in words else "past"
    if words & {"have", "has", "having", "'ve", "'s"} and verb.tag_ == "VBN":
        return "past"
    if verb.tag_ == "VBN" and not auxiliaries:
        return _tense_of_participle(verb)
    if verb.tag_ == "VBG" and not auxiliaries and verb.head.i != verb.i:
        above = _verb_above(verb.head)
        return _tense_of(above) if above is not None and above.i != verb.i else "past"
    if verb.tag_ in {"VBP", "VBZ", "VBN", "VBG"}:
        return "present"
    return _of_conjunct(verb)


def _tense_of_modal(verb: Token, words: set[str]) -> str:
    """ "Could start on Friday" and "could not be ruled out" are to come; "could not reach it",
    "could have started" are not."""
    negated = any(c.dep_ == "neg" for c in verb.children)
    unable = negated and "could" in words and verb.lemma_ not in words_of("possible")
    return "past" if "have" in words or unable else "future"


def _tense_of_participle(verb: Token) -> str:
    """ "Will end as planned in October": a plan's day is as its clause is; else it is past."""
    if verb.lemma_.lower() not in words_of("appoint-for") | words_of("scheduled"):
        return "past"
    above = _verb_above(verb.head) if verb.head.i != verb.i else None
    if verb.dep_ == "advcl" and above is not None and above.i != verb.i:
        return _tense_of(above)
    return "future"


def _tense_of_infinitive(verb: Token) -> str:
    above = verb.head
    if above.i == verb.i:
        return "future"
    if above.lemma_.lower() in words_of("back"):
        found = _verb_above(above)
        return _tense_of(found) if found is not None and found.i != verb.i else "past"
    if above.lemma_.lower() in words_of("ahead") or above.lower_ in words_of("ahead"):
        helpers = {c.lower_ for c in above.children if c.dep_ in {"aux", "auxpass"}}
        return "past" if {"had", "been"} <= helpers else "future"
    if verb.dep_ == "advcl" and above.pos_ in VERBS:
        return "future" if _tense_of(above) == "future" else "past"
    return "future" if verb.dep_ in {"xcomp", "ccomp", "acl", "relcl", "ROOT"} else "past"


def _of_conjunct(verb: Token) -> str:
    """A bare form takes the tense of the verb that it is joined to."""
    if verb.dep_ in {"conj", "dep"} and verb.head.i != verb.i and verb.head.pos_ in VERBS:
        return _tense_of(verb.head)
    return "present"
