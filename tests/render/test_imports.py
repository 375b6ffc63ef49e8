"""A site whose records are up to date is rendered without any language model."""

from __future__ import annotations

import subprocess
import sys

CODE = """
import sys
from tests.sample import sample_record, sample_texts
from generator.model.settings import SiteSettings
from generator.render import render
record = sample_record()
assert render([record], {record.slug: sample_texts()}, SiteSettings(site_name="x"))
print(sorted(m for m in sys.modules if m.split(".")[0] in {"spacy", "thinc", "mkdocs"}))
"""


def test_rendering_imports_neither_spacy_nor_mkdocs() -> None:
    done = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
