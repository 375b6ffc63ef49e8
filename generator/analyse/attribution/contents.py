"""What a verb of saying passes on: the clause right of it, whether the parse has one or none."""

from __future__ import annotations

from spacy.tokens import Token

from generator.analyse.attribution.around import around_as, parenthesis
from generator.analyse.attribution.scene import Scene
from generator.analyse.attribution.speakers import (
    SUBJECT_SLOTS,
    agent_of,
    is_passive,
    quoting_of,
)
from generator.analyse.attribution.words import TENSED, THOUGHTS, is_negated, kinds, verb_row
from generator.analyse.grammar import FINITE, SUBJECTS
from generator.model.base import Span
from generator.rules import Row


def content_of(scene: Scene, verb: Token, first: int, end: int) -> tuple[Span, Row] | None:
    """The clause that the verb passes on, or an infinitive, with the row that takes it.

    ``first`` and ``end`` are the token bounds of the sentence.
    """
    row = verb_row(verb, "clause")
    content = _clause(scene, verb, row, first, end) if row is not None else None
    if row is not None and row.more.get("that") and "that" not in next_words(verb):
        content = None
    if row is not None and content is not None:
        return content, row
    return _raised(scene, verb) if is_passive(verb) else _verbal(scene, verb)


def _verbal(scene: Scene, verb: Token) -> tuple[Span, Row] | None:
    """ "claims to have won", "denied selling it": a verb without a tense is what is said."""
    row = verb_row(verb, "infinitive")
    if row is not None and not is_negated(verb):
        for child in verb.rights:
            if child.dep_ == "xcomp" and any(c.tag_ == "TO" for c in child.lefts):
                return scene.span(child.left_edge.i, child.right_edge.i + 1), row
    row = verb_row(verb, "gerund")
    if row is not None:
        for child in verb.rights:
            if child.dep_ in {"xcomp", "ccomp"} and child.tag_ == "VBG" and _is_next(verb, child):
                return scene.span(child.left_edge.i, child.right_edge.i + 1), row
    return None


def _raised(scene: Scene, verb: Token) -> tuple[Span, Row] | None:
    """ "was alleged by a report to have hidden it": what the agent says of the subject."""
    clause = raised_clause(verb)
    row = verb_row(verb, "passive")
    if clause is None or row is None or verb.lemma_ in kinds("telling"):
        return None
    return scene.span(clause.left_edge.i, clause.right_edge.i + 1), row


def raised_clause(verb: Token) -> Token | None:
    """The infinitive of a passive behind its "by X": "to have …", "to be …"; of thoughts any."""
    row = verb_row(verb, "passive")
    agent = agent_of(verb)
    if row is None or agent is None:
        return None
    below = [c for c in agent.rights if c.dep_ in {"relcl", "acl"}]
    for child in (*verb.rights, *below):
        marks = [c for c in child.lefts if c.dep_ in {"aux", "auxpass"}]
        opens = any(c.tag_ == "TO" for c in marks)
        if child.dep_ not in {"xcomp", "ccomp", "relcl", "acl"} or not opens:
            continue
        states = child.lemma_ == "be" or any(c.lemma_ in {"be", "have"} for c in marks)
        if states or row.kind == "expected":
            return child
    return None


def _is_next(verb: Token, child: Token) -> bool:
    return all(t.i <= verb.i or t.dep_ in {"neg", "aux"} for t in verb.doc[verb.i : child.i])


def next_words(verb: Token) -> list[str]:
    """The two words behind a verb, in lower case."""
    return [t.lower_ for t in verb.doc[verb.i + 1 : verb.i + 3]]


def _clause(scene: Scene, verb: Token, row: Row, first: int, end: int) -> Span | None:
    mark = next((c for c in verb.lefts if c.lower_ == "as" and c.i >= first), None)
    if mark is not None and is_passive(verb) and agent_of(verb) is None:
        return None  # "As mentioned earlier, …": by the text itself
    around = around_as(scene, verb, mark, first, end) if mark is not None else None
    if around is not None:
        return around
    right = (c for c in verb.rights if c.dep_ == "ccomp" and is_clause(c, row))
    clause = next(right, None)
    if clause is None:
        return (
            parenthesis(scene, verb, first, end)
            or _after_that(scene, verb, end)
            or bare_clause(scene, verb, row, end)
            or (scene.span(verb.i + 1, end) if quoting_of(verb) is not None else None)
        )
    if _is_question(clause) and (row.kind in THOUGHTS or is_negated(verb)):
        return None
    return clause_right(scene, verb, clause, end)


def is_clause(clause: Token, row: Row) -> bool:
    """A finite clause, or one with a subject of its own where the row takes raised subjects.

    "found the gene responsible" and "asked them to go" have neither tense nor "that".
    """
    if any(c.tag_ == "TO" for c in clause.lefts):
        return "raised" in row.more["takes"] and any(c.dep_ == "nsubj" for c in clause.lefts)
    tensed = clause.tag_ in TENSED or any(c.tag_ in {*TENSED, "MD"} for c in clause.children)
    # "the firm, which owes money, intended to pay": a past tense parsed as a participle
    bare = clause.tag_ in {"VB", "VBN"} and any(c.dep_ in SUBJECT_SLOTS for c in clause.lefts)
    return tensed or bare or any(c.dep_ == "mark" for c in clause.lefts)


