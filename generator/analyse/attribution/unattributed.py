"""The last resort: somebody says something here, but what of it is said could not be told.

No sentence that names its speaker may pass for one that names none, so all of it is credited,
and marked as not certain.
"""

from __future__ import annotations

from spacy.tokens import Token

from generator.analyse.attribution.scene import Draft, Scene
from generator.analyse.attribution.speaker_phrases import nearest_phrase, phrase_of
from generator.analyse.attribution.speakers import can_speak, is_passive, subject_of
from generator.analyse.attribution.words import is_negated, kinds, verb_row
from generator.analyse.strength.claim_senses import withheld
from generator.model.base import Span


def find_unattributed(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Drafts over whole sentences that hold a verb of saying with a speaker, and no draft yet."""
    places = [(d.content, d.cue) for d in drafts]
    found: list[Draft] = []
    for token in scene.found(kinds("plain-saying") | kinds("plain-reporting")):
        first, end = scene.bounds(token)
        whole = scene.span(first, end)
        if any(c.overlaps(whole) or q.overlaps(whole) for c, q in places):
            continue
        draft = _of(scene, token, whole, first, end)
        if draft is not None:
            found.append(draft)
            places.append((whole, draft.cue))
    return found


def _of(scene: Scene, verb: Token, whole: Span, first: int, end: int) -> Draft | None:
    plain = verb.lemma_.lower() in kinds("plain-saying")
    if not (plain or verb.lemma_.lower() in kinds("plain-reporting")) or not _tells(verb):
        return None
    row = verb_row(verb)
    if verb.lemma_.lower() in kinds("performing") and any(c.dep_ == "dobj" for c in verb.rights):
        return None  # "declared an emergency": done by being said
    if row is None or scene.in_speech(verb) or is_negated(verb) or is_passive(verb):
        return None
    head = subject_of(verb) or nearest_phrase(scene, _before_date(scene, verb, first), first)
    if head is None or not first <= head.i < end or not can_speak(scene, head, row, surely=True):
        return None
    if not plain and head.pos_ != "PROPN":
        return None  # a firm reports a profit, a neighbour a theft
    if any(c.lower_ in kinds("nobody") for c in (head, *head.lefts)):
        return None
    source = phrase_of(scene, head, first, end)
    cue = Span(start=verb.idx, end=verb.idx + len(verb))
    return Draft(whole, cue, row, "reported", source, head, certain=False)


def _before_date(scene: Scene, verb: Token, first: int) -> int:
    """The token before which the speaker stands: "Norrvik on Thursday reported …"."""
    index = verb.i
    for date in scene.reading.dates:
        if scene.doc[first].idx <= date.start < date.end <= verb.idx:
            at = scene.parsed.token_at(date.start).i
            if scene.parsed.token_at(date.end - 1).i == verb.i - 1:
                index = at - (scene.doc[at - 1].tag_ == "IN")
    return index


def _tells(verb: Token) -> bool:
    """Whether it was said: a finite verb or a perfect."""
    if any(c.tag_ == "WP" and c.lower_ == "what" for c in verb.lefts):
        # "what they say is late" says something, "the truth of what he told them" does not
        after = verb.doc[verb.right_edge.i + 1 : verb.right_edge.i + 2]
        if not any(t.lemma_ == "be" for t in after):
            return False
    if any(c.dep_ == "dobj" and c.lower_ in kinds("silence") for c in verb.rights):
        return False
    if withheld(verb.doc[verb.i : verb.i + 1]):
        return False
    perfect = verb.tag_ == "VBN" and any(c.lemma_ == "have" for c in verb.lefts)
    return perfect or verb.tag_ in {"VBD", "VBZ", "VBP"}
