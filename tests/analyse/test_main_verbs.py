"""A main verb that the parser takes for a participle is read as the sentence's verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.analyse import read
from generator.analyse.parse import parse
from generator.rules import Row, rows
from generator.sources.text import article_from_text

if TYPE_CHECKING:
    from spacy.language import Language

    from tests.conftest import ParseText

LEADS = [
    ("A fire swept through a plant in Orlo on Thursday, killing at least 120 people.", "swept"),
    ("A stampede killed at least 45 people at a religious festival in Orlo on Sunday.", "killed"),
    ("Floods triggered by days of heavy rain killed at least 14 people on Monday.", "killed"),
    (
        "A passenger train collided with a lorry near Tolvik on Wednesday, killing three.",
        "collided",
    ),
    ("A car bomb detonated outside a barracks in Dansa on Thursday, killing nine.", "detonated"),
    ("A bomb exploded in a market in the northern city of Dansa on Friday.", "exploded"),
    ("A court sentenced the former mayor of Velmark to nine years in prison.", "sentenced"),
    ("The ferry carrying 200 passengers sank off the coast of Merin on Tuesday.", "sank"),
    ("Rebels backed by Aldova seized the border town of Kemet on Wednesday.", "seized"),
    ("A man shot dead by police in Harn on Friday was unarmed.", "was"),
]


@pytest.mark.parametrize(("lead", "verb"), LEADS, ids=[v for _, v in LEADS])
def test_a_lead_has_its_main_verb(nlp: Language, lead: str, verb: str) -> None:
    text = f"Fire at the old port\n\n{lead}\nThe port stayed shut.\n"
    parsed = next(iter(parse(nlp, [article_from_text(text, id="t")])))
    root = next(s for s in parsed.sentences if s.text == lead).root
    assert (root.text, root.tag_) == (verb, "VBD")
    assert any(c.dep_ in {"nsubj", "nsubjpass"} for c in root.children)
    assert any(s.of(text) == lead and s.leads for s in read(parsed).statements)


@pytest.mark.parametrize(
    "line",
    [
        "Two men charged with murder of the mayor after arrests in Harn.",
        "Former harbour chief jailed for nine years over port bribes.",
    ],
)
def test_a_participle_stays_one(parse_text: ParseText, line: str) -> None:
    assert not any(t.tag_ == "VBD" for t in parse_text(line).doc)


def test_a_sentence_that_the_parser_finds_no_verb_in_is_still_stated(nlp: Language) -> None:
    line = "Two men charged with murder of the mayor after arrests in Harn."
    text = f"Mayor killed in Harn\n\nThe mayor of Harn was shot on Monday.\n{line}\n"
    parsed = next(iter(parse(nlp, [article_from_text(text, id="t")])))
    assert line in [s.of(text) for s in read(parsed).statements]


def test_a_name_follows_a_title(parse_text: ParseText) -> None:
    text = "Rescue teams were led by Cmdr. Ola Vik of the coast guard."
    assert [s.text for s in parse_text(text).sentences] == [text]


@pytest.mark.parametrize("row", rows("discourse/participles"), ids=lambda r: r.id)
def test_a_row_of_participles_knows_its_examples(row: Row) -> None:
    def holds(text: str) -> bool:
        return any(word in row.words for word in text.lower().strip(".").split())

    assert row.yes and row.no
    assert all(map(holds, row.yes))
    assert not any(map(holds, row.no))
