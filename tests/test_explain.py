"""`briefings explain`: the trail of anything on a page, as a person at a terminal meets it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.errors import StoryError
from generator.explain.asked import find_line, find_record, unknown
from generator.explain.wording import known, row_of, row_value, say
from generator.model.record import Record
from generator.rules import rows
from generator.settings import read_project
from tests.test_cli import run

ARTICLE = """Lindvik closes its harbour after wall gives way

The harbour wall of Lindvik fell on 4 May 2031, the port authority said on Monday.

About 40 boats were damaged, according to Mayor Ada Quill. The rescue service freed two sailors from a ferry. The town did not immediately respond.

Furthermore, Quill said the town may close the quay in June. She thanked the rescue service of Port Ellan. The wall was built in 1911.
"""
Explain = Callable[..., str]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("explained")
    (root / "mkdocs.yml").write_text("site_name: Test\n")
    (root / "docs").mkdir()
    (root / "seeds").mkdir()
    (root / "seeds" / "wall.txt").write_text(ARTICLE)
    run("build", cwd=root, SOURCE_DATE_EPOCH="1767571200")
    return root


@pytest.fixture(scope="module")
def record(project: Path) -> dict[str, Any]:
    (path,) = project.glob("docs/briefings/*/briefing.json")
    return dict(json.loads(path.read_text("utf-8")))


@pytest.fixture(scope="module")
def explained(project: Path, record: dict[str, Any]) -> Explain:
    """The trail as it is printed, of a story that is read once for all tests."""
    from generator.explain import lines
    from generator.explain.explaining import open_case, trail_of

    case = open_case(read_project(project), Record.model_validate(record))

    def explain(*words: str) -> str:
        return "\n".join(lines(trail_of(case, " ".join(words))))

    return explain


def fact(record: dict[str, Any], words: str) -> dict[str, Any]:
    return next(f for f in record["facts"] if words in f["text"])


def test_a_fact_is_traced_from_its_sentence_to_its_place(
    explained: Explain, record: dict[str, Any]
) -> None:
    said = explained(fact(record, "40 boats")["id"])
    start = ARTICLE.index("About 40")
    assert f"wall.txt, line 3, characters {start} to" in said
    assert "hangs on the verb “damaged”" in said
    assert "done to (a passive): “About 40 boats”" in said
    assert "Amount “About 40 boats”: 40" in said
    assert "“Mayor Ada Quill” credited by “according to”" in said
    assert "[attribution/phrases#according-to]" in said
    assert "person “Ada Quill”" in said
    assert "Strength: reported" in said
    assert "Role: development" in said
    total = len(record["facts"])
    assert f"of {total} on the page" in said


def test_a_cut_a_hedge_and_an_insertion_tell_their_rules(
    explained: Explain, record: dict[str, Any]
) -> None:
    said = explained(fact(record, "close the quay")["id"])
    assert "Left out: “Furthermore,”" in said and "[discourse/openers#addition]" in said
    assert (
        "“may” is hedged: it decides where it governs the main clause.  [strength/cues#may]" in said
    )
    assert "governed by “said”, hangs on the verb “close”" in said
    said = explained(fact(record, "thanked")["id"])
    assert "Inserted: [Ada Quill] after “She”, which stands for it." in said


def test_a_date_names_its_rule_and_a_role_its_row(
    explained: Explain, record: dict[str, Any]
) -> None:
    assert "DATE 2031-05-04; the text states it in full.  [dates/" in explained(
        fact(record, "4 May 2031")["id"]
    )
    said = explained(fact(record, "1911")["id"])
    assert "Role: background" in said and "[roles/background#origin]" in said


def test_a_follow_up_says_why_it_ranks_behind(explained: Explain, record: dict[str, Any]) -> None:
    reply = fact(record, "did not immediately respond")
    assert record["facts"].index(reply) >= 4
    assert "[discourse/follow_ups#no-comment]" in explained(reply["id"])


def test_the_command_prints_lines_and_json(project: Path, record: dict[str, Any]) -> None:
    first = record["facts"][0]["id"]
    printed = run("explain", "wall", first, cwd=project).stdout
    assert printed.startswith(f"wall.txt: fact {first}\n")
    assert "\n\nThe sentence\n  wall.txt, line 2, characters " in printed
    trail = json.loads(run("explain", "wall", first, "--json", cwd=project).stdout)
    assert trail["kind"] == "fact"
    steps = [s for section in trail["sections"] for s in section["steps"]]
    placed = [s for s in steps if "start" in s]
    assert placed and all(0 <= s["start"] < s["end"] <= len(ARTICLE) for s in placed)
    (total,) = (s["value"] for s in steps if "the sum of" in s["text"])
    parts = [s["value"] for s in steps if s["text"].startswith("  ")]
    assert parts and sum(parts) == pytest.approx(total)


def test_headline_line_says_what_became_of_it(explained: Explain) -> None:
    said = explained("line", "1")
    assert "duplicate: Says what line 2 says." in said
    assert "it sums up and is never a fact of its own" in said


def test_timeline_entry_caveat_and_actor_are_explained(
    explained: Explain, record: dict[str, Any]
) -> None:
    entry = next(e for e in record["timeline"] if e["date"]["edtf"] == "2031-05-04")
    said = explained(entry["id"])
    assert "Status: happened" in said and f"belongs to the fact {entry['fact']}" in said
    caveat = next(c for c in record["caveats"] if c["facts"])
    said = explained(caveat["id"])
    assert "[observations#" in said and f"under the fact {caveat['facts'][0]}" in said
    assert "Described by the text as “Mayor” (line 3)" in explained("ada-quill")


def test_every_caveat_names_its_row(explained: Explain, record: dict[str, Any]) -> None:
    for caveat in record["caveats"]:
        assert "[observations#" in explained(caveat["id"]), caveat


def test_an_unknown_id_gets_the_nearest(project: Path, record: dict[str, Any]) -> None:
    wrong = record["facts"][0]["id"][:-1] + "x"
    done = run("explain", "wall", wrong, cwd=project, code=2)
    assert "has nothing called" in done.stderr and record["facts"][0]["id"] in done.stderr
    done = run("explain", "wall", "line 99", cwd=project, code=2)
    assert f"nearest: line {len(record['coverage'])}" in done.stderr
    done = run("explain", "wal", "line 1", cwd=project, code=2)
    assert "no published story 'wal'" in done.stderr and "wall.txt" in done.stderr


def test_the_record_is_not_changed_and_an_old_one_is_said_to_be(
    project: Path, tmp_path: Path
) -> None:
    copy = shutil.copytree(project, tmp_path / "copy")
    (path,) = copy.glob("docs/briefings/*/briefing.json")
    old = path.read_text("utf-8").replace('"rules": "', '"rules": "0')
    path.write_text(old, "utf-8")
    assert (
        "! The record was made of other inputs" in run("explain", "wall", "line 2", cwd=copy).stdout
    )
    assert path.read_text("utf-8") == old
    (copy / "seeds" / "wall.txt").write_text(ARTICLE.replace("40", "41"))
    done = run("explain", "wall", "line 2", cwd=copy, code=2)
    assert "not what the record was made of" in done.stderr and "briefings build" in done.stderr


def test_a_story_is_found_by_slug_file_or_stem(record: dict[str, Any]) -> None:
    only = Record.model_validate(record)
    for name in (only.slug, only.story, "wall", "seeds/wall.txt"):
        assert find_record([only], name) is only


def test_a_line_is_found_as_the_page_writes_it(record: dict[str, Any]) -> None:
    only = Record.model_validate(record)
    for words in ("line 3", "Line 3", "A, line 3", "line3"):
        found = find_line(only, words)
        assert found is not None and found.start == only.coverage[2].start
    assert find_line(only, "f1234567") is None
    with pytest.raises(StoryError, match="line 3"):
        find_line(only, "B, line 3")


def test_a_line_of_several_sources_needs_one_of_them(record: dict[str, Any]) -> None:
    first = record["sources"][0]
    other = {**first, "id": "report", "file": "wall/report.txt"}
    lines = [{**c, "source": "report"} for c in record["coverage"]]
    both = Record.model_validate(
        {**record, "sources": [first, other], "coverage": [*record["coverage"], *lines]}
    )
    with pytest.raises(StoryError, match="of which source") as caught:
        find_line(both, "line 3")
    assert "A, line 3 (wall.txt); B, line 3 (wall/report.txt)" in caught.value.remedy
    for words in ("B, line 3", "b line 3", "report line 3", "report.txt, line 3"):
        found = find_line(both, words)
        assert found is not None and found.source == "report"
    with pytest.raises(StoryError, match="rapport") as caught:
        find_line(both, "rapport.txt line 3")
    assert "report.txt" in caught.value.remedy


def test_an_actor_is_explained_by_name(explained: Explain) -> None:
    assert explained("Ada Quill") == explained("ada-quill").replace(" ada-quill", " Ada Quill", 1)
    assert "Described by the text as" in explained("ada quill")


def test_a_withdrawn_fact_has_no_trail(record: dict[str, Any]) -> None:
    gone = {"id": "f0000000", "sha256": "0", "added": "2026-01-05", "withdrawn": "2026-02-01"}
    only = Record.model_validate({**record, "withdrawn": [gone]})
    assert "withdrawn on 2026-02-01" in str(unknown(only, "f0000000"))


def test_rows_are_found_below_their_folder() -> None:
    assert row_of("strength", "may") == ("strength/cues#may",)
    assert row_of("observations", "undated") == ("observations#undated",)
    assert row_of("dates", "no-such-row") == ()
    assert row_of("dates", "roles/outlook#will") == ("roles/outlook#will",)
    assert row_value("strength/cues#may", "strength") == "hedged"


def test_every_part_of_a_score_and_every_row_free_reason_has_words() -> None:
    from generator.analyse.statements import follow_ups, salience

    assert all(known(f"score.{name}") for name in salience.PENALTIES if name not in {"trailing"})
    assert all(known(f"builds.{n}") for n in ("short-denial", "open-object", "two-references"))
    assert follow_ups.FILE == "discourse/follow_ups" and rows(follow_ups.FILE)
    assert say("heading.found") == "What was found in it"


def test_a_pronoun_and_a_short_name_say_which_rule_joined_them(
    explained: Explain, record: dict[str, Any]
) -> None:
    quill = next(a for a in record["actors"] if a["name"] == "Ada Quill")
    said = explained(quill["id"])
    assert "“Quill”, by name.  [actors/joining#surname]" in said
    assert "“She”, by a pronoun.  [actors/joining#the-only-person]" in said
