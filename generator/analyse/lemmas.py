"""The model's lemmatizer, remembered: dictionary forms by table instead of token by token.

spaCy's rule lemmatizer decides by a token's form, part of speech and morphology alone, yet asks
for them anew through an object of each token: 1.1 of 31 ms an article (measured like the ruler,
see ruler.py). Here it decides once for each such key; the rest is read from and written to
columns of the whole document.
"""

from __future__ import annotations

from typing import Any

import numpy
from spacy.attrs import LEMMA, MORPH, ORTH, POS
from spacy.lang.en.lemmatizer import EnglishLemmatizer
from spacy.language import Language
from spacy.tokens import Doc

NAME = "remembered_lemmatizer"
LEMMATIZER = "lemmatizer"

Key = tuple[int, int, int]
"""Form, part of speech, morphology; as spaCy's hashes."""


def remember(nlp: Language) -> None:
    """Puts the remembering lemmatizer in the place of the pipe's own, where that is English, goes
    by rules and leaves lemmas that the ruler set."""
    own: Any = nlp.get_pipe(LEMMATIZER) if LEMMATIZER in nlp.pipe_names else None
    if type(own) is EnglishLemmatizer and own.mode == "rule" and not own.overwrite:
        nlp.add_pipe(NAME, before=LEMMATIZER)
        nlp.remove_pipe(LEMMATIZER)


class RememberedLemmatizer:
    """A pipe component that sets what ``lemmatizer`` would set. Its table grows with the words
    met, as the lemmatizer's own cache does."""

    def __init__(self, lemmatizer: EnglishLemmatizer) -> None:
        self._lemmatizer = lemmatizer
        self._lemmas: dict[Key, int] = {}

    def __call__(self, doc: Doc) -> Doc:
        known = self._lemmas
        found: list[int] = []
        for i, (form, pos, morph, lemma) in enumerate(
            doc.to_array([ORTH, POS, MORPH, LEMMA]).tolist()
        ):
            if not lemma:
                key = (form, pos, morph)
                lemma = known.get(key)
                if lemma is None:
                    text = self._lemmatizer.lemmatize(doc[i])[0]
                    lemma = known[key] = doc.vocab.strings.add(text)
            found.append(lemma)
        if found:
            column: Any = numpy.array(found, dtype=numpy.uint64).reshape(-1, 1)
            doc.from_array([LEMMA], column)
        return doc


@Language.factory(NAME, assigns=["token.lemma"])
def _made(nlp: Language, name: str) -> RememberedLemmatizer:  # noqa: ARG001 (spaCy names it)
    own: Any = nlp.get_pipe(LEMMATIZER)
    return RememberedLemmatizer(own)
