"""Indirect speech and thought: a verb of saying with the clause that it passes on."""

from __future__ import annotations

from spacy.tokens import Token

from generator.analyse.attribution.contents import (
    bare_clause,
    clause_right,
    content_of,
    is_clause,
    next_words,
)
from generator.analyse.attribution.scene import Draft, Scene
from generator.analyse.attribution.speaker_phrases import (
    described_subject,
    framed_phrase,
    nearest_phrase,
    opening_phrase,
    phrase_after,
    phrase_of,
)
from generator.analyse.attribution.speakers import (
    agent_of,
    can_speak,
    is_one_of_them,
    is_passive,
    quoting_of,
    subject_of,
)
from generator.analyse.attribution.words import (
    THOUGHTS,
    adjective_row,
    adjective_words,
    headline_row,
    is_negated,
    kinds,
    verb_row,
    verb_words,
)
from generator.analyse.grammar import SUBJECTS
from generator.analyse.strength.claim_senses import withheld
from generator.model.base import Span, Strength
from generator.rules import Row

_INFERENCES = {"suggested", "found"}


def find_speech(scene: Scene, used: frozenset[int]) -> list[Draft]:
    """Drafts of all verbs and adjectives that pass on a clause; ``used`` verbs have a quotation."""
    drafts = []
    for token in scene.found(verb_words() | adjective_words()):
        if token.i in used:
            continue
        draft = _of_verb(scene, token) or _of_adjective(scene, token)
        if draft is not None:
            drafts.append(draft)
    return drafts


def _of_verb(scene: Scene, verb: Token) -> Draft | None:
    if verb_row(verb) is None:
        return _of_headline(scene, verb)
    if verb.dep_ in {"xcomp", "ccomp"} and verb.tag_ == "VB" and _is_wanted(verb):
        return None
    if verb.lemma_ == "ask" and set(next_words(verb)[:1]) & kinds("asking-for"):
        return None  # "who asked not to be named"
    if verb.dep_ == "amod" or withheld(verb.doc[verb.i : verb.i + 1]):
        return None  # "the long-held view", "did not confirm or deny that"
    if verb.tag_ == "VB" and any(c.lower_ in kinds("ought") for c in verb.lefts):
        return None  # "should declare that": nobody has said it
    first, end = scene.bounds(verb)
    if scene.in_speech(verb):  # what is said inside a quotation ends with its own sentence
        first, end = max(first, verb.sent.start), min(end, verb.sent.end)
    found = content_of(scene, verb, first, end)
    if found is None:
        return None
    content, row = found
    if content.end - content.start < 3:
        return None
    return credit(scene, verb, row, content)


def _is_wanted(verb: Token) -> bool:
    """ "asked them to confirm that": nobody has said it yet."""
    return verb.head.lemma_.lower() in kinds("wanting") and any(c.tag_ == "TO" for c in verb.lefts)


def _of_headline(scene: Scene, token: Token) -> Draft | None:
    """ "Court rules worship is legal": in a headline a verb is easily parsed as a plural noun."""
    if token.tag_ not in {"NNS", "NN"} or not _is_misread(scene, token):
        return None
    row = headline_row(token)
    first, end = scene.bounds(token)
    content = None
    if row is not None:
        content = bare_clause(scene, token, row, end)
        if content is None and token.nbor().lower_ == "that":
            content = scene.span(token.i + 1, end)
    head = nearest_phrase(scene, token.i, first)
    if row is None or content is None or head is None:
        return None
    cue = Span(start=token.idx, end=token.idx + len(token))
    source = phrase_of(scene, head, first, token.i)
    return Draft(content, cue, row, row.more["strength"], source, head)


def _is_misread(scene: Scene, token: Token) -> bool:
    """A noun that can be a verb: in a headline; before "that" behind a plural ("economists in
    Lodz, Orlan, project that …")."""
    if scene.parsed.block_at(token.idx).kind == "title":
        return token.tag_ == "NNS"
    if token.tag_ != "NN" or token.i + 2 >= len(token.doc) or token.nbor().lower_ != "that":
        return False
    before = token.nbor(-1)
    return before.tag_ == "NNS" or (before.text == "," and token.i > 1)


def credit(scene: Scene, verb: Token, row: Row, content: Span) -> Draft | None:
    """The draft of a verb with its speaker; None where the subject cannot be one."""
    head = speaker_head(scene, verb, content)
    source = None
    if head is None and (row.kind == "asked" or scene.in_speech(verb)):
        return None
    if head is not None and head.lemma_.lower() in kinds("share"):
        head = None  # "58 per cent said": somebody not named
    if head is not None:
        if not _is_speaker(scene, verb, row, head):
            return None
        first, end = scene.bounds(head)
        source = phrase_of(scene, head, first, end)
        source = _before(source, head, verb)
        if source.overlaps(content) and not content.start <= verb.idx < content.end:
            source, head = _clear(source, head, content)
    return Draft(content, _cue(verb), row, _strength(verb, row), source, head)


