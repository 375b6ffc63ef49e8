"""Who speaks for a party: by office and name, for every state alike."""

from __future__ import annotations

import pytest

from generator.analyse.actors.interest import interest_of


@pytest.mark.parametrize("state", ["Russia", "France", "North Korea", "the United States"])
def test_state_organs_of_every_state(state: str) -> None:
    assert interest_of("organisation", [f"{state}'s state media"], []) == "state-organ"
    assert interest_of("person", ["Ada Quill"], [f"{state}'s foreign minister"]) == "state-organ"


@pytest.mark.parametrize(
    ("kind", "name", "said", "interest"),
    [
        ("person", "Ada Quill", "North Korean leader", "state-organ"),
        ("person", "Ada Quill", "union leader", None),
        ("person", "Tor Hagen", "Mayor", None),
        ("person", "Ada Quill", "fire chief", None),
        ("organisation", "Holm city government", "", None),
        ("group", "local authorities", "", None),
        ("person", "Ada Quill", "minister for local government", "state-organ"),
        ("person", "Ada Quill", "Ukrainian analyst", None),
        ("person", "Ada Quill", "Military analyst", None),
        ("person", "Ada Quill", "former minister", None),
        ("person", "Ada Quill", "chief executive", "company-organ"),
        ("organisation", "Yonhap", "South Korea's Yonhap news agency", None),
        ("organisation", "Norland Seafoods Ltd.", "", "company-organ"),
        ("organisation", "Xinhua", "", "state-organ"),
        ("organisation", "Premier League", "", None),
        ("group", "French troops", "", "state-organ"),
        ("organisation", "Royal Navy", "", "state-organ"),
        ("organisation", "Salvation Army", "", None),
        ("person", "Ada Quill", "French military spokeswoman", "state-organ"),
        ("person", "Ada Quill", "al Morra's military operations spokeswoman", "spokesperson"),
        ("person", "Ada Quill", "its president", None),
        ("person", "Ada Quill", "president", "state-organ"),
        ("person", "Ada Quill", "president of Orchard Inc.", "company-organ"),
        ("person", "Ada Quill", "director of rate strategy at Orchard Inc.", None),
        ("country", "France", "", None),
    ],
)
def test_interest(kind: str, name: str, said: str, interest: str | None) -> None:
    assert interest_of(kind, [name], [said] if said else []) == interest  # type: ignore[arg-type]
