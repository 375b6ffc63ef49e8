"""The golden stories of several sources, read as an editor would: who says what, and since when."""

from __future__ import annotations

from generator.assemble import record_json
from generator.assemble.purged_words import words_hash
from generator.model.claims import Fact
from generator.model.doubts import Caveat
from generator.model.record import Record
from generator.model.story import ConflictEdit, FactEdit, OriginEdit, Purge, Story
from generator.sources.text import article_from_text
from tests.assemble.stories import golden, of_articles, record_of, told


def fact(record: Record, words: str) -> Fact:
    (found,) = (f for f in record.facts if words in f.text)
    return found


def of_kind(record: Record, kind: str) -> list[Caveat]:
    return [c for c in record.caveats if c.kind == kind]


def test_two_reports_of_one_agency_are_one_origin_and_another_agency_is_a_second() -> None:
    bridge = fact(told("growing-toll"), "the only bridge")
    assert (bridge.origins, bridge.reports, len(bridge.evidence)) == (2, 3, 3)
    assert [o.sources for o in bridge.origin_list] == [
        ("1-npa-monday", "2-npa-tuesday"),
        ("3-coastwire-tuesday",),
    ]
    assert bridge.origin_list[0].note.message == "origin.agency"


def test_two_papers_that_credit_one_speaker_are_one_origin() -> None:
    cracks = fact(told("growing-toll"), "Cracks in the wall")
    assert (cracks.origins, cracks.reports) == (1, 2)
    assert cracks.origin_list[0].note.message == "origin.speaker_shared"


def test_a_number_that_grows_is_an_update_of_one_agency_and_a_conflict_with_another() -> None:
    record = told("growing-toll")
    (conflict,) = of_kind(record, "conflict")
    assert conflict.text == (
        "The numbers differ. B: “At least 19 people”, says “the regional rescue service”. "
        "C: “Thirty-one people”, says “Interior Minister Jonas Reuel”."
    )
    updates = [c.text for c in of_kind(record, "number-varies")]
    assert updates == [
        "One origin, later another number. A: “At least 12 people”. B, later: “At least 19 people”.",
        "One origin, later another number. A: “40 people”. B, later: “25 people”.",
    ]
    assert [s.holds for s in of_kind(record, "number-varies")[0].sides] == [False, True]
    assert {"12", "19", "31"} <= {q.value for q in record.quantities}
    assert "50" not in {q.value for q in record.quantities}


def test_a_new_conflict_contradicts_and_an_old_one_does_not() -> None:
    bundle, findings = golden("growing-toll")
    agency = bundle.model_copy(update={"articles": bundle.articles[:2]})
    last = record_of(agency, findings)
    record = record_of(bundle, findings, last, "2031-02-02")
    assert fact(record, "At least 19").status == "contradicted"
    assert fact(record, "Thirty-one").status == "new"
    assert fact(record, "the only bridge").status == "strengthened"
    assert fact(record, "reached the village").status == "unchanged"
    back = record_of(agency, findings, record, "2031-03-03")
    assert fact(back, "the only bridge").status == "weakened"


def test_what_changed_on_the_way_is_listed() -> None:
    record = told("hedge-lost")
    drifts = {
        c.note.message.removeprefix("drift.").split(".")[0]: c for c in of_kind(record, "drift")
    }
    assert set(drifts) == {"hedge", "modifier", "speaker_lost", "roles", "word"}
    assert drifts["modifier"].text == (
        "“some 3,000 or more engines” (A) has become “approximately 3,000 engines” (B)."
    )
    assert [e.quote for e in drifts["word"].evidence] == ["rail", "ship"]
    assert [s.source for s in drifts["hedge"].sides] == ["a-herald", "b-daily-mirrorpost"]
    assert of_kind(record, "conflict") == []


def test_the_original_speaks_for_its_rewrites_with_its_doubt() -> None:
    engines = fact(told("hedge-lost"), "may have sent some 3,000 or more engines to Osk")
    assert (engines.evidence[0].source, engines.strength) == ("a-herald", "hedged")
    assert (engines.origins, engines.reports) == (1, 2)
    assert engines.tellings[0].strength == "stated"


def test_the_ladder_leads_from_a_rewrite_to_its_original() -> None:
    rungs = [(r.from_, r.to, r.link) for r in told("hedge-lost").ladder if r.kind == "source"]
    assert rungs == [
        ("b-daily-mirrorpost", "a-herald", "stated"),
        ("c-newsdigest", "a-herald", "stated"),
    ]


def test_a_retraction_marks_what_rests_on_the_report_and_leads_the_briefing() -> None:
    record = told("withdrawn-report")
    (caveat,) = of_kind(record, "retracted")
    rests = {f.id for f in record.facts if f.evidence[0].source == "1-courier"}
    assert set(caveat.facts) == rests
    assert record.sources[0].retracted
    assert record.title == "The Courier withdraws its report on lead in Port Elder"
    assert [f.id in rests for f in record.facts] == sorted(f.id in rests for f in record.facts)
    assert record.summary not in rests
    assert all("has been retracted" not in f.text for f in record.facts)