def _cue(verb: Token) -> Span:
    """The verb; "quoted as saying" as a whole, so that it can be the sentence's main verb."""
    above = quoting_of(verb)
    first = above if above is not None and above.i == verb.i - 2 else verb
    return Span(start=first.idx, end=verb.idx + len(verb))


def _before(source: Span, head: Token, verb: Token) -> Span:
    """ "a spokesman | denying that": the clause in which somebody says it is no part of him."""
    opens = verb.left_edge if verb.dep_ in {"acl", "relcl"} else verb
    if not source.start < verb.idx < source.end or opens.i <= head.i:
        return source
    last = verb.doc[opens.i - 1]
    return Span(start=source.start, end=last.idx + len(last))


def _is_speaker(scene: Scene, verb: Token, row: Row, head: Token) -> bool:
    """Whether the subject of a verb of saying speaks: no clause, no event, not the author."""
    lemma = head.lemma_.lower()
    if lemma in kinds("time"):
        return False  # "ten minutes later say that"
    if head.dep_ == "csubj" and head.pos_ in {"VERB", "AUX"}:
        return False  # "That wages are low suggests …"
    if lemma in kinds("none") and head.lower_ != "it" and head.pos_ != "PROPN":
        return False
    if row.kind in _INFERENCES:
        # "have not found any sign that", "the move shows", "the disposals show"
        if is_negated(verb) or lemma in kinds("event"):
            return False
        if lemma == "it":
            return _told_before(scene, verb)
        return can_speak(scene, head, row)
    if lemma == "one" and is_one_of_them(head):
        return True
    return lemma not in kinds("self")  # the author's own voice, or a thought inside a quotation


def _told_before(scene: Scene, verb: Token) -> bool:
    """Whether the sentence before is about a document: "The study showed … . It also found …"."""
    first, _ = scene.bounds(verb)
    if first == 0:
        return False
    start, end = scene.bounds(scene.doc[first - 1])
    subjects = (t for t in scene.doc[start:end] if t.dep_ in SUBJECTS)
    return any(subject.lemma_.lower() in kinds("document") for subject in subjects)


def _clear(source: Span, head: Token, content: Span) -> tuple[Span | None, Token | None]:
    """A speaker's phrase cut where the content begins or ends."""
    if source.start < content.start and head.idx < content.start:
        return Span(start=source.start, end=content.start), head
    if source.end > content.end and head.idx >= content.end:
        return Span(start=content.end, end=source.end), head
    return None, None


def speaker_head(scene: Scene, verb: Token, content: Span) -> Token | None:
    """The head word of who says it: subject, agent of a passive, or the phrase beside the verb."""
    if is_passive(verb):
        return agent_of(verb)
    subject = subject_of(verb)
    if subject is not None and not content.start <= subject.idx < content.end:
        return subject
    if subject is None:
        subject = described_subject(verb)
        if subject is not None or verb.dep_ in {"xcomp", "advcl"}:
            return subject
    first, _ = scene.bounds(verb)
    if verb.i > first and verb.nbor(-1).text in {",", "-", '"', "'"}:
        after = phrase_after(verb)
        said = after is not None and content.start <= after.idx < content.end
        opening = opening_phrase(scene, verb, first) if said or after is None else None
        return opening or after or framed_phrase(scene, verb, first)
    return nearest_phrase(scene, verb.i, first)


def _strength(verb: Token, row: Row) -> Strength:
    """The row's strength; a verb of saying under "not" says less than it would, or the opposite."""
    strength: Strength = row.more["strength"]
    if not is_negated(verb):
        return strength
    if row.kind in THOUGHTS:
        return "denied"
    return "reported" if strength == "denied" else "hedged"


def _of_adjective(scene: Scene, token: Token) -> Draft | None:
    """ "Fishermen are concerned (that) the port will close": the adjective is the cue."""
    row = adjective_row(token)
    if row is None or token.dep_ not in {"acomp", "ROOT", "conj", "ccomp", "advcl"}:
        return None
    # "is adamant the wages will fall": the parser hangs a clause without "that" on the verb
    below = token.head.rights if token.dep_ == "acomp" else ()
    for clause in (*token.rights, *(c for c in below if c.i > token.i)):
        if clause.dep_ == "ccomp" and is_clause(clause, row_with_clause(row)):
            head = subject_of(token) or subject_of(token.head)
            if head is None or head.lemma_.lower() in kinds("none") | kinds("self"):
                return None
            _, end = scene.bounds(token)
            content = clause_right(scene, token, clause, end)
            first, stop = scene.bounds(head)
            cue = Span(start=token.idx, end=token.idx + len(token))
            source = phrase_of(scene, head, first, stop)
            return Draft(content, cue, row, row.more["strength"], source, head)
    return None


def row_with_clause(row: Row) -> Row:
    """An adjective's row says nothing of what it takes: a finite clause."""
    return row if "takes" in row.more else Row(row.id, row.kind, more={**row.more, "takes": ()})
