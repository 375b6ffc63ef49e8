"""`briefings group`: which loose files tell the same story, and what becomes of their .yml."""

from __future__ import annotations

import html
import json

import pytest

from generator.grouping.likeness import Rarity, pair_of
from generator.grouping.merging import Part, merged
from generator.grouping.traits import names_of, traits_of
from generator.sources.story_file import read_story_file
from generator.sources.text import article_from_text
from tests.desk import Desk
from tests.desk import desk as desk

PACT = """Velmark and Oster sign fishing pact

KELD (ARN) — Velmark and Oster on Friday signed an agreement to share herring quotas in the Sund, ending a dispute of nine years.

Velmark's fisheries minister, Tove Brandt, said each side would land up to 11,000 tonnes a year. Oster's envoy, Rolf Minck, said the accord still needs ratification by both parliaments.

Environmental groups criticised the deal. "The stocks cannot bear it," said Ida Sorn of Clean Sund.
"""
TEXTS = {
    "pact-arn": PACT,
    "pact-courier": """Herring war is over, says minister

The nine-year dispute between Velmark and Oster over herring has ended, after the two governments signed a quota agreement in Keld on Friday.

Under the pact each country may land 11,000 tonnes annually, Fisheries Minister Tove Brandt told the Keld Courier. The parliaments of both countries must ratify it.

Clean Sund, a campaign group, attacked the accord.
""",
    "pact-reprint": "Nine years of quarrel end in Keld\n" + PACT.split("\n", 1)[1],
    "pact-withdrawn": """Correction: Velmark and Oster fishing pact

KELD (ARN) — ARN has withdrawn its report of Friday that Velmark and Oster signed an agreement to share herring quotas. The two governments initialled a draft, and no agreement was signed, the fisheries ministry said.

The report wrongly said that a dispute of nine years had ended.
""",
    "yard-visit": """Brandt visits Oster shipyard

Velmark's fisheries minister, Tove Brandt, toured a shipyard in Oster on Friday with the envoy Rolf Minck.

The yard builds trawlers for Velmark. Some 11,000 people work there, its manager said. Brandt called the welders the best in the Sund.
""",
    "quake-arn": """Strong quake shakes coast of Tarsis, at least 41 dead, officials say

ORVELA (ARN) — A magnitude 6.8 earthquake struck the northern coast of Tarsis early on March 14, killing at least 41 people and burying dozens under collapsed houses, officials said.

The quake hit at 05:12 near the fishing port of Orvela, the Tarsis Geological Institute said. Tremors were felt as far as the capital, Merrow.

Interior Minister Pavel Dorn said 300 soldiers had been sent with heavy machinery. Roads to three villages were blocked by landslides.
""",
    "quake-meridian": """Tarsis earthquake toll climbs to 57 as rescuers reach villages

Rescue teams in northern Tarsis reached villages cut off by landslides on Saturday as the death toll from the March 14 earthquake rose to 57, the Interior Ministry said.

The 6.8-magnitude tremor flattened houses in Orvela and two neighbouring ports. Pavel Dorn, the interior minister, told reporters that another 200 people were injured and that soldiers would stay for weeks.

Aftershocks continued through the night, the Geological Institute said.
""",
    "police-bill": """Dorn defends police reform before Tarsis parliament

MERROW (ARN) — Interior Minister Pavel Dorn on March 14 defended a plan to merge the police forces of Tarsis, telling parliament in Merrow that it would save 300 million crowns.

Opposition deputies accused him of weakening oversight. A vote is expected in April.
""",
    "bridge-opened": """Mayor of Orlen opens the northern bridge

Mayor Tova Lindqvist opened the northern bridge of Orlen on Tuesday.

The bridge cost 12 million crowns and took three years to build. Council leader Arvid Moe said traffic in the old town would fall by a third.

Lindqvist thanked the engineers who built the bridge.
""",
    "school-opened": """Mayor of Orlen opens a school

Mayor Tova Lindqvist opened the harbour school of Orlen on Tuesday.

The school cost 9 million crowns and took two years to build. Council leader Arvid Moe said classes in the old town would shrink by a third.

Lindqvist thanked the teachers of the school.
""",
}
STORIES = {
    "herring": {"pact-arn.txt", "pact-courier.txt", "pact-reprint.txt", "pact-withdrawn.txt"},
    "quake": {"quake-arn.txt", "quake-meridian.txt"},
}


