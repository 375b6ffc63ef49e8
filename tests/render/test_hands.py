"""What an editor did stands where it acts: what it was, why (or that no reason is given), who."""

from __future__ import annotations

from generator.model.claims import Edited
from generator.model.record import Record
from generator.model.settings import SiteSettings
from generator.render.brief import brief
from tests.render.conftest import body, words
from tests.sample import sample_record, sample_texts
from tests.several import TEXTS, several_record

SETTINGS = SiteSettings(site_name="Explainer Briefings")


def hands(record: Record, holder: str) -> list[str]:
    page = body(brief(record, {**TEXTS, **sample_texts()}, SETTINGS))
    return [words(hand) for hand in page.css(f"{holder} .hand")]


def test_each_hand_on_an_actor_is_named_with_its_reason() -> None:
    record = sample_record()
    first, *rest = record.actors
    edits = (
        Edited(by="EB", why="It is spelt so on her door.", key="actors[0].rename"),
        Edited(key="actors[1].kind"),
    )
    edited = first.model_copy(update={"edits": edits, "edited": edits[-1]})
    shown = hands(record.model_copy(update={"actors": (edited, *rest)}), f"#actor-{first.id}")
    assert shown == [
        "Named by the editor. Reason given: It is spelt so on her door. (editor: EB)",
        "Its kind is the editor’s. No reason is given.",
    ]
    assert hands(record, f"#actor-{first.id}") == []


def test_an_editors_origin_gives_its_reason() -> None:
    record = several_record()
    fact = next(f for f in record.facts if f.origin_list)
    by = Edited(by="EB", why="Both print the same letter.", key="origins[0].same")
    origin = fact.origin_list[0].model_copy(update={"edited": by})
    changed = fact.model_copy(update={"origin_list": (origin, *fact.origin_list[1:])})
    facts = tuple(changed if f is fact else f for f in record.facts)
    shown = hands(record.model_copy(update={"facts": facts}), f"#{fact.id} .support")
    assert "Reason given: Both print the same letter. (editor: EB)" in shown


def test_a_step_that_an_editor_knows_gives_its_reason() -> None:
    record = sample_record()
    by = Edited(by="EB", why="Their editor told us.", key="origins[0].of")
    rung = next(r for r in record.ladder if r.kind in {"speaker", "agency"})
    ladder = tuple(r.model_copy(update={"edited": by}) if r is rung else r for r in record.ladder)
    shown = hands(record.model_copy(update={"ladder": ladder}), ".ladder")
    assert shown == ["Reason given: Their editor told us. (editor: EB)"]
