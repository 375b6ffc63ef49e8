"""Whatever an article contains, a page of it shows text and nothing else."""

from __future__ import annotations

import json

import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from markdown import Markdown
from selectolax.lexbor import LexborHTMLParser

from generator.render import render
from generator.render.escaping import plain
from tests.hostile import STRINGS, hostile
from tests.render.conftest import SETTINGS

FRONT = {"title", "description", "date", "image", "image_alt"}
HARMFUL = "script:not([type='application/ld+json']), style, img, iframe, object, embed, base, form, meta, link, math, template"
# more than mkdocs.yml turns on: a fork may
EXTENSIONS = ("toc", "tables", "fenced_code", "attr_list", "md_in_html", "footnotes", "abbr")


@given(st.lists(st.one_of(st.text(max_size=60), st.sampled_from(STRINGS)), min_size=1, max_size=4))
@example(list(STRINGS))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_text_stays_text_through_markdown(strings: list[str]) -> None:
    record, texts = hostile(strings)
    for page in render([record], {record.slug: texts}, SETTINGS):
        if not page.path.endswith(".md"):
            continue  # tests/render/exports
        _, front, text = str(page.content).split("---\n", 2)
        head = yaml.safe_load(front)
        assert {"title", "description"} <= set(head) <= FRONT
        assert not any(c in "".join(head.values()) for c in "<>\"'")
        html = Markdown(extensions=list(EXTENSIONS)).convert(text)
        tree = LexborHTMLParser(html)
        assert len(tree.css("article")) == 1
        # the search page has a form, and holds nothing of a record
        assert page.path == "search/index.md" or not tree.css(HARMFUL)
        for block in tree.css("script"):
            assert json.loads(block.text())["@type"] == "Article"
        for element in tree.css("*"):
            assert not any(name.startswith("on") for name in element.attributes)
            assert not (element.attributes.get("href") or "").lower().startswith("javascript")
        places = {f"{p.start}-{p.end}": p.quote for f in record.facts for p in f.evidence}
        for node in tree.css("[data-parts]:not([data-parts*=actor])"):
            words = plain(places[node.attributes["data-parts"] or ""])
            assert "".join(node.text().split())[1:] == "".join(words.split())[1:]
