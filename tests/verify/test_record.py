"""The record against its source: what a hand in briefing.json could change."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import generator.rules.catalogue
from generator.errors import RecordError
from generator.verify.catalogue import read_catalogue
from generator.verify.record.told import filled, message_of
from tests.verify.conftest import Prove
from tests.verify.story import Built, at, record, speaker

Data = dict[str, Any]


def _quote(data: Data) -> None:
    data["facts"][0]["evidence"][0]["quote"] = "The wall of Lindport"


def _offset(data: Data) -> None:
    data["facts"][1]["evidence"][0]["start"] += 1


def _text(data: Data) -> None:
    data["facts"][0]["text"] = data["facts"][0]["text"].replace(" not", "")


def _insert(data: Data) -> None:
    data["facts"][3]["parts"][1]["insert"] = "Tom Rell"
    data["facts"][3]["text"] = data["facts"][3]["text"].replace("Ada Brock", "Tom Rell")


def _misplaced_insert(data: Data) -> None:
    fact = data["facts"][1]
    fact["parts"].append(data["facts"][3]["parts"][1])
    fact["text"] += " [Ada Brock]"


def _stated(data: Data) -> None:
    data["facts"][0]["strength"] = "stated"


def _nobody(data: Data) -> None:
    data["facts"][0]["attribution"] = []


def _speaker(data: Data) -> None:
    data["facts"][0]["attribution"][0]["text"] = "all experts"


def _stranger(data: Data) -> None:
    data["facts"][0]["attribution"] = [speaker("the port authority", "said", "nobody")]


def _coverage(data: Data) -> None:
    del data["coverage"][5]


def _overlap(data: Data) -> None:
    data["coverage"][3]["start"] -= 5


def _verb(data: Data) -> None:
    data["relations"][0]["verb"] = "attacked"


def _relation(data: Data) -> None:
    data["relations"][0]["object"] = "orland"


def _amount(data: Data) -> None:
    data["quantities"][0]["text"] = "40 boats"


def _name(data: Data) -> None:
    data["actors"][0]["mentions"] = [at("Tom Rell")]


def _description(data: Data) -> None:
    data["actors"][0]["descriptions"][0]["text"] = "Former mayor"


def _slug(data: Data) -> None:
    data["slug"] = "another"


CHANGES = [_quote, _offset, _text, _insert, _misplaced_insert, _stated, _nobody, _speaker,
           _stranger, _coverage, _overlap, _verb, _relation, _amount, _name, _description, _slug]  # fmt: skip


@pytest.mark.parametrize("change", CHANGES, ids=lambda c: c.__name__.strip("_"))
def test_a_changed_record_is_not_proved(
    built: Built, prove: Prove, change: Callable[[Data], None]
) -> None:
    data = record()
    change(data)
    built.write_record(data)
    assert any(f.page.endswith("briefing.json") for f in prove(built).failures)


@pytest.mark.parametrize("key", ["parts", "id", "strength"])
def test_what_is_no_record_is_named(built: Built, prove: Prove, key: str) -> None:
    data = record()
    del data["facts"][0][key]
    built.write_record(data)
    with pytest.raises(RecordError, match=r"briefing\.json"):
        prove(built)


def test_a_source_outside_seeds_is_not_read(built: Built, prove: Prove) -> None:
    (built.root / "secret.txt").write_bytes((built.root / "seeds" / "harbour.txt").read_bytes())
    (built.root / "seeds" / "harbour.txt").unlink()
    data = record()
    data["story"] = data["sources"][0]["file"] = "../secret.txt"
    built.write_record(data)
    assert any("file is not there" in f.what for f in prove(built).failures)


def _noted(data: Data) -> Data:
    note = {"message": "caveat.second_hand.text", "values": {"q": {"evidence": 0}}}
    text = "The text credits “Tom Rell” as its original, which was not read."
    return {"id": "c1", "kind": "second-hand", "text": text, "note": note, "facts": [],
            "evidence": [at("Tom Rell")]}  # fmt: skip


@pytest.mark.parametrize("old", ["not read", "credits", "“Tom Rell”"])
def test_a_caveat_says_what_its_message_says(built: Built, prove: Prove, old: str) -> None:
    data = record()
    caveat = _noted(data)
    message = "is not its message"
    data["caveats"] = [caveat]
    built.write_record(data)
    assert not any(message in f.what for f in prove(built).failures)
    caveat["text"] = caveat["text"].replace(old, "read")
    built.write_record(data)
    assert any(message in f.what for f in prove(built).failures)


def test_a_caveat_stands_on_its_page(built: Built, prove: Prove) -> None:
    data = record()
    data["caveats"] = [_noted(data)]
    built.write_record(data)
    assert any("0 times, the record 1" in f.what for f in prove(built).failures)


INVENTED = [
    ("publisher", "The Lindport Herald"),
    ("author", "Jane Doe"),
    ("published", "2025-03-28"),
    ("url", "https://example.org/"),
    ("rights", "own"),
    ("words", 300),
    ("quoted_share", 0.1),
]


@pytest.mark.parametrize(("key", "value"), INVENTED)
def test_nothing_is_known_of_a_source_that_nobody_states(
    built: Built, prove: Prove, key: str, value: object
) -> None:
    data = record()
    data["sources"][0][key] = value
    built.write_record(data)
    assert any(f.where == "source harbour" for f in prove(built).failures)


def test_an_editor_may_state_it(built: Built, prove: Prove) -> None:
    data = record()
    data["sources"][0]["publisher"] = "The Lindport Herald"
    built.write_record(data)
    story = built.root / "seeds" / "harbour.yml"
    story.write_text("publisher: The Lindport Herald\ntags: [floods]\n", "utf-8")
    assert prove(built).proved


def test_a_tag_is_the_editors(built: Built, prove: Prove) -> None:
    (built.root / "seeds" / "harbour.yml").unlink()
    assert any("a tag that story.yml does not give" in f.what for f in prove(built).failures)


def test_a_label_that_is_stronger_than_its_words(built: Built, prove: Prove) -> None:
    data = record()
    data["facts"][1]["strength"] = "stated"
    built.write_record(data)
    assert any("labelled as naming no source, and says" in f.what for f in prove(built).failures)


def test_the_proof_writes_the_dates_of_a_message_by_itself() -> None:
    catalogue = read_catalogue(Path(generator.rules.catalogue.__file__).parent / "en")
    message = {"message": "change.date", "values": {"date_before": "2031-03", "q": "May"}}
    due = "The date was March 2031; now “May”."
    assert message_of(message, (), catalogue) == due
    assert filled({}, message, catalogue) == {due}
