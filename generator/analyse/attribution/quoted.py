"""Direct speech: which verb, and so which speaker, belongs to a quotation.

Looks beside the marks, not at the parse, which seldom survives a quotation: a verb before it
(`said, "…"`), after it (`"…," said X`), a dash and a name, or the speaker of the words before.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from generator.analyse.attribution.contents import content_of
from generator.analyse.attribution.indirect import credit
from generator.analyse.attribution.quotes import Quote
from generator.analyse.attribution.scene import Draft, Scene
from generator.analyse.attribution.speaker_phrases import nearest_phrase, phrase_after, phrase_of
from generator.analyse.attribution.speakers import subject_of
from generator.analyse.attribution.words import is_negated, kinds, quote_row, verb_row
from generator.analyse.grammar import FINITE
from generator.model.base import Span, Strength
from generator.rules import Row, rows

_STOP = {".", "?", "!", ";"}
_REACH = 30
"""Words between a quotation and its verb, at most (a long apposition counts)."""


def find_quoted(scene: Scene) -> tuple[list[Draft], frozenset[int]]:
    """Drafts of the speech quotations, and the verbs that they took."""
    drafts: list[Draft] = []
    used: set[int] = set()
    quotes = scene.speech
    for number, quote in enumerate(quotes):
        earlier = quotes[number - 1] if number else None
        later = quotes[number + 1] if number + 1 < len(quotes) else None
        if _completes(scene, quote, earlier, drafts):
            whole = Span(start=drafts[-1].content.start, end=quote.span.end)
            drafts[-1] = _with_content(drafts[-1], whole)
            continue
        verb = _verb_before(scene, quote, earlier) or _verb_after(scene, quote, later)
        if verb is not None:
            draft = _of_verb(scene, quote, verb)
            if draft is not None:
                drafts.append(draft)
                used.add(verb.i)
                continue
        draft = _by_dash(scene, quote)
        if draft is not None:
            drafts.append(draft)
    return drafts, frozenset(used)


def _with_content(draft: Draft, content: Span) -> Draft:
    return Draft(
        content, draft.cue, draft.row, draft.strength, draft.source, draft.head, quoted=True
    )


def _completes(scene: Scene, quote: Quote, earlier: Quote | None, drafts: Sequence[Draft]) -> bool:
    """Whether this is the second half of `"…," she said, "…"`: its verb already has the first."""
    if earlier is None or not drafts or drafts[-1].content.end != earlier.span.end:
        return False
    if not earlier.span.end <= drafts[-1].cue.start < quote.span.start:
        return False
    gap = scene.text[earlier.span.end : quote.span.start]
    words = scene.words(earlier.span.end, quote.span.start)
    whole = "\n" not in gap and not any(token.text in {".", ";"} for token in words)
    return whole and gap.rstrip().endswith((",", "-", "—", "–"))


def _of_verb(scene: Scene, quote: Quote, verb: Token) -> Draft | None:
    row = quote_row(verb)
    if row is None:
        return None
    if verb.idx > quote.span.start:
        head = _speaker_after(scene, quote, verb)
        if head is not None:
            return _draft(scene, quote.span, verb, row, head)
    goes_on = _continues(scene, quote)
    content = quote.span if goes_on is None else Span(start=quote.span.start, end=goes_on)
    draft = credit(scene, verb, row, content)
    if draft is None:
        return None
    if goes_on is not None:
        return draft
    return Draft(quote.span, draft.cue, row, own_words(row), draft.source, draft.head, quoted=True)


def own_words(row: Row) -> Strength:
    """The strength of words quoted after a verb: what is denied is not what the denier says."""
    strength: Strength = row.more["strength"]
    return "reported" if strength == "denied" else strength


def _continues(scene: Scene, quote: Quote) -> int | None:
    """Where words that go on after a quotation end: "that “it rained” and that it was cold"."""
    stop = scene.text.find("\n", quote.span.end)
    after = list(scene.words(quote.span.end, stop if stop >= 0 else len(scene.text)))[:3]
    words = [token.lower_ for token in after if token.text != ","]
    if words[:2] != ["and", "that"]:
        return None
    first, end = scene.bounds(after[0])
    return scene.span(first, end).end


def _draft(scene: Scene, content: Span, verb: Token, row: Row, head: Token) -> Draft:
    first, end = scene.bounds(head)
    while first < end and scene.doc[first].idx < content.end <= head.idx:
        first += 1
    source = phrase_of(scene, head, first, end)
    cue = Span(start=verb.idx, end=verb.idx + len(verb))
    return Draft(content, cue, row, own_words(row), source, head, quoted=True)


def _verb_before(scene: Scene, quote: Quote, earlier: Quote | None) -> Token | None:
    """The verb of saying right before a quotation, with nothing but its own adjuncts between."""
    text = scene.text
    start = max(earlier.span.end if earlier else 0, text.rfind("\n", 0, quote.span.start) + 1)
    before = list(scene.words(start, quote.span.start))
    colon = bool(before) and before[-1].text == ":"
    if colon and _says_clause(before):
        return None  # "insisted that his side had won: “…”": the clause is the verb's content
    for token in reversed(before[-_REACH:]):
        if token.text in _STOP:
            return None
        if not colon and token.dep_ == "relcl" and is_negated(token):
            return None  # "the teacher, whose name was not released, “saved lives”"
        if quote_row(token) is not None and token.dep_ not in {"amod", "aux"}:
            return None if _is_part(scene, quote, token) else token
        if token.tag_ in FINITE and not colon:
            return None
    return None


def _is_part(scene: Scene, quote: Quote, verb: Token) -> bool:
    """ "advised them that the toll “would not last”": the quotation is a part of what is said."""
    if scene.text[: quote.span.start].rstrip().endswith((",", ":")):
        return False
    first, end = scene.bounds(verb)
    found = content_of(scene, verb, first, end)
    if found is None or not found[0].start < quote.span.start < found[0].end:
        return False
    lead = scene.text[found[0].start : quote.span.start].strip().lower()
    return lead not in {"", "that"}


def _says_clause(before: list[Token]) -> bool:
    verbs = [token for token in before if verb_row(token, "quote") is not None]
    if not verbs:
        return False
    last = verbs[-1]
    return any(c.dep_ == "ccomp" and last.i < c.i < before[-1].i for c in last.children)


def _verb_after(scene: Scene, quote: Quote, later: Quote | None) -> Token | None:
    """The verb of saying in the clause that a quotation opens."""
    inner = scene.text[quote.span.start : quote.span.end].rstrip("\"”'’» ")
    limit = later.span.start if later else len(scene.text)
    stop = scene.text.find("\n", quote.span.end)
    after = list(scene.words(quote.span.end, min(limit, stop if stop >= 0 else limit)))
    if inner.endswith(".") and not (after and after[0].text[:1].islower()):
        return None
    relative = False
    for token in after[:_REACH]:
        if token.text in _STOP:
            return None
        if token.lower_ in kinds("relative"):
            relative = True
        if token.dep_ != "amod" and (token.tag_[:2] == "VB" or token.tag_ == "MD"):
            gerund = token.tag_ == "VBG" and token.nbor(-1).lower_ != "as"  # "quoted as saying"
            row = None if gerund else verb_row(token, "quote")
            if row is not None and _passes_on(token):
                return None  # "said it was “late” but warned that …"
            if row is not None and not (relative and token.nbor(-1).text != ","):
                return None if _has_clause(token) and inner[-1:] in "?!" else token
            if not relative and token.tag_ in FINITE and token.dep_ != "auxpass":
                return None
    return None


def _passes_on(verb: Token) -> bool:
    return verb.i + 1 < len(verb.doc) and verb.nbor().lower_ == "that"


def _has_clause(verb: Token) -> bool:
    return any(child.dep_ == "ccomp" and child.i > verb.i for child in verb.children)


def _speaker_after(scene: Scene, quote: Quote, verb: Token) -> Token | None:
    """The phrase before the verb (`"…," the mayor said`) or after it (`"…," said the mayor`)."""
    between = [t for t in scene.words(quote.span.end, verb.idx) if t.is_alpha]
    if between:
        subject = subject_of(verb)
        if subject is not None and quote.span.end <= subject.idx < verb.idx:
            return subject
        head = nearest_phrase(scene, verb.i, between[0].i)
        if head is not None and head.idx >= quote.span.end:
            return head
        return between[-1] if between[-1].pos_ in {"NOUN", "PROPN", "PRON"} else None
    return phrase_after(verb)


def _by_dash(scene: Scene, quote: Quote) -> Draft | None:
    """`"…" - Name` at the end of a paragraph: a quotation set apart, signed."""
    stop = scene.text.find("\n", quote.span.end)
    after = list(scene.words(quote.span.end, stop if stop >= 0 else len(scene.text)))
    if not 2 <= len(after) <= 12 or after[0].text not in {"-", "--", "~"}:
        return None
    names = [t for t in after[1:] if t.pos_ == "PROPN" or t.text[:1].isupper()]
    if not names or any(t.tag_ in FINITE for t in after):
        return None
    end = next((t.i for t in after[1:] if t.text in {",", "("}), after[-1].i + 1)
    source = scene.span(after[1].i, end)
    row = next(row for row in rows("attribution/phrases") if row.id == "signed")
    cue = Span(start=after[0].idx, end=after[0].idx + len(after[0]))
    return Draft(quote.span, cue, row, "reported", source, names[-1], quoted=True)
