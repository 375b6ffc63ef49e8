"""Records of many kinds, with the texts that they rest on: what the tests of exports go through."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache

from generator.assemble.record_json import read_record
from generator.model.record import Record
from generator.model.settings import SiteSettings
from generator.render.exports.statement import Statements
from generator.sources.layout import find_stories
from generator.sources.stories import read_story
from tests.golden.regenerate import folders
from tests.hostile import STRINGS, hostile
from tests.sample import sample_record, sample_texts
from tests.several import TEXTS, several_record

AWAY = SiteSettings(site_name="Explainer Briefings", site_url="https://x.example/news/")
HERE = SiteSettings(site_name="Explainer Briefings")
Texts = Mapping[str, str]


@cache
def records() -> dict[str, tuple[Record, Texts]]:
    """By name: the goldens', two made by hand, and one of hostile text throughout."""
    found = {folder.name: golden for folder in folders() for golden in _golden(folder.name)}
    found["sample"] = (sample_record(), sample_texts())
    found["several"] = (several_record(), TEXTS)
    found["hostile"] = hostile(STRINGS)
    return found


def _golden(name: str) -> list[tuple[Record, Texts]]:
    (folder,) = (f for f in folders() if f.name == name)
    texts = {}
    for files in find_stories(folder / "seeds"):
        bundle = read_story(files, folder / "seeds")
        texts[bundle.name] = {a.id: a.text for a in bundle.articles}
    made = []
    for path in sorted(folder.glob("expected/briefings/*/briefing.json")):
        inputs = {"sources": {}, "rules": "", "model": "", "analysis": ""}
        record = read_record(json.dumps({**json.loads(path.read_text("utf-8")), "inputs": inputs}))
        made.append((record, texts[record.story]))
    return made


def story(name: str, settings: SiteSettings = AWAY) -> Statements:
    record, texts = records()[name]
    return Statements(record, texts, settings)


def names() -> list[str]:
    return sorted(records())
