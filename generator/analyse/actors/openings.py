"""Where a run of capitals begins: which capitals open a name and which only a sentence."""

from __future__ import annotations

from generator.analyse.actors.lexicon import words
from generator.analyse.tokens import Line, Tokens

FUNCTION = {"ADP", "DET", "ADV", "PRON", "SCONJ", "CCONJ", "AUX", "PART", "INTJ"}
"""Parts of speech that open a sentence in capitals without being part of a name."""


def run_begins(tokens: Tokens, line: Line, at: int) -> int | None:
    """Token at which a run begins at ``at``; a particle with a hyphen ("al-Amr") begins one."""
    if not tokens.capital[at]:
        return at if _article_inside(tokens, line, at) else None
    if not tokens.text[at][0].isalpha() or _takes_a_side(tokens, line, at) or _measures(tokens, at):
        return None
    if tokens.lower[at] in words("cues", "breaker") and at not in tokens.entries:
        # "the ruling All Elm Congress", "Justice A K Finch": a capital that nothing else explains.
        return at if _meant_capital(tokens, line, at) else None
    opening = all(not tokens.text[i][:1].isalnum() for i in range(line.first, at))
    if at in tokens.entries and tokens.text[at] != "A":
        return at
    if opening and _plain_opening(tokens, line, at):
        return None
    if tokens.pos[at] in {"DET", "PRON"} and tokens.text[at] in {"The", "A", "An", "I", "This"}:
        return at if tokens.text[at] in {"A", "I"} and _meant_capital(tokens, line, at) else None
    return at


def is_function_word(tokens: Tokens, at: int) -> bool:
    """Whether the parser sees a function word, and nowhere a name of the same letters."""
    if tokens.pos[at] not in FUNCTION:
        return False
    known = tokens.lower[at] in words("cues", "small", "breaker")
    return known or all(tokens.pos[i] != "PROPN" for i in tokens.by_text.get(tokens.text[at], ()))


def _article_inside(tokens: Tokens, line: Line, at: int) -> bool:
    """Whether "al" or "el" opens a name: "al-Amr", "al Amr"."""
    if tokens.lower[at] not in words("cues", "arabic-article") or at + 1 >= line.last:
        return False
    after = at + 1 + (tokens.text[at + 1] == "-")
    return after < line.last and tokens.capital[after]


def _meant_capital(tokens: Tokens, line: Line, at: int) -> bool:
    """Whether a function word has its capital because a name begins: in the midst of a sentence,
    with another capital after it."""
    if at <= line.first or not capital_follows(tokens, line, at):
        return False
    before = tokens.text[at - 1]
    quantity = tokens.lower[at] in words("cues", "quantity") or len(tokens.text[at]) == 1
    return quantity and (before.islower() or before in {"'s", "'", "The"})


def _takes_a_side(tokens: Tokens, line: Line, at: int) -> bool:
    """Whether this is the "Pro" of "Pro-Beijing", which is no part of the name."""
    prefix = tokens.lower[at] in words("cues", "prefix")
    return prefix and at + 1 < line.last and tokens.text[at + 1] == "-" and tokens.joined(at + 1)


def _measures(tokens: Tokens, at: int) -> bool:
    """Whether a hyphen ties it to a figure: "the 300-MW Elm dam"."""
    tied = at > 1 and tokens.text[at - 1] == "-" and tokens.joined(at)
    return tied and tokens.text[at - 2][-1:].isdigit()


def _plain_opening(tokens: Tokens, line: Line, at: int) -> bool:
    """Whether the first word of a sentence is surely an ordinary one: a function word.

    Others are left in, marked as doubtful, and hold only if the article names them elsewhere.
    """
    if is_function_word(tokens, at):
        return tokens.label[at] not in {"PERSON", "ORG", "GPE"} or tokens.lower[at] in words(
            "cues", "small"
        )
    return (
        tokens.lower[at] in tokens.lower_words
        and not capital_follows(tokens, line, at)
        and at not in tokens.entries
    )


def capital_follows(tokens: Tokens, line: Line, at: int) -> bool:
    """Whether the next word of the line has a capital."""
    return at + 1 < line.last and tokens.capital[at + 1]
