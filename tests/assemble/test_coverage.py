"""Every sentence of every source is accounted for."""

from __future__ import annotations

from tests.assemble.made import TEXT, findings, record


def test_every_sentence_stands_in_order_with_its_use() -> None:
    made = record()
    assert [(TEXT[c.start : c.end][:11], c.use) for c in made.coverage] == [
        ("Dam at Orlo", "omitted"),
        ("The dam at ", "fact"),
        ("Mayor Ada Q", "fact"),
        ("He left in ", "fact"),
        ("In summary,", "duplicate"),
        ("Original So", "omitted"),
    ]


def test_a_duplicate_names_the_line_that_says_the_same() -> None:
    made = record()
    assert made.coverage[4].why == "Says what line 2 says."
    assert made.coverage[4].facts == (made.facts[0].id,)


def test_a_recap_that_stands_alone_is_called_one() -> None:
    alone = findings().statements[3].model_copy(update={"group": 9})
    made = record(findings(statements=(*findings().statements[:3], alone)))
    assert (made.coverage[4].use, made.coverage[4].why) == (
        "omitted",
        "Sums up what stands elsewhere in the text.",
    )


def test_title_and_credit_line_say_why_they_are_no_facts() -> None:
    made = record()
    assert "headline" in made.coverage[0].why
    assert "comes from" in made.coverage[5].why