def clause_right(scene: Scene, verb: Token, clause: Token, end: int) -> Span:
    """From the clause's first word to where the verb's own clause goes on or ends."""
    start = max(verb.i + 1, clause.left_edge.i)
    if clause.dep_ == "ccomp" and not any(c.dep_ in SUBJECT_SLOTS for c in clause.lefts):
        start = verb.i + 1  # its subject was taken for the verb's object
    mark = next((c for c in clause.lefts if c.lower_ == "that" and c.dep_ == "mark"), None)
    if mark is not None and mark.i > start:
        start = mark.i  # "believes, as many do, that"
    stop = end if verb.dep_ == "ROOT" else min(end, verb.right_edge.i + 1)
    stop = max(stop, min(end, clause.right_edge.i + 1))
    for child in verb.rights:
        if child.i > clause.i and _goes_on(child):
            stop = min(stop, child.left_edge.i)
    for joined in clause.conjuncts:
        if joined.i > clause.i and _says_too(joined):
            edge = joined.left_edge.i
            stop = min(stop, edge - (scene.doc[edge - 1].tag_ == "CC"))
    for token in scene.doc[clause.i + 1 : stop]:
        if _credits(token) or (token.text == ":" and _opens_speech(scene, token)):
            stop = token.i
            break
    return scene.span(start, stop)


def _opens_speech(scene: Scene, colon: Token) -> bool:
    """ "…: “We had 20 shots.”": words of their own follow what was said before the colon."""
    following = colon.i + 1
    return following < len(scene.doc) and scene.in_speech(scene.doc[following])


def _says_too(verb: Token) -> bool:
    """A second verb of saying without a subject of its own: its speaker is the first one's."""
    row = verb_row(verb, "clause")
    own = any(c.dep_ in SUBJECTS for c in verb.lefts)
    return row is not None and not own and any(c.dep_ == "ccomp" for c in verb.rights)


def _goes_on(child: Token) -> bool:
    """Whether a word after the content belongs to the saying and not to what is said.

    "claims that it sank and she swam" is one content where no comma and no name comes between.
    """
    if child.dep_ == "cc":
        joined = next((c for c in child.head.rights if c.dep_ == "conj" and c.i > child.i), None)
        return joined is None or _goes_on(joined)
    if child.dep_ == "conj":
        subject = next((c for c in child.lefts if c.dep_ in SUBJECTS), None)
        if subject is None or verb_row(child) is not None:
            return True
        return child.doc[max(0, subject.left_edge.i - 2)].text == ","
    if child.dep_ == "parataxis":
        return True
    return child.dep_ == "advcl" and child.tag_ == "VBG" and verb_row(child) is not None


def _credits(token: Token) -> bool:
    """Whether a second speaker is credited from here on: ", according to …", ", citing …"."""
    if token.i == 0 or token.nbor(-1).text not in {",", "-"}:
        return False
    following = token.nbor().lower_ if token.i + 1 < len(token.doc) else ""
    return (token.lower_ == "according" and following == "to") or token.lower_ in kinds(
        "citing-participle"
    )


def _after_that(scene: Scene, verb: Token, end: int) -> Span | None:
    """Where the parse shows no clause: what follows "that" right after the verb."""
    opening = [t.lower_ for t in scene.doc[verb.i + 1 : verb.i + 3]]
    aside = opening[:1] == [","] and bool(set(opening[1:]) & kinds("aside"))
    for index in range(verb.i + 1, min(verb.i + (16 if aside else 8), end - 2)):
        token = scene.doc[index]
        if token.lower_ == "that" and (token.tag_ == "IN" or index == verb.i + 1):
            if _of_object(verb, index):
                return None
            if not any(t.tag_ in FINITE for t in scene.doc[index + 1 : end]):
                return None
            return scene.span(index, end)
        if token.text == "," and aside:
            continue
        if token.text in {",", ".", ";", ":"} or (token.pos_ in {"VERB", "AUX"} and not aside):
            return None
    return None


def _of_object(verb: Token, that: int) -> bool:
    """ "found no evidence that": the clause is the noun's. "told reporters that" is the verb's."""
    if verb.lemma_ in kinds("telling"):
        return False
    return any(c.dep_ in {"dobj", "attr"} and verb.i < c.i < that for c in verb.rights)


def bare_clause(scene: Scene, verb: Token, row: Row, end: int) -> Span | None:
    """Where the parse shows no clause: a noun phrase and a finite verb right after the verb."""
    doc = scene.doc
    if not row.more.get("bare") or verb.tag_ not in {*TENSED, "NNS"}:
        return None
    if doc[min(verb.i + 1, end - 1)].lower_ == "to":
        return None  # "photos posted to the site showed"
    for index in range(verb.i + 1, min(verb.i + 16, end)):
        token = doc[index]
        if token.tag_ in TENSED or token.tag_ == "MD":
            nouns = any(t.pos_ in {"NOUN", "PROPN", "PRON"} for t in doc[verb.i + 1 : index])
            return scene.span(verb.i + 1, end) if nouns else None
        opening = doc[verb.i + 1].tag_ == "IN" and index - verb.i < 12
        if token.tag_ in {"WDT", "WP", "WRB", "TO"} or (token.text == "," and not opening):
            return None
        if token.dep_ == "mark" or (token.tag_ == "CC" and not (opening and _joins_nouns(token))):
            return None
        if token.text in {'"', ";", ":", ".", "-"} or (
            token.tag_ == "VBG" and token.dep_ == "advcl"
        ):
            return None
    return None


def _joins_nouns(conjunction: Token) -> bool:
    following = conjunction.doc[conjunction.i + 1 : conjunction.i + 2]
    return any(t.tag_ == "VBG" or t.tag_[:2] in {"NN", "JJ", "DT", "PR", "CD"} for t in following)


def _is_question(clause: Token) -> bool:
    """ "how it works", "whether he left": a thought about it is no claim, nor is "did not say"."""
    first = clause.doc[clause.left_edge.i]
    return first.tag_ in {"WP", "WRB", "WDT"} or first.lower_ in kinds("whether")
