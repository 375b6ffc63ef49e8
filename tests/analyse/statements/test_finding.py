"""Three fictional articles read whole: what stands as a fact, what only repeats, what comes first."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from generator.analyse import read
from generator.analyse.parse import parse
from generator.rules import rows
from generator.sources.text import article_from_text

if TYPE_CHECKING:
    from spacy.language import Language

    from generator.model.findings import Findings, Statement

COURT = """Velmark’s top court strikes down fishing levy on Osk islanders

The Supreme Court of Velmark ruled on Tuesday that a levy on small boats in the Osk islands is unlawful, ending a dispute that has divided the islands since 2017. The decision means that about 1,400 boat owners could reclaim what they paid.
The Osk levy is unlawful, the Supreme Court of Velmark ruled on Tuesday by seven votes to two, because parliament had never approved it. “The minister taxed without a law,” wrote Judge Irma Dahl for the majority.
Two judges dissented. They argued that the minister had acted within his powers, but did not say which law gave them to him.
The levy, introduced in 2017, cost each owner 90 crowns a month. A lower court had upheld it in 2021. Fisheries minister Per Aune denied that the ministry had ignored warnings and said the government would study the ruling before deciding on refunds.
Meanwhile, the islanders’ association is planning a meeting on Saturday, its chair Lise Brandt said. “We were never asked,” she added. She is expected to call for damages.
Legal scholar Tom Reiff said the ruling could weaken similar charges elsewhere, although it does not bind the tax courts.
In summary, the court’s ruling ends the levy on small boats in the Osk islands, and refunds may follow.
Source: Velmark Courier
"""
QUAKE = """At least 41 dead after earthquake shakes Tarsin valley

PORT ELLAN, May 4 (Meridian Press) — A magnitude 6.3 earthquake struck the Tarsin valley in northern Orvania early on Sunday, killing at least 41 people and injuring more than 300, the interior ministry said.
The quake hit at 4:12 a.m. at a depth of 9 kilometres, according to the Orvanian Seismological Institute. It was felt as far away as Port Ellan, 180 kilometres to the south.
Rescuers pulled 12 survivors from a collapsed school in Hadem, forcing officials to close the main road to all but ambulances.
“We heard a roar and then the roof was gone,” said Mira Kolen, 34, a nurse. “I do not know where my brother is.”
Power was cut in three districts, raising fears that hospitals would run out of fuel by Monday night.
The valley was last hit by a major earthquake in 1988, when 212 people died. Many houses in the area are built of unreinforced brick.
Prime Minister Jonas Ferrant said the army would send 600 soldiers if the roads stay open. Aftershocks may continue for weeks, seismologist Dana Oru warned.
Read more: How earthquakes are measured
"""
EARNINGS = """Lundby Bank profit falls 18% on bad property loans

