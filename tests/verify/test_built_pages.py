"""The whole chain: articles read, records made, pages built by MkDocs, and then spoiled.

What is spoiled is found on the pages, not written here, so that the templates may change.
"""

from __future__ import annotations

import html
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.verify import verify
from generator.verify.proof import Failure
from tests.verify.site import Reader, Site, finish
from tests.verify.story import TEXT

ROOT = Path(__file__).parents[2]
CLAIM = re.compile(r'<(\w+)[^>]*\sdata-fact="[^"]*"[^>]*>.*?</\1>', re.DOTALL)
LABEL = re.compile(r'<(\w+)[^>]*\sdata-strength="[^"]*"[^>]*>[^<]*</\1>')
SPEAKER = re.compile(r'<(\w+)[^>]*\sdata-speaker="[^"]*"[^>]*>.*?</\1>', re.DOTALL)
NODE = re.compile(r'<(\w+)[^>]*\sdata-parts="[^"]*"[^>]*>.*?</\1>', re.DOTALL)
TEXTS = re.compile(r">([^<>]*[^\W\d_][^<>]*)<")
PICTURE = re.compile(r"<svg.*?</svg>", re.DOTALL)


@dataclass(frozen=True)
class Chain:
    """A built project."""

    root: Path

    def page(self, kind: str, of: str = "") -> Path:
        """The first built page of a kind; ``of`` is in its address."""
        pages = sorted((self.root / "site").rglob("*.html"))
        wanted = f'data-page="{kind}"'
        return next(p for p in pages if of in str(p) and wanted in p.read_text("utf-8"))

    def failures(self, page: Path | None = None) -> list[Failure]:
        root = self.root
        proof = verify(root / "site", root / "docs", root / "seeds", root / "mkdocs.yml")
        name = page.relative_to(root / "site").as_posix() if page else ""
        return [f for f in proof.failures if not name or f.page == name]


