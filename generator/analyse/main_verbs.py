"""Sentences whose main verb the parser takes for a participle, read as they are meant.

"A fire swept through a plant" comes back as a noun phrase: a fire, swept through a plant. Then it
has no verb for all that ask for one. Here the past becomes the head of the sentence, and the noun
its subject, before anything reads the parse.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy
from spacy.attrs import DEP, HEAD, POS, TAG

from generator.analyse.grammar import FINITE, NOUNS
from generator.rules import rows

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

FILE = "discourse/participles"
LEAST_WORDS = 7
"""A shorter line may be a caption or a heading."""
BELOW = frozenset({"relcl", "advcl", "ccomp", "pcomp"})
"""Clauses that have verbs of their own and leave the sentence without one."""
PASTS = frozenset({"VBN", "VBD"})
OBJECTS = frozenset({"dobj", "dative", "attr", "oprd"})
RELATIVE = frozenset({"WDT", "WP", "WP$", "WRB"})
INSIDE = frozenset({"amod", "compound", "auxpass", "aux"})


def settle(doc: Doc, paragraphs: list[tuple[int, int]]) -> None:
    """Gives the sentences of ``paragraphs`` (characters from, to) back the main verb that the
    parser took for a participle."""
    suspects = [s for s in _suspects(doc) if any(a <= s.start_char < b for a, b in paragraphs)]
    table: Any = None
    for sentence in suspects:
        verb = _past_of(sentence)
        if verb is not None:
            table = doc.to_array([TAG, DEP, HEAD]).astype("int64") if table is None else table
            _make_main(table, sentence.root, verb)
    if table is not None:
        doc.from_array([TAG, DEP, HEAD], table.astype(numpy.uint64))


def _suspects(doc: Doc) -> list[Span]:
    """Whole sentences whose root is a noun, or a participle without a helping verb."""
    strings = doc.vocab.strings
    nouns = {strings[n] for n in NOUNS}
    participle = strings["VBN"]
    table = doc.to_array([POS, TAG, HEAD])
    roots = numpy.flatnonzero(table[:, 2] == 0).tolist()
    chosen = [i for i in roots if table[i, 0] in nouns or table[i, 1] == participle]
    return [s for s in (doc[i].sent for i in chosen) if _is_whole(s)]


def _is_whole(sentence: Span) -> bool:
    """Whether it is written as a sentence: it opens with a capital and ends with a full stop."""
    text = sentence.text.strip()
    return len(text.split()) >= LEAST_WORDS and text[0].isupper() and text[-1] in ".!"


def _past_of(sentence: Span) -> Token | None:
    """What must be the main verb of a sentence that has none; else nothing."""
    root = sentence.root
    if any(t.tag_ in FINITE and t.dep_ != "acl" and not _is_below(t) for t in sentence):
        return None
    if root.tag_ == "VBN":
        subject = any(c.dep_ == "nsubj" and c.i < root.i for c in root.children)
        return root if subject and _acts(root, sentence.end) else None
    if not any(c.dep_ == "acl" and c.tag_ in PASTS for c in root.rights):
        return None
    for token in sentence.doc[root.i + 1 : sentence.end]:
        if token.tag_ in RELATIVE:
            return None
        if token.tag_ in PASTS and token.dep_ not in INSIDE and _acts(token, sentence.end):
            return token
    return None


def _is_below(token: Token) -> bool:
    """Whether a verb belongs to a clause below the main one."""
    while token.head.i != token.i:
        if token.dep_ in BELOW:
            return True
        token = token.head
    return False


def _acts(verb: Token, end: int) -> bool:
    """Whether a form that is past and participle at once does, and is not done to."""
    form = verb.lower_
    if verb.tag_ == "VBD":
        return True
    if not (form.endswith("ed") or form in _words("past")):
        return False
    if any(c.dep_ in {"auxpass", "aux"} for c in verb.children):
        return False
    following = verb.nbor() if verb.i + 1 < end else None
    if following is None or following.lower_ == "by" or following.tag_ == "TO":
        return False
    done_to = form in _words("passive")
    return any(c.dep_ in OBJECTS and c.i > verb.i for c in verb.children) or not done_to


def _words(kind: str) -> frozenset[str]:
    return frozenset(w for row in rows(FILE) if row.kind == kind for w in row.words)


def _make_main(table: Any, root: Token, verb: Token) -> None:
    """Writes the verb as the sentence's head, and what was its head as its subject."""
    strings = root.doc.vocab.strings
    table[verb.i, 0] = _signed(strings["VBD"])
    table[verb.i, 1] = _signed(strings["ROOT"])
    table[verb.i, 2] = 0
    if verb.i == root.i:
        return
    table[root.i, 1] = _signed(strings["nsubj"])
    table[root.i, 2] = verb.i - root.i
    for child in root.rights:
        if child.i > verb.i:
            table[child.i, 2] = verb.i - child.i


def _signed(hash_: int) -> int:
    return int(numpy.uint64(hash_).astype("int64"))
