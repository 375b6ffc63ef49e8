"""The model's attribute ruler, remembered: parts of speech by table instead of by matcher.

After the parse, spaCy's attribute ruler tries its 179 patterns on every token: an eighth of the
pipe's time (4 of 31 ms an article: the 42 annotated articles, either pipe in turn, medians of
seven rounds). All but eight patterns look at one token's tag, lower form, relation and whether
it is white space, and they name a hundred words in all. So what the ruler does is learnt from
the ruler itself, once for each such key, on a document of that one token, and remembered.
Where a pattern of several tokens may match ("there is", "let 's"), the run of keys is the key.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy
from spacy.attrs import DEP, IS_SPACE, LEMMA, LOWER, MORPH, POS, TAG
from spacy.language import Language
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc

NAME = "remembered_ruler"
RULER = "attribute_ruler"
READ = [TAG, LOWER, DEP, IS_SPACE]
WRITTEN = [POS, MORPH, LEMMA, TAG, DEP]
TESTS = {"TAG", "LOWER", "DEP", "IS_SPACE"}
PREDICATES = {"IN", "NOT_IN", "REGEX"}
UNNAMED = 0
"""Stands for every word that no pattern names: they all fare alike."""

Key = tuple[int, int, int, int]
"""READ of one token, its word as UNNAMED where no pattern names it; spaCy's hashes."""
Row = list[int]
"""WRITTEN of one token: what the ruler leaves there."""
Pattern = list[dict[str, Any]]


class Anchor(NamedTuple):
    """A word or relation without which a pattern of several tokens cannot match, and the number
    of tokens that the pattern has before and after it."""

    value: str
    before: int
    after: int


def remember(nlp: Language) -> None:
    """Puts the remembering ruler in the place of the pipe's own.

    A model keeps its own where that looks at more than the key or adds to another's work.
    """
    if RULER not in nlp.pipe_names or "morphologizer" in nlp.pipe_names:
        return
    own: Any = nlp.get_pipe(RULER)
    if all(map(_covered, _patterns(own))):
        nlp.add_pipe(NAME, before=RULER)
        nlp.remove_pipe(RULER)


class RememberedRuler:
    """A pipe component that sets what ``ruler`` would set. It comes to hold a few thousand rows."""

    def __init__(self, ruler: AttributeRuler) -> None:
        self._ruler = ruler
        self._strings = ruler.vocab.strings
        patterns = _patterns(ruler)
        tests = [token["LOWER"] for pattern in patterns for token in pattern if "LOWER" in token]
        self._named = frozenset(word for test in tests for word in _listed(test))
        shapes = [test["REGEX"] for test in tests if isinstance(test, dict) and "REGEX" in test]
        self._shapes = [re.compile(shape) for shape in shapes]
        anchors = [a for p in patterns if len(p) > 1 and (a := _anchor(p))]
        self._anchors = {
            self._strings.add(value): (
                max(a.before for a in anchors if a.value == value),
                max(a.after for a in anchors if a.value == value),
            )
            for value in sorted({a.value for a in anchors})
        }
        self._words: dict[int, int] = {}
        self._rows: dict[Key, Row] = {}
        self._runs: dict[tuple[Key, ...], list[Row]] = {}

    def __call__(self, doc: Doc) -> Doc:
        words, known, anchors = self._words, self._rows, self._anchors
        keys: list[Key] = []
        rows: list[Row] = []
        anchored: list[tuple[int, int]] = []
        lowers: list[int] = []
        for tag, lower, relation, space in doc.to_array(READ).tolist():
            word = words.get(lower)
            key = (tag, self._word(lower) if word is None else word, relation, space)
            row = known.get(key)
            if row is None:
                row = known[key] = self._learn([lower], [key])[0]
            if lower in anchors:
                anchored.append((len(rows), lower))
            if relation in anchors:
                anchored.append((len(rows), relation))
            keys.append(key)
            rows.append(row)
            lowers.append(lower)
        for first, last in self._around(anchored, len(rows)):
            run = tuple(keys[first:last])
            if run not in self._runs:
                self._runs[run] = self._learn(lowers[first:last], run)
            rows[first:last] = self._runs[run]
        if rows:
            columns: Any = numpy.array(rows, dtype=numpy.uint64)
            doc.from_array(WRITTEN, columns)
        return doc

    def _word(self, lower: int) -> int:
        """The word as part of a key."""
        text = self._strings[lower]
        named = text in self._named or any(shape.search(text) for shape in self._shapes)
        self._words[lower] = lower if named else UNNAMED
        return self._words[lower]

    def _around(self, anchored: list[tuple[int, int]], length: int) -> list[tuple[int, int]]:
        """Where patterns of several tokens may match: first token and the token after the last.

        What overlaps is one run, so that two patterns over one token meet as in the whole text.
        """
        runs: list[tuple[int, int]] = []
        for at, value in anchored:
            before, after = self._anchors[value]
            first, last = max(0, at - before), min(length, at + after + 1)
            if runs and first < runs[-1][1]:
                first, last = runs[-1][0], max(last, runs.pop()[1])
            runs.append((first, last))
        return runs

    def _learn(self, lowers: Sequence[int], keys: Sequence[Key]) -> list[Row]:
        """What the ruler leaves on these tokens when they stand alone."""
        doc = Doc(self._ruler.vocab, words=[self._strings[lower] for lower in lowers])
        read = [(tag, relation) for tag, _, relation, _ in keys]
        columns: Any = numpy.array(read, dtype=numpy.uint64)
        doc.from_array([TAG, DEP], columns)
        rows: list[Row] = self._ruler(doc).to_array(WRITTEN).tolist()
        return rows


@Language.factory(NAME, assigns=["token.pos", "token.morph", "token.lemma"])
def _made(nlp: Language, name: str) -> RememberedRuler:  # noqa: ARG001 (spaCy names each component)
    own: Any = nlp.get_pipe(RULER)
    return RememberedRuler(own)


def _patterns(ruler: AttributeRuler) -> list[Pattern]:
    entries: Any = ruler.patterns
    return [pattern for entry in entries for pattern in entry["patterns"]]


def _covered(pattern: Pattern) -> bool:
    """Whether the key tells if the pattern matches: no other test, no operator, an anchor."""
    tests = [(name, test) for token in pattern for name, test in token.items()]
    return (len(pattern) == 1 or _anchor(pattern) is not None) and all(
        name in TESTS and (not isinstance(test, dict) or test.keys() <= PREDICATES)
        for name, test in tests
    )


def _anchor(pattern: Pattern) -> Anchor | None:
    for name in ("LOWER", "DEP"):
        for at, token in enumerate(pattern):
            if isinstance(token.get(name), str):
                return Anchor(token[name], at, len(pattern) - at - 1)
    return None


def _listed(test: str | dict[str, Any]) -> list[str]:
    """The words that a test of the lower form names."""
    if isinstance(test, str):
        return [test]
    return [*test.get("IN", ()), *test.get("NOT_IN", ())]
