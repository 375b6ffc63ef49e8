"""The remembered ruler and lemmatizer set what the model's own pipe sets."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import spacy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.attrs import DEP, HEAD, LEMMA, MORPH, POS, SENT_START, TAG

from generator.analyse import lemmas, ruler
from generator.analyse.parse import MODEL, fold

if TYPE_CHECKING:
    from spacy.language import Language

COLUMNS = [TAG, POS, MORPH, LEMMA, DEP, HEAD, SENT_START]
ROOT = Path(__file__).parent.parent.parent
TEXTS = sorted([*ROOT.glob("seeds/*.txt"), *ROOT.glob("tests/golden/*/seeds/**/*.txt")])
# words that the ruler's patterns name, in and out of their places, and others
WORDS = (
    "there let 's is are was got gotta gonna ain't y'all c'm on all I you it he did had have do "
    "does that this which but not n't can will 'd nothin' doin' 'em gets Mayor Holm said mills "
    "closed leaving better , . \n\n   ’s U.S. 7 percent"
)


@pytest.fixture(scope="session")
def own() -> Language:
    return spacy.load(MODEL)


def same(own: Language, nlp: Language, text: str) -> bool:
    return bool((own(text).to_array(COLUMNS) == nlp(text).to_array(COLUMNS)).all())


def test_both_are_in_place(nlp: Language) -> None:
    assert {ruler.NAME, lemmas.NAME} <= set(nlp.pipe_names)
    assert not {ruler.RULER, lemmas.LEMMATIZER} & set(nlp.pipe_names)


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_articles_as_the_model_reads_them(own: Language, nlp: Language, path: Path) -> None:
    assert same(own, nlp, fold(path.read_text("utf-8")))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "  \n ",
        "There is nothing that he ain't gonna do. Let's go, y'all! I gotta see it.",
        "Let let's let 's gon gonna na got gotta there there's ain't ai n't was all y'all's all.",
        "C'm on, he'd not've gone; there's none. She gets it and got it.",
    ],
)
def test_patterns_of_several_tokens(own: Language, nlp: Language, text: str) -> None:
    assert same(own, nlp, text)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(words=st.lists(st.sampled_from([*WORDS.split(" ")]), max_size=24))
def test_any_words_as_the_model_reads_them(own: Language, nlp: Language, words: list[str]) -> None:
    assert same(own, nlp, " ".join(words))


def test_runs_that_overlap_are_one(nlp: Language) -> None:
    remembered = nlp.get_pipe(ruler.NAME)
    let = nlp.vocab.strings["let"]
    all_ = nlp.vocab.strings["all"]
    assert isinstance(remembered, ruler.RememberedRuler)
    assert remembered._around([(0, let), (2, all_), (7, let)], 8) == [(0, 3), (7, 8)]


def test_a_model_whose_ruler_looks_further_keeps_it() -> None:
    other = spacy.blank("en")
    other.add_pipe("attribute_ruler").add([[{"SHAPE": "dd"}]], {"POS": "NUM"})
    ruler.remember(other)
    assert other.pipe_names == ["attribute_ruler"]


def test_a_model_without_either_stays_as_it_is() -> None:
    other = spacy.blank("en")
    ruler.remember(other)
    lemmas.remember(other)
    assert other.pipe_names == []