@pytest.fixture
def loose(desk: Desk) -> Desk:
    for name, text in TEXTS.items():
        desk.put(f"{name}.txt", text)
    return desk


def groups(desk: Desk, code: int = 1) -> list[set[str]]:
    data = json.loads(desk.run("group", "--json", code=code).out)
    return [set(g["files"]) for g in data["groups"]]


def test_reports_of_one_event_are_proposed_and_the_same_people_elsewhere_are_not(
    loose: Desk,
) -> None:
    assert sorted(groups(loose), key=len) == sorted(STORIES.values(), key=len)


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_no_single_file_changes_how_the_others_are_grouped(loose: Desk, name: str) -> None:
    (loose.seeds / f"{name}.txt").unlink()
    rest = [s - {f"{name}.txt"} for s in STORIES.values()]
    assert sorted(groups(loose), key=sorted) == sorted((s for s in rest if len(s) > 1), key=sorted)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("pact-arn", "pact-reprint", True),
        ("pact-arn", "pact-courier", True),
        ("quake-arn", "quake-meridian", True),
        ("pact-arn", "yard-visit", False),
        ("quake-arn", "police-bill", False),
        ("bridge-opened", "school-opened", False),
        ("pact-arn", "quake-arn", False),
    ],
)
def test_two_files_alone_are_told_apart_as_among_many(one: str, other: str, same: bool) -> None:
    articles = [article_from_text(TEXTS[n], id=n, file=n) for n in (one, other)]
    known = frozenset(n for a in articles for n in names_of(a))
    first, second = (traits_of(a, known) for a in articles)
    assert (pair_of(first, second, Rarity([first, second])) is not None) is same
    assert (pair_of(second, first, Rarity([second, first])) is not None) is same


def test_the_reasons_are_printed_as_the_texts_write_them(loose: Desk) -> None:
    out = loose.run("group", code=1).out
    assert "pact-arn.txt and pact-reprint.txt: 100% of the shorter text stands in the other" in out
    (line,) = [li for li in out.splitlines() if "quake-arn.txt and quake-meridian.txt" in li]
    for sign in ("Orvela", "dates March 14", "numbers 6.8", "landslides"):
        assert sign in line
    assert "--apply" in out


def test_nothing_is_moved_without_apply_and_then_once(loose: Desk) -> None:
    before = loose.files()
    loose.run("group", code=1)
    assert loose.files() == before
    loose.run("group", "--apply")
    folders = {p.name: {f.name for f in p.iterdir()} for p in loose.seeds.iterdir() if p.is_dir()}
    assert sorted(folders.values(), key=len) == sorted(STORIES.values(), key=len)
    assert "no loose files" in loose.run("group").out


def test_reports_apart_by_weeks_are_two_stories_unless_copied(desk: Desk) -> None:
    for name, day in (("quake-arn", "March 14, 2031"), ("quake-meridian", "June 1, 2031")):
        title, body = TEXTS[name].split("\n", 1)
        desk.put(f"{name}.txt", f"{title}\nPublished: {day}\n{body}")
    assert groups(desk, code=0) == []