@pytest.fixture(scope="session")
def built_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two stories through the real chain: the seed, and the fictional one of these tests."""
    pytest.importorskip("mkdocs")
    root = tmp_path_factory.mktemp("chain")
    shutil.copytree(ROOT / "templates", root / "templates")
    shutil.copytree(ROOT / "tests" / "golden" / "drone-showcase" / "seeds", root / "seeds")
    shutil.copytree(ROOT / "docs", root / "docs", ignore=shutil.ignore_patterns("briefings"))
    shutil.copy(ROOT / "mkdocs.yml", root)
    (root / "seeds" / "harbour.txt").write_text(TEXT, "utf-8")
    command = [sys.executable, "-m", "generator.cli", "build", "--date", "2026-01-02", "--quiet"]
    environment = {"PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1", "PATH": "/usr/bin:/bin"}
    subprocess.run(command, cwd=root, env=environment, check=True)
    finish(root)
    return root


@pytest.fixture
def chain(built_once: Path, tmp_path: Path) -> Iterator[Chain]:
    """A copy to spoil."""
    shutil.copytree(built_once, tmp_path / "chain")
    yield Chain(tmp_path / "chain")


def spoil(page: Path, change: Callable[[str], str]) -> None:
    text = page.read_text("utf-8")
    changed = change(text)
    assert changed != text, "nothing was changed"
    page.write_text(changed, "utf-8")


def swap(old: str, new: str) -> Callable[[str], str]:
    return lambda text: text.replace(old, new, 1)


def without(pattern: re.Pattern[str]) -> Callable[[str], str]:
    """Leaves out the first match that stands in a claim."""

    def change(text: str) -> str:
        for claim in CLAIM.finditer(text):
            if found := pattern.search(claim.group()):
                kept = claim.group().replace(found.group(), "", 1)
                return text[: claim.start()] + kept + text[claim.end() :]
        return text

    return change


def test_the_built_site_is_proved(chain: Chain) -> None:
    assert [str(f) for f in chain.failures()] == []


SPOILED: list[tuple[str, str, Callable[[str], str]]] = [
    ("a dropped not", "harbour", swap("did not collapse", "did collapse")),
    ("a dropped reportedly", "north", lambda t: re.sub(r"<em[^>]*>reportedly</em> ", "", t, count=1)),
    ("a dropped approximately", "north", lambda t: re.sub(r"[Aa]pproximately 3", "3", t, count=1)),
    ("an inserted [not]", "north", swap(" were ", " were [not] ")),
    ("one changed word", "north", swap("reconnaissance", "bombing")),
    ("a moved offset", "north", lambda t: re.sub(r'(data-parts="[1-9]\d+)', r"\g<1>0", t, count=1)),
    ("a missing label", "north", without(LABEL)),
    ("a missing speaker", "north", without(SPEAKER)),
    ("a swapped label", "north", lambda t: re.sub(r"(data-strength=\"\w+\">)Credited<", r"\1Hedged<", t, count=1)),
    ("an unmarked sentence", "north", swap("</h1>", "</h1><p>Kim has new drones.</p>")),
    ("a hidden sentence", "north", swap("</h1>", "</h1><p hidden>Kim has new drones.</p>")),
    ("a poisoned <title>", "north", swap("</title>", " – confirmed</title>")),
    ("a poisoned description", "north", lambda t: re.sub(r'(name="description" content=")', r"\1Confirmed: ", t, count=1)),
    ("a poisoned aria-label", "north", lambda t: re.sub(r'aria-label="[^"]*"', 'aria-label="Confirmed"', t, count=1)),
    ("a wrong count", "north", lambda t: re.sub(r"(\d+) of (\d+) facts", r"9\1 of \2 facts", t, count=1)),
    ("words printed by a style", "north", swap("</h1>", "</h1><style>h1::after{content:'Confirmed'}</style>")),
    ("an inline style", "north", lambda t: re.sub(r"(data-strength=)", r'style="display:none" \1', t, count=1)),
    ("a claim under another id", "north", lambda t: re.sub(r'data-fact="\w+"', 'data-fact="f0000000"', t, count=1)),
]  # fmt: skip


@pytest.mark.parametrize(("of", "change"), [s[1:] for s in SPOILED], ids=[s[0] for s in SPOILED])
def test_a_spoiled_briefing_is_not_proved(
    chain: Chain, of: str, change: Callable[[str], str]
) -> None:
    page = chain.page("brief", of)
    spoil(page, change)
    assert chain.failures(page)


@pytest.mark.parametrize("pattern", [LABEL, SPEAKER], ids=["label", "speaker"])
def test_a_card_keeps_speaker_and_label(chain: Chain, pattern: re.Pattern[str]) -> None:
    page = chain.page("landing")
    spoil(page, without(pattern))
    assert chain.failures(page)


def test_a_claim_elsewhere_without_its_speaker(chain: Chain) -> None:
    """The words of each claim, set once more at the end of the page."""
    page = chain.page("brief", "north")
    text = page.read_text("utf-8")
    nodes = {m.group() for c in CLAIM.finditer(text) for m in NODE.finditer(c.group())}
    words = sorted(n for n in nodes if "data-speaker" not in n and len(n) > 250)
    assert len(words) > 5
    for node in words[:5]:
        page.write_text(text.replace("</article>", f"<p>{node}</p></article>"), "utf-8")
        assert chain.failures(page), node


def test_the_picture_is_proved(chain: Chain) -> None:
    page = chain.page("brief", "north")
    picture = PICTURE.search(page.read_text("utf-8"))
    assert picture is not None
    for match in TEXTS.finditer(picture.group()):
        changed = picture.group()[: match.start(1)] + "gave" + picture.group()[match.end(1) :]
        text = page.read_text("utf-8")
        page.write_text(text.replace(picture.group(), changed), "utf-8")
        assert chain.failures(page), match.group(1)
        page.write_text(text, "utf-8")


def test_no_visible_text_can_be_changed(chain: Chain) -> None:
    """Every text on the seed's briefing, one after the other, gets a word more."""
    page = chain.page("brief", "north")
    text = page.read_text("utf-8")
    reader, name = Reader(Site(chain.root)), page.relative_to(chain.root / "site").as_posix()
    missed: list[str] = []
    for match in [*TEXTS.finditer(text, text.index("<body"))][::6]:
        changed = html.escape(f"{html.unescape(match.group(1))} not")
        if not reader.failures(name, text[: match.start(1)] + changed + text[match.end(1) :]):
            missed.append(match.group(1))
    assert missed == []


def test_words_in_another_row(chain: Chain) -> None:
    """The dates of two entries exchanged: each right by itself, together wrong."""
    page = chain.page("brief", "north")
    spoil(page, lambda text: exchanged(text, r'<p class="event__date">.*?</p>'))
    assert any("date" in f.what for f in chain.failures(page))


def exchanged(text: str, pattern: str) -> str:
    """The page with the first two different matches in each other's place."""
    found = [m.group() for m in re.finditer(pattern, text, re.DOTALL)]
    first, other = found[0], next(f for f in found if f != found[0])
    return text.replace(first, "@", 1).replace(other, first, 1).replace("@", other, 1)


ROWS = [
    ("who describes whom", r'<td class="actor__described">.*?</td>'),
    ("who is named how", r'<th scope="row">.*?</th>'),
    ("who does it to whom", r'<span class="tie__name">.*?</span>(?:</a>)?</span>'),
    ("what is asked", r'<h3 class="group__title"[^>]*>[^<]*\?</h3>'),
    ("which line it stands in", r'<a class="ref" href="sources[^>]*>.*?</a>'),
]


@pytest.mark.parametrize("pattern", [r[1] for r in ROWS], ids=[r[0] for r in ROWS])
def test_right_words_in_the_wrong_row(chain: Chain, pattern: str) -> None:
    page = chain.page("brief", "north")
    spoil(page, lambda text: exchanged(text, pattern))
    assert chain.failures(page)


def test_a_line_says_why_it_is_not_quoted(chain: Chain) -> None:
    page = chain.page("source", "north")
    spoil(page, lambda text: re.sub(r"Says what line \d+ says", "Says what line 2 says", text))
    assert any("why the line is used" in f.what for f in chain.failures(page))