def test_two_events_of_one_mayor_stay_apart() -> None:
    record = told("same-actors")
    assert [f.text for f in record.facts if f.reports > 1] == []
    assert [c.text for c in record.caveats if c.sides] == []
    assert len([a for a in record.actors if "Lindqvist" in a.name]) == 1


def test_a_reprint_adds_a_report_and_no_origin() -> None:
    record = told("syndicated")
    assert {(f.origins, f.reports) for f in record.facts} == {(1, 2)}
    assert {f.evidence[0].source for f in record.facts} == {"agency"}
    assert record.sources[1].copy_of == "agency"
    assert of_kind(record, "drift") == []
    assert {f.origin_list[0].note.message for f in record.facts} == {"origin.copy"}


def test_the_editor_says_that_two_texts_are_one_origin() -> None:
    files = ("2-npa-tuesday.txt", "3-coastwire-tuesday.txt")
    edits = Story(origins=(OriginEdit(same=files, why="one pool report", by="EB"),))
    bridge = fact(told("growing-toll", edits), "the only bridge")
    assert (bridge.origins, bridge.reports) == (1, 3)
    assert bridge.origin_list[0].why == "editor"
    edited = bridge.origin_list[0].edited
    assert edited is not None
    assert (edited.by, edited.why, edited.key) == ("EB", "one pool report", "origins[0].same")


def test_the_editor_names_where_words_come_from() -> None:
    edits = Story(
        origins=(
            OriginEdit(of="The flood destroyed the only bridge", name="NPA", why="asked them"),
        )
    )
    bridge = fact(told("growing-toll", edits), "the only bridge")
    assert (bridge.origins, bridge.origin_list[0].note.message) == (1, "origin.editor_of")


def test_an_origin_of_a_source_that_is_gone_stays_in_sight() -> None:
    edits = Story(origins=(OriginEdit(same=("agency.txt", "gone.txt")),))
    stale = of_kind(told("syndicated", edits), "stale-override")
    assert any("origins[0].same" in c.text for c in stale)


def test_the_editor_settles_a_conflict() -> None:
    edits = Story(
        by="EB",
        conflicts=(ConflictEdit(match="At least 19 people", resolved="Thirty-one people"),),
    )
    (conflict,) = of_kind(told("growing-toll", edits), "conflict")
    assert [s.holds for s in conflict.sides] == [False, True]
    assert conflict.edited and conflict.edited.by == "EB"
    assert conflict.text.endswith("The editor holds that the second is right.")


def test_what_the_editor_hides_is_no_side_of_a_quarrel() -> None:
    edits = Story(facts=(FactEdit(match="Thirty-one people", hide=True, why="denied since"),))
    record = told("growing-toll", edits)
    assert of_kind(record, "conflict") == []
    assert len(of_kind(record, "number-varies")) == 2


def test_a_report_that_was_taken_down_is_no_report_any_more() -> None:
    words = (
        "The flood destroyed the only bridge over the Tarn, cutting the valley off from the coast."
    )
    sha256, count = words_hash(words)
    taken = Purge(fact="f0000000", sha256=sha256, words=count, date="2031-03-03", why="asked to")
    record = told("growing-toll", Story(purged=(taken,)))
    bridge = fact(record, "the only bridge")
    assert (bridge.origins, bridge.reports, len(bridge.evidence)) == (1, 2, 2)
    assert [o.sources for o in bridge.origin_list] == [("1-npa-monday", "2-npa-tuesday")]
    assert "cutting the valley off" not in record_json(record)


def test_texts_of_one_root_are_said_to_be_of_one_origin() -> None:
    texts = [c.text for c in of_kind(told("hedge-lost"), "single-origin") if not c.facts]
    assert texts == ["All 3 texts go back to one origin. Nothing was checked against a second one."]
    assert [c for c in of_kind(told("growing-toll"), "single-origin") if not c.facts] == []


def test_a_notice_takes_a_report_back_and_bears_it_not_out() -> None:
    claim = "A senior official said soldiers of Ruvania crossed into Meria, killing two people."
    notice = (
        "NPA is withdrawing a Nov. 15 story in which a senior official was quoted as saying"
        " soldiers of Ruvania had crossed into Meria, killing two people."
    )
    articles = [
        article_from_text(f"{title}\nPublished: {day}\n\n{text}\n", id=id_, file=f"{id_}.txt")
        for id_, title, day, text in (
            ("a", "Soldiers cross into Meria", "15 November 2031", f"ORLO (NPA) — {claim}"),
            ("b", "Story on Meria is withdrawn", "16 November 2031", f"ORLO (NPA) — {notice}"),
            ("c", "Official: soldiers in Meria", "16 November 2031", claim),
        )
    ]
    record = of_articles(articles)
    assert [s.id for s in record.sources if s.retracted] == ["a"]
    assert all(f.reports == 1 for f in record.facts if "withdrawing" in f.text)
    assert any("withdrawing" in f.text for f in record.facts)