def test_a_loose_report_joins_the_folder_of_its_story(desk: Desk) -> None:
    desk.put("tarsis/quake-arn.txt", TEXTS["quake-arn"])
    desk.put("tarsis/story.yml", "published: 2031-03-14\ntitle: The quake\n")
    desk.put("quake-meridian.txt", TEXTS["quake-meridian"])
    desk.put("quake-meridian.yml", "published: 2031-03-15\nby: EB\n")
    desk.run("group", "--apply")
    assert sorted(p.name for p in desk.seeds.iterdir()) == ["tarsis"]
    text = (desk.seeds / "tarsis" / "story.yml").read_text("utf-8")
    story, _ = read_story_file(text, "story.yml", ["quake-arn.txt", "quake-meridian.txt"])
    assert story.title == "The quake"
    days = {n: f.published for n, f in story.sources.items()}
    assert days == {"quake-arn.txt": "2031-03-14", "quake-meridian.txt": "2031-03-15"}
    desk.build()
    assert desk.record()["title"] == "The quake"


def test_a_name_that_is_taken_stops_all_before_any_is_moved(desk: Desk) -> None:
    desk.put("tarsis/quake-meridian.txt", TEXTS["quake-arn"])
    desk.put("quake-meridian.txt", TEXTS["quake-meridian"])
    before = desk.files()
    assert "rename the file" in desk.run("group", "--apply", code=2).err
    assert desk.files() == before


def test_a_file_that_cannot_be_read_is_named_and_left_out(loose: Desk) -> None:
    loose.put("pact-arn.yml", "titel: A\n")
    said = loose.run("group", code=1)
    assert "error: seeds/pact-arn.yml:1" in said.err
    assert "pact-courier.txt" in said.out
    assert "pact-arn.txt" not in said.out


def test_what_editors_said_of_each_stands_in_one_file() -> None:
    one = Part(
        "seeds/a.yml",
        "# checked twice\ntitle: A pact\nby: EB\ntags: [fish]\npublisher: ARN\npublished: 2031-03-14\n"
        "facts:\n  - {match: each side, pin: true}\n",
        ("a.txt",),
    )
    two = Part(
        "seeds/b.yml",
        "title: Herring\nby: CC\ntags: [fish, trade]\nurl: https://b.example/1\n"
        "sources: {b.txt: {publisher: 'no'}}\n"
        "facts:\n  - {match: herring, hide: true, why: 'a: b'}\n  - {match: x, note: n, by: DD}\n",
        ("b.txt",),
    )
    text, notices = merged([one, two])
    story, _ = read_story_file(text, "story.yml", ["a.txt", "b.txt"])
    assert (story.title, story.by, story.tags) == ("A pact", "EB", ("fish", "trade"))
    assert story.published is None
    assert story.sources["a.txt"].published == "2031-03-14"
    assert (story.sources["b.txt"].publisher, story.sources["b.txt"].url) == (
        "no",
        "https://b.example/1",
    )
    assert [(f.match, f.pin, f.hide, f.by) for f in story.facts] == [
        ("each side", True, False, None),
        ("herring", False, True, "CC"),
        ("x", False, False, "DD"),
    ]
    assert story.facts[1].why == "a: b"
    assert "# checked twice" in text
    assert [n.split(":")[0] for n in notices] == ["title", "by"]
    assert "Herring" in notices[0]


def test_files_without_a_word_of_an_editor_need_no_file() -> None:
    assert merged([]) == ("", ())
    assert merged([Part("a.yml", "", ("a.txt",))]) == ("", ())


def test_the_briefings_of_grouped_articles_lead_to_the_joint_one(desk: Desk) -> None:
    for name in ("pact-arn", "pact-reprint"):
        desk.put(f"{name}.txt", TEXTS[name])
    desk.build()
    before = {p.name for p in (desk.root / "docs" / "briefings").iterdir()}
    desk.run("group", "--apply")
    desk.build("2026-01-06")
    records = {name: desk.record(name) for name in sorted(before)}
    (joint,) = (name for name, r in records.items() if r["sources"])
    for name in before - {joint}:
        assert records[name]["continued"] == joint
        page = (desk.root / "docs" / "briefings" / name / "index.md").read_text("utf-8")
        assert f'<a href="../{joint}/">' in html.unescape(page)
    files = desk.files()
    desk.build("2026-01-07")
    assert desk.files() == files
