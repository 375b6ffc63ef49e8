"""Noun phrases around roles: where they begin, whose they are. The surface decides."""

from __future__ import annotations

from generator.analyse.actors.lexicon import words
from generator.analyse.tokens import Line, Tokens

LONGEST = 14
"""Tokens of a phrase at most."""
SMALL = {"ADP", "SCONJ", "CCONJ", "ADV", "PRON", "DET", "AUX", "INTJ", "PART"}
"""Parts of speech of which a capitalised word opens a sentence and no phrase."""


def determiners() -> frozenset[str]:
    """What a noun phrase begins with: articles, and pronouns that say whose it is."""
    return words("cues", "article", "owner-pronoun", "speaker-pronoun")


def role_head(tokens: Tokens, at: int) -> bool:
    """Whether the token says what somebody is: an office or a role, not an honorific."""
    return tokens.lower[at] in words("titles", "office", "role", "kin")


def phrase_start(tokens: Tokens, line: Line, stop: int) -> int:
    """The first token of the noun phrase that ends before ``stop``, without its article."""
    at = stop
    while at > line.first and stop - at < LONGEST:
        before = at - 1
        text, lower = tokens.text[before], tokens.lower[before]
        if text in {"'s", "'"}:
            # "the Elm Party (EP)'s candidate": what is abbreviated is left out.
            at = owner_start(tokens, line, before) if tokens.text[before - 1] != ")" else at
            break
        if lower == "of" and before > line.first and tokens.capital[before + 1]:
            heads = words("organisations", "organisation-of")
            if not (tokens.capital[before - 1] and tokens.lower[before - 1] in heads):
                break
        elif text in {"and", "&"}:
            if before == line.first or not role_head(tokens, before - 1):
                break
        elif text == "-" and tokens.joined(before) and tokens.joined(before + 1):
            before -= 1
        elif lower in determiners() or not text[:1].isalpha() or not _modifies(tokens, before):
            break
        at = before
    while at < stop and (tokens.text[at] in {"-", "of", "and", "&", "for"}):
        at += 1
    return at


def _modifies(tokens: Tokens, at: int) -> bool:
    """Whether the word can stand before a role: nouns, adjectives, names, participles."""
    pos = tokens.pos[at]
    if pos in {"NOUN", "PROPN", "ADJ"} or tokens.lower[at] in words("titles", "modifier", "office"):
        return True
    return bool(
        (tokens.capital[at] and pos not in SMALL) or (pos == "VERB" and tokens.dep[at] == "amod")
    )


def owner_start(tokens: Tokens, line: Line, at: int) -> int:
    """The first token of the owner before a possessive: a name's run, a noun and its adjective."""
    at -= 1
    while at > line.first and (
        (tokens.capital[at] and tokens.capital[at - 1] and tokens.pos[at - 1] == "PROPN")
        or (tokens.pos[at] == "NOUN" and tokens.pos[at - 1] == "ADJ")
        or tokens.lower[at - 1] in words("cues", "arabic-article")
    ):
        at -= 1
    return at
