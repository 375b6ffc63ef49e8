"""A briefing leaves out asides and scraps, and never what a reader would miss most."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.analyse import read
from generator.analyse.parse import parse
from generator.analyse.statements.worth import LONG_SHARE, SHORT_SHARE, share_of
from generator.sources.text import article_from_text

if TYPE_CHECKING:
    from spacy.language import Language

HEAD = "Ferry sinks off Skarv\n\nA ferry with 90 people on board sank off the island of Skarv on Tuesday, the coast guard said.\n"
NEWS = (
    "Rescuers in Hadem searched the strait with four boats until dusk.\n"
    "The owner, Lund Lines, denied that the ferry had been overloaded.\n"
    "Its captain, Per Aune, has been detained.\n"
    "A court in Hadem will hear the case on May 12.\n"
)


def facts(nlp: Language, text: str) -> list[str]:
    findings = read(next(iter(parse(nlp, [article_from_text(text, id="t")]))))
    leads = sorted(
        (s for s in findings.statements if s.leads and not s.summary), key=lambda s: s.rank
    )
    return [s.of(text) for s in leads]


@pytest.mark.parametrize(
    "aside",
    [
        "Where were the lifeboats?",
        "Here's what is known about the ferry.",
        "The Meridian Press generally does not name juveniles.",
        "2 Mayor quits after row over the bridge",
    ],
)
def test_asides_are_no_facts(nlp: Language, aside: str) -> None:
    assert aside not in facts(nlp, f"{HEAD}{NEWS}{aside}\nShops on Skarv stayed shut.\n")


def test_an_interviewers_lines_are_no_facts(nlp: Language) -> None:
    text = f"{HEAD}{NEWS}Q: Mr Aune says that he never slept on board.\nA: He slept in the cabin.\n"
    assert not any("never slept" in fact for fact in facts(nlp, text))


def test_a_lead_that_asks_at_its_end_is_a_fact(nlp: Language) -> None:
    lead = "As the island of Skarv mourned on Tuesday, one question remains: who owned the ferry?"
    assert any("mourned" in fact for fact in facts(nlp, f"Skarv\n\n{lead}\n{NEWS}"))


def test_what_a_reader_would_miss_is_never_left_out(nlp: Language) -> None:
    colour = "".join(
        f"“It was cold in the {n},” said Ada Holm.\n" for n in ("bay", "port", "hall", "inn")
    )
    found = facts(nlp, HEAD + NEWS + colour * 3)
    assert set(NEWS.strip().split("\n")[1:]) <= set(found)
    assert sum("cold" in fact for fact in found) < 12


def test_standing_background_is_not_among_the_first(nlp: Language) -> None:
    past = "Ferry accidents are common off Skarv.\nIn May, a fire on a ferry off Skarv left 12 people dead.\n"
    news = "Divers found the wreck.\nThe mayor flew to Skarv.\nShips left the port of Hadem.\n"
    top = facts(nlp, HEAD + past + NEWS + news)[:5]
    assert not any("common" in fact or "In May" in fact for fact in top)


def test_one_quotation_is_one_fact(nlp: Language) -> None:
    text = f"{HEAD}{NEWS}“The list says 90, the captain says 120. We rule nothing out,” said Lise Brandt.\n"
    assert any("says 90" in f and "nothing out" in f for f in facts(nlp, text))


def test_another_speaker_says_another_thing(nlp: Language) -> None:
    one = "A masked man shot the mayor of Hadem on Tuesday in Port Ellan, a police officer said."
    other = "The mayor of Hadem, Ada Lund, was shot beside her driver in Port Ellan, according to police chief Per Aune."
    found = facts(
        nlp, f"Mayor of Hadem shot\n\n{one}\n{other}\nThe council meets.\nShops closed early.\n"
    )
    assert {one, other} <= set(found)


def test_share_falls_with_length() -> None:
    assert share_of(200) == SHORT_SHARE and share_of(5000) == LONG_SHARE
    assert SHORT_SHARE > share_of(800) > LONG_SHARE


def test_of_a_short_text_too_what_says_little_is_left_out(nlp: Language) -> None:
    colour = "".join(
        f"The {n} on Skarv was cold and wet and grey all day long.\n"
        for n in ("quay", "port", "hall", "inn", "road", "beach", "church", "square")
    )
    text = HEAD + NEWS + colour
    kept = facts(nlp, text)
    assert len(" ".join(kept).split()) < 0.85 * len(text.split())
    assert any("denied" in fact for fact in kept)


def test_what_a_speaker_says_he_will_do_stays(nlp: Language) -> None:
    colour = "".join(f"“It was cold in the {n},” said Ada Holm.\n" for n in ("bay", "port", "hall"))
    plan = "“We will not sail again,” said Ada Holm.\n"
    assert any("will not sail" in fact for fact in facts(nlp, HEAD + NEWS + colour + plan))
