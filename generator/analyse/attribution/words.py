"""The verbs, nouns and adjectives that pass on words and thoughts, by lemma."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from generator.analyse.grammar import SUBJECTS
from generator.rules import Row, rows

PASSING = frozenset({"citing", "relayed"})
"""Relations of those who pass on what others say."""
TENSED = frozenset({"VBD", "VBZ", "VBP"})
THOUGHTS = frozenset({"thought", "expected", "hoped"})
"""Relations of what nobody need have said."""


@cache
def _verbs() -> dict[str, tuple[tuple[str, Row], ...]]:
    """Lemma to (particle, row); a lemma may stand in several rows, told apart by what they take."""
    found: dict[str, list[tuple[str, Row]]] = {}
    for row in rows("attribution/verbs"):
        for words in row.words:
            lemma, _, particle = words.partition(" ")
            found.setdefault(lemma, []).append((particle, row))
    return {lemma: tuple(sorted(pairs, key=lambda p: -len(p[0]))) for lemma, pairs in found.items()}


@cache
def _by_lemma(name: str) -> dict[str, Row]:
    return {word: row for row in rows(f"attribution/{name}") for word in row.words}


@cache
def kinds(kind: str) -> frozenset[str]:
    """Words of the rows of one kind in rules/attribution/speakers.yml and context.yml."""
    known = rows("attribution/speakers") + rows("attribution/context")
    found = (row.words for row in known if row.kind == kind)
    return frozenset(word for words in found for word in words)


@cache
def verb_words() -> frozenset[str]:
    """Every form under which a verb can stand in the rows."""
    return frozenset(_verbs())


@cache
def act_words() -> frozenset[str]:
    return frozenset(_acts())


@cache
def noun_words() -> frozenset[str]:
    return frozenset(_by_lemma("nouns"))


@cache
def adjective_words() -> frozenset[str]:
    return frozenset(_by_lemma("adjectives"))


def verb_row(token: Token, takes: str = "") -> Row | None:
    """The row of a verb that can pass on a content of the kind ``takes`` (any, when empty)."""
    if token.tag_[:2] != "VB" or _opens_noun(token):
        return None
    table = _verbs()
    # the lemmatiser knows "hopes" as "hop": forms that it gets wrong stand in the rows themselves
    for particle, row in table.get(token.lower_) or table.get(token.lemma_.lower(), ()):
        if takes and takes not in row.more["takes"]:
            continue
        if not particle or _has_particle(token, particle):
            return row
    return None


def _opens_noun(token: Token) -> bool:
    """ "Reports that the mill had shut": a noun at the head of a sentence, parsed as a verb."""
    if token.tag_ != "VBZ" or not token.is_sent_start or token.i + 1 >= len(token.doc):
        return False
    return token.nbor().lower_ in kinds("claim-opener")


def quote_row(token: Token) -> Row | None:
    """The row of a verb beside a quotation; right before its mark a plural noun is a verb too."""
    row = verb_row(token, "quote")
    if row is not None or token.tag_ not in {"NNS", "NN"} or token.i + 2 >= len(token.doc):
        return row
    beside = token.nbor().text in {",", ":"} and token.nbor(2).text in {'"', "'", "``"}
    return headline_row(token) if beside else None


def headline_row(token: Token) -> Row | None:
    """The row of a verb in a headline that was parsed as a plural noun ("court rules …")."""
    lemma = token.lemma_.lower()
    pairs = [row for particle, row in _verbs().get(lemma, ()) if not particle]
    return next((r for r in pairs if "clause" in r.more["takes"] and not r.more.get("weak")), None)


@cache
def _acts() -> dict[str, tuple[Row, ...]]:
    found: dict[str, tuple[Row, ...]] = {}
    for row in rows("attribution/acts"):
        for word in row.words:
            found[word] = (*found.get(word, ()), row)
    return found


def act_rows(token: Token) -> tuple[Row, ...]:
    """The rows of a verb that says something with a noun for its content ("called it a farce")."""
    return _acts().get(token.lemma_.lower(), ()) if token.tag_[:2] == "VB" else ()


def misread_row(token: Token) -> Row | None:
    """The row of a verb that was parsed as a noun ("the World Bank estimates.")."""
    pairs = _verbs().get(token.lemma_.lower(), ())
    return next((row for part, row in pairs if not part and "clause" in row.more["takes"]), None)


def noun_row(token: Token) -> Row | None:
    return _by_lemma("nouns").get(token.lemma_.lower()) if token.pos_ == "NOUN" else None


def adjective_row(token: Token) -> Row | None:
    return _by_lemma("adjectives").get(token.lower_) if token.pos_ in {"ADJ", "VERB"} else None


def _has_particle(token: Token, particle: str) -> bool:
    following = token.doc[token.i + 1 : token.i + 1 + len(particle.split())]
    return following.text.lower() == particle


def is_negated(verb: Token) -> bool:
    """Whether the verb of saying itself is denied: "did not say", "neither official said"."""
    subjects = (c for c in verb.lefts if c.dep_ in SUBJECTS)
    if any(t.lower_ in kinds("nobody") for s in subjects for t in (s, *s.lefts)):
        return True
    return any(child.dep_ == "neg" or child.lower_ == "never" for child in verb.children)
