"""Entries -> the search index.

Pagefind is chosen because it needs no server and loads, of an index of any size, only the few
kilobytes that a query asks for. Its command reads HTML, so each
entry becomes a small page in a folder that is thrown away; its Python interface waits a tenth of
a second for each, measured.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import asdict
from html import escape
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory

from generator.errors import BriefingsError
from generator.finish.entries import Entry

FOLDER = "pagefind"
_UNUSED = ("*-ui.*", "*-highlight.*", "wasm.unknown.*")
"""What Pagefind adds for pages that use its own form."""
_PER_FOLDER = 500
_SEEN = ("text", "who", "label", "date", "title")
_UNSPACED = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2,}"
)
"""Runs of scripts that put no space between words: Thai to Khmer, kana, Han, Hangul."""


def write_search(entries: Sequence[Entry], site: Path) -> None:
    """Writes ``site/pagefind``: the same bytes for the same entries."""
    target = site / FOLDER
    rmtree(target, ignore_errors=True)
    if not entries:
        return
    with TemporaryDirectory() as folder:
        for number, entry in enumerate(entries):
            path = Path(folder, f"{number // _PER_FOLDER:04}", f"{number:06}.html")
            path.parent.mkdir(exist_ok=True)
            path.write_text(_page(entry), "utf-8")
        command = [sys.executable, "-m", "pagefind", "--site", folder]
        command += ["--output-path", str(target), "--silent"]
        done = subprocess.run(command, capture_output=True, text=True)  # noqa: S603 - our own
    if done.returncode:
        raise BriefingsError(f"the search index could not be made: {done.stderr.strip()[-300:]}")
    for pattern in _UNUSED:
        for path in target.glob(pattern):
            path.unlink()


def _page(entry: Entry) -> str:
    """What is found stands in the text, what is shown in the metadata. Sources are English."""
    values = asdict(entry)
    meta = "".join(
        f'<i data-pagefind-meta="{name}[data-v]" data-v="{escape(values[name])}"></i>'
        for name in ("kind", "href", "strength", "named", *_SEEN)
        if values[name]
    )
    found = [values[name] for name in (*_SEEN, "more") if values[name]]
    found += _endings(" ".join(found))
    seen = "".join(f"<p>{escape(words)}</p>" for words in found)
    return (
        '<!doctype html><html lang="en"><body data-pagefind-body>'
        f'<i data-pagefind-filter="kind[data-v]" data-v="{entry.kind}"></i>{meta}{seen}</body>'
    )


def _endings(text: str) -> list[str]:
    """Each run of unspaced script from each of its letters on: a word is found by its beginning."""
    runs = dict.fromkeys(_UNSPACED.findall(text))
    return [" ".join(run[at:] for at in range(len(run))) for run in runs]
