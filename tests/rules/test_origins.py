"""Every row of rules/origins, and of the meanings by which articles are compared, on its examples."""

from __future__ import annotations

import re

import pytest

from generator.analyse.row_search import find_phrases
from generator.assemble.facets import age_behind, figure, of_every_event, toll_by_name, toll_of
from generator.assemble.names import body_of
from generator.assemble.opposites import opposed
from generator.rules import Row, rows
from generator.rules.catalogue import messages

BODIES = ("origins/offices", "origins/organs")
WORDS = ("origins/small_words", "origins/papers", "discourse/meanings")


def cases(*files: str) -> list[tuple[str, Row]]:
    return [(file, row) for file in files for row in rows(file)]


@pytest.mark.parametrize(("file", "row"), cases(*BODIES), ids=lambda v: getattr(v, "id", v))
def test_speakers_speak_for_their_body(file: str, row: Row) -> None:
    for words, body in row.yes:
        assert re.search(row.pattern, words.replace("’", "'"), re.IGNORECASE)
        assert body_of(words) == set(body.split()), words
    for words in row.no:
        assert not re.search(row.pattern, words, re.IGNORECASE), words


@pytest.mark.parametrize("row", rows("origins/withdrawals"), ids=lambda r: r.id)
def test_a_text_is_taken_back(row: Row) -> None:
    assert all(re.search(row.pattern, text, re.IGNORECASE) for text in row.yes)
    assert not any(re.search(row.pattern, text, re.IGNORECASE) for text in row.no)


@pytest.mark.parametrize(("file", "row"), cases(*WORDS), ids=lambda v: getattr(v, "id", v))
def test_words_are_of_their_row(file: str, row: Row) -> None:
    for expected, texts in ((True, row.yes), (False, row.no)):
        for text in texts:
            assert any(h.row.id == row.id for h in find_phrases(file, text)) is expected


@pytest.mark.parametrize("row", rows("origins/bounds"), ids=lambda r: r.id)
def test_a_modifier_bounds_its_number(row: Row) -> None:
    own = {r.id: r.words for r in rows("quantities/modifiers")}
    words = {w.lower() for w in (*row.words, *own.get(row.id, ()))}
    assert row.id in own
    assert all(text in words for text in row.yes)
    assert not any(text in words for text in row.no)


@pytest.mark.parametrize("row", rows("origins/caveats"), ids=lambda r: r.id)
def test_an_order_is_that_of_messages(row: Row) -> None:
    assert any(key.startswith(f"{row.id}.") for key in messages())


def test_no_word_has_two_meanings() -> None:
    found = [w for r in rows("discourse/meanings") if r.kind in {"event", "thing"} for w in r.words]
    assert sorted(w for w in set(found) if found.count(w) > 1) == []


@pytest.mark.parametrize("row", rows("origins/tolls"), ids=lambda r: r.id)
def test_a_toll_is_known_by_the_words_around_it(row: Row) -> None:
    for expected, texts in ((row.more["counts"], row.yes), (None, row.no)):
        for text in texts:
            before, _, rest = text.partition("[")
            amount, _, after = rest.partition("]")
            found = toll_of(before.strip(), after.strip()) or toll_by_name(amount.split()[-1])
            assert found == expected, text


@pytest.mark.parametrize("row", rows("origins/figures"), ids=lambda r: r.id)
def test_a_figure_is_not_taken_for_another(row: Row) -> None:
    for expected, texts in ((True, row.yes), (False, row.no)):
        for text in texts:
            if row.kind == "age":
                found = age_behind(text) is not None
            elif row.kind == "of-every-event":
                found = text in of_every_event()
            else:
                found = figure(row.kind, text) is not None
            assert found is expected, text


@pytest.mark.parametrize("row", rows("origins/opposites"), ids=lambda r: r.id)
def test_opposites_exclude_each_other(row: Row) -> None:
    meanings = {w: f"={r.id}" for r in rows("discourse/meanings") for w in r.words}
    for expected, pairs in ((True, row.yes), (False, row.no)):
        for pair in pairs:
            one, other = (meanings.get(w, w) for w in pair.split())
            assert opposed(one, other) is opposed(other, one) is expected, pair
