"""Files for programs: what they may read, and where to begin."""

from __future__ import annotations

import re

from generator.render.exports import exports
from generator.render.exports.addresses import at_top
from generator.render.exports.llms import llms, robots
from tests.render.exports.stories import AWAY, HERE, names, story


def test_llms_has_the_form_of_its_proposal() -> None:
    stories = [story(n) for n in names() if n != "hostile"]
    text = llms(stories, AWAY, at_top(AWAY))
    blocks = text.strip().split("\n\n")
    assert blocks[0] == "# Explainer Briefings" and blocks[1].startswith("> ")
    assert [b for b in blocks if b.startswith("## ")] == ["## Briefings", "## Optional"]
    links = re.findall(r"^- \[[^\n]+\]\(<([^>]+)>\)", text, re.MULTILINE)
    twins = [x for x in links if x.endswith("index.html.md")]
    assert len(twins) == len(stories)
    for one in stories:
        assert one.summary is not None
        assert f"https://x.example/news/briefings/{one.record.slug}/index.html.md" in twins
        assert one.summary.label in text


def test_robots_names_the_map_where_the_address_is_known() -> None:
    assert robots(AWAY).splitlines()[-1] == "Sitemap: https://x.example/news/sitemap.xml"
    assert "Sitemap" not in robots(HERE)
    assert "Disallow" not in robots(HERE)


def test_the_site_has_each_file_once() -> None:
    paths = [p.path for p in exports([], {}, HERE)]
    assert sorted(paths) == [
        "briefing.schema.json",
        "changes.json",
        "changes.xml",
        "feed.json",
        "feed.xml",
        "llms.txt",
        "robots.txt",
        "timeline.ics",
    ]