Lundby Bank reported a third-quarter net profit of 412 million crowns on Thursday, down 18% from a year earlier, as provisions for property loans rose. Analysts had expected 460 million crowns.
The bank set aside 150 million crowns for bad loans, compared with 40 million crowns a year ago. Chief executive Ada Holm said the lender had “no further large exposures”. She declined to name the borrowers.
Furthermore, Lundby will close 14 branches by the end of 2027 and cut about 300 jobs, Holm said. The cuts were not negotiated with unions, according to the bank workers’ union FBA.
Shares in Lundby fell 6.2% after the announcement.
“The provisions look too small,” said Karl Enger, an analyst at Norrvik Securities. Lundby was founded in 1911 and is the second-largest lender in Velmark.
Despite the fall in profit, the bank kept its dividend unchanged.
"""
Read = Callable[[str], "Findings"]


@pytest.fixture(scope="module")
def read_text(nlp: Language) -> Read:
    def run(text: str, published: str | None = None) -> Findings:
        article = article_from_text(text, id="t", published=published)
        return read(next(iter(parse(nlp, [article]))))

    return run


@pytest.fixture(scope="module")
def court(read_text: Read) -> Findings:
    return read_text(COURT)


@pytest.fixture(scope="module")
def quake(read_text: Read) -> Findings:
    return read_text(QUAKE)


@pytest.fixture(scope="module")
def earnings(read_text: Read) -> Findings:
    return read_text(EARNINGS)


def at(findings: Findings, text: str, words: str) -> Statement:
    """The one statement whose shown words hold ``words``."""
    found = [s for s in findings.statements if any(words in p.of(text) for p in s.spans)]
    assert len(found) == 1, (words, [s.of(text) for s in found])
    return found[0]


def facts(findings: Findings) -> list[Statement]:
    leading = [s for s in findings.statements if s.leads and not s.summary]
    return sorted(leading, key=lambda s: s.rank)


@pytest.mark.parametrize(
    ("text", "words", "role"),
    [
        (COURT, "The Osk levy is unlawful", "development"),
        (COURT, "A lower court had upheld", "background"),
        (COURT, "The decision means", "consequence"),
        (COURT, "They argued that", "assessment"),
        (COURT, "is planning a meeting", "outlook"),
        (COURT, "could weaken similar charges", "assessment"),
        (COURT, "denied that the ministry", "development"),
        (QUAKE, "earthquake struck", "development"),
        (QUAKE, "in 1988", "background"),
        (QUAKE, "forcing officials", "consequence"),
        (QUAKE, "raising fears", "consequence"),
        (QUAKE, "would send 600 soldiers", "outlook"),
        (QUAKE, "Aftershocks may continue", "assessment"),
        (EARNINGS, "third-quarter net profit", "development"),
        (EARNINGS, "had expected 460 million", "background"),
        (EARNINGS, "set aside 150 million", "development"),
        (EARNINGS, "will close 14 branches", "outlook"),
        (EARNINGS, "Shares in Lundby", "consequence"),
        (EARNINGS, "was founded in 1911", "background"),
        (EARNINGS, "kept its dividend", "development"),
    ],
)
def test_roles(read_text: Read, text: str, words: str, role: str) -> None:
    assert at(read_text(text), text, words).role == role


def test_title_and_recap_are_no_facts(court: Findings) -> None:
    for words in ("strikes down", "In summary"):
        statement = at(court, COURT, words)
        assert statement.summary and not statement.leads


def test_deck_and_lead_are_one_fact_and_the_fuller_one_is_printed(court: Findings) -> None:
    deck, lead = at(court, COURT, "ruled on Tuesday that a levy"), at(court, COURT, "seven votes")
    assert deck.group == lead.group
    assert lead.leads and not deck.leads


def test_what_only_the_deck_says_stays_a_fact(court: Findings) -> None:
    assert at(court, COURT, "about 1,400 boat owners") in facts(court)


def test_main_event_comes_first(court: Findings, quake: Findings, earnings: Findings) -> None:
    assert "levy is unlawful" in facts(court)[0].of(COURT)
    assert "earthquake struck" in facts(quake)[0].of(QUAKE)
    assert "412 million crowns" in facts(earnings)[0].of(EARNINGS)


def test_a_date_recalled_in_an_aside_makes_no_telling_fuller(court: Findings) -> None:
    deck, lead = at(court, COURT, "ruled on Tuesday that a levy"), at(court, COURT, "seven votes")
    assert len(deck.dates) > len(lead.dates)
    assert deck.why.detail < lead.why.detail and lead.why.leads == "fullest"


def test_a_lead_behind_a_dateline_is_a_fact(quake: Findings) -> None:
    first = facts(quake)[0]
    assert first.of(QUAKE).startswith("A magnitude 6.3 earthquake struck")


@pytest.mark.parametrize("text", [COURT, QUAKE, EARNINGS])
def test_what_came_before_waits_for_what_is_new(read_text: Read, text: str) -> None:
    found = facts(read_text(text))
    assert not any(s.role == "background" for s in found[:5])


@pytest.mark.parametrize("text", [COURT, QUAKE, EARNINGS])
def test_every_role_says_what_decided_it(read_text: Read, text: str) -> None:
    for statement in read_text(text).statements:
        file, _, row = statement.why.role.partition("#")
        assert not row or any(known.id == row for known in rows(file))
        assert sum(part for _, part in statement.why.score) == pytest.approx(statement.salience)


def test_opener_is_cut_and_nothing_else(earnings: Findings, court: Findings) -> None:
    cut = at(earnings, EARNINGS, "will close 14 branches")
    assert EARNINGS[cut.start :].startswith("Furthermore, Lundby")
    assert [s.of(EARNINGS)[:11] for s in cut.spans] == ["Lundby will"]
    assert (
        at(court, COURT, "islanders’ association").spans[0].of(COURT).startswith("the islanders’")
    )


def test_contrast_and_exception_stay(quake: Findings, earnings: Findings) -> None:
    assert at(
        earnings, EARNINGS, "Despite the fall in profit, the bank kept its dividend unchanged."
    )
    assert at(quake, QUAKE, "to close the main road to all but ambulances.")


def test_consequence_stands_alone_with_its_clause_as_context(quake: Findings) -> None:
    main, tail = at(quake, QUAKE, "Power was cut"), at(quake, QUAKE, "raising fears")
    assert main.spans[0].of(QUAKE) == "Power was cut in three districts"
    assert tail.context is not None and tail.context.of(QUAKE) == "Power was cut in three districts"
    assert tail.rank > main.rank


def test_casualties_are_not_cut_from_their_event(quake: Findings) -> None:
    assert at(quake, QUAKE, "killing at least 41 people") is at(quake, QUAKE, "earthquake struck")


def test_furniture_and_credit_are_no_statements(quake: Findings, court: Findings) -> None:
    assert not any("Read more" in s.of(QUAKE) for s in quake.statements)
    assert not any("Courier" in s.of(COURT) for s in court.statements)


def test_closing_quotation_mark_stays_with_its_words(quake: Findings) -> None:
    assert at(quake, QUAKE, "where my brother is").of(QUAKE).endswith("is.”")


@pytest.mark.parametrize("text", [COURT, QUAKE, EARNINGS])
def test_ranks_are_a_permutation_and_groups_have_one_lead(read_text: Read, text: str) -> None:
    statements = read_text(text).statements
    assert sorted(s.rank for s in statements) == list(range(len(statements)))
    for group in {s.group for s in statements}:
        assert sum(s.leads for s in statements if s.group == group) <= 1
    assert max(s.rank for s in statements if s.leads) < min(
        (s.rank for s in statements if not s.leads), default=len(statements)
    )


@pytest.mark.parametrize("text", [COURT, QUAKE, EARNINGS])
def test_shown_words_lie_in_the_statement(read_text: Read, text: str) -> None:
    for statement in read_text(text).statements:
        assert statement.of(text).strip()
        assert all(statement.covers(span) for span in statement.spans)
        assert all(statement.start < i.at <= statement.end for i in statement.inserts)


def test_reading_twice_gives_the_same(read_text: Read) -> None:
    assert read_text(COURT) == read_text(COURT)


def test_an_empty_article_has_no_statements(read_text: Read) -> None:
    assert read_text("A title of a story\n").statements[1:] == ()
