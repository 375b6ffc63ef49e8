"""Pages of several sources and two versions are proved, and whatever is wrong on them is found.

The record is made by hand; its pages are rendered and built by MkDocs, and then spoiled.
"""

from __future__ import annotations

import html
import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.model.settings import SiteSettings
from generator.render import render
from generator.render.exports import twin
from generator.verify import verify
from generator.verify.proof import Failure
from tests.several import SLUG, TEXTS, several_record, write_story
from tests.verify.site import Reader, Site, finish

ROOT = Path(__file__).parents[2]
TEXT = re.compile(r">([^<>]*[^\W\d_][^<>]*)<")
BRIEF = f"briefings/{SLUG}/index.html"
Change = Callable[[str], str]


@pytest.fixture(scope="session")
def built_several(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pytest.importorskip("mkdocs")
    root = tmp_path_factory.mktemp("several")
    shutil.copy(ROOT / "mkdocs.yml", root)
    shutil.copytree(ROOT / "templates", root / "templates")
    shutil.copytree(ROOT / "docs" / "assets", root / "docs" / "assets")
    for written in (ROOT / "docs").glob("*.md"):
        shutil.copy(written, root / "docs")
    record = several_record()
    write_story(root, record)
    settings = SiteSettings(site_name="Explainer Briefings")
    for made in render([record], {SLUG: TEXTS}, settings):
        path = root / "docs" / made.path
        path.parent.mkdir(parents=True, exist_ok=True)
        content = made.content or ""
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    finish(root)
    # `finish` writes the twins of stories that are read from seeds; this record is made by hand
    folder = root / "site" / "briefings" / SLUG
    (folder / "index.html.md").write_text(twin(record, TEXTS, settings), "utf-8")
    return root


@pytest.fixture
def project(built_several: Path, tmp_path: Path) -> Path:
    """A copy to spoil."""
    shutil.copytree(built_several, tmp_path / "project")
    return tmp_path / "project"


def failures(root: Path) -> list[Failure]:
    proof = verify(root / "site", root / "docs", root / "seeds", root / "mkdocs.yml")
    return list(proof.failures)


def spoil(root: Path, change: Change, page: str = BRIEF) -> list[Failure]:
    path = root / "site" / page
    text = path.read_text("utf-8")
    changed = change(text)
    assert changed != text, "nothing was changed"
    path.write_text(changed, "utf-8")
    return [f for f in failures(root) if f.page == page]


def swap(old: str, new: str) -> Change:
    return lambda text: text.replace(old, new, 1)


def cut(pattern: str) -> Change:
    return lambda text: re.sub(pattern, "", text, count=1, flags=re.DOTALL)


def in_item(fact: str, change: Change) -> Change:
    """The change made in the item of one fact alone."""

    def made(text: str) -> str:
        start = text.index(f'<li class="fact" id="{fact}"')
        end = text.find('<li class="fact"', start + 1)
        return text[:start] + change(text[start:end]) + text[end:]

    return made


def test_the_pages_are_proved(project: Path) -> None:
    assert [str(f) for f in failures(project)] == []


SPOILED: list[tuple[str, Change]] = [
    ("a report left out", cut(r'<li class="telling" data-fact="f2".*?</li>')),
    ("a report under another number", swap('data-telling="0"', 'data-telling="1"')),
    ("a report with the fact's label", in_item("f2", lambda t: re.sub(r'(data-telling.*?data-strength=")reported(">)Credited', r"\1stated\2No source named", t, flags=re.DOTALL))),
    ("a report without its speaker", in_item("f2", cut(r'<span class="fact__who"><span[^>]*data-source="post"[^>]*data-speaker="0">.*?</span></span>'))),
    ("another source's line left out", cut(r'<li class="telling"><a class="ref".*?</li>')),
    ("word for word, where it is not", swap("word for word", "word for word.")),
    ("the origins counted anew", swap("1 origin, 2 reports", "2 origins, 2 reports")),
    ("the reports counted anew", swap("1 origin, 2 reports", "1 origin, 3 reports")),
    ("no reason for one origin", cut(r'<ul class="support__why">.*?</ul>')),
    ("another letter", swap("A, line 5", "B, line 5")),
    ("another line", swap("A, line 5", "A, line 4")),
    ("a version left out", cut(r'<li class="side" data-side="1">.*?</li>')),
    ("a version without its speaker", in_item("f3", lambda t: re.sub(r'(data-side="0">.*?)<span class="fact__who">.*?</span></span>', r"\1", t, count=1, flags=re.DOTALL))),
    ("a version with another label", in_item("f3", lambda t: re.sub(r'(data-side="0">.*?)strength--hedged" data-strength="hedged">Hedged', r'\1strength--stated" data-strength="stated">No source named', t, count=1, flags=re.DOTALL))),
    ("the other version right", lambda t: t.replace("Right, says the editor", "Earlier")),
    ("earlier and later exchanged", lambda t: t.replace(">Earlier<", ">@<").replace(">Later<", ">Earlier<").replace(">@<", ">Later<")),
    ("original and rewritten exchanged", lambda t: t.replace(">Original wording<", ">@<").replace(">As passed on<", ">Original wording<").replace(">@<", ">As passed on<")),
    ("a conflict kept quiet under its fact", in_item("f4", cut(r'<div class="difference">.*?</div>'))),
    ("all versions left out of the list", cut(r'<ul class="sides" data-caveat="c1">(?!.*data-caveat="c1").*?</ul>')),
    ("no news", cut(r'<section class="news".*?</section>')),
    ("a fact left out of the news", cut(r' <a class="ref ref--sans" href="#f7">')),
    ("a withdrawal kept quiet", cut(r"<li><span[^>]*news.withdrawn.*?</li>")),
    ("a source's going kept quiet", cut(r"<li><span[^>]*news.source_gone.*?</li>")),
    ("another source new", swap("Source C was added", "Source B was added")),
    ("since another version", swap("since the version of 4 March", "since the version of 6 March")),
    ("another status", swap("Weaker since", "Stronger since")),
    ("a status since another day", swap("Weaker since 6 March", "Weaker since 4 March")),
    ("a status kept quiet", cut(r'<p class="fact__status">.*?</p>')),
    ("a hidden fact kept quiet", cut(r'<li class="left__fact".*?</li>')),
    ("a hidden fact without its reason", cut(r'<span class="signed__why"><span[^>]*>A letter.*?</span></span>')),
    ("an editor's note left out", cut(r'<li class="remark"><b[^>]*>Editor’s note.</b> <span class="remark__text"><span[^>]*>The town.*?</li>')),
    ("an editor's note at another fact", lambda t: t.replace("Asked again on Friday", "@", 1).replace("The town has not answered our questions", "Asked again on Friday", 1).replace("@", "The town has not answered our questions", 1)),
    ("no context", cut(r'<p class="fact__context".*?</p>')),
    ("another fact continued", swap("Continues fact 1.", "Continues fact 2.")),
    ("a context without its mark", swap(' data-context="f7"', "")),
    ("more shared facts", swap("2 of 7 facts stand", "3 of 7 facts stand")),
    ("more origins", swap("1 of them from more", "2 of them from more")),
    ("fewer disagreements", swap("disagree on 1 point", "disagree on 2 points")),
    ("a mark of a cut where nothing is cut", swap('<p class="fact__text">', '<p class="fact__text"><span class="cut">…</span> ')),
]  # fmt: skip


@pytest.mark.parametrize("change", [s[1] for s in SPOILED], ids=[s[0] for s in SPOILED])
def test_what_is_wrong_is_found(project: Path, change: Change) -> None:
    assert spoil(project, change)


def test_no_visible_text_can_be_changed(project: Path) -> None:
    """Every fifth text on the briefing, one after the other, gets a word more."""
    text = (project / "site" / BRIEF).read_text("utf-8")
    reader = Reader(Site(project))
    missed: list[str] = []
    for match in [*TEXT.finditer(text, text.index("<body"))][::5]:
        more = html.escape(f"{html.unescape(match.group(1))} not")
        if not reader.failures(BRIEF, text[: match.start(1)] + more + text[match.end(1) :]):
            missed.append(match.group(1))
    assert missed == []


def test_a_notice_of_another_source(project: Path) -> None:
    path = f"briefings/{SLUG}/sources/wire/index.html"
    assert spoil(project, swap("Source C, line by line", "Source D, line by line"), path)


def edit(record: dict[str, Any], path: str, value: object) -> None:
    """Sets what stands at a dotted path, numbers being places in lists."""
    *steps, last = path.split(".")
    target: Any = record
    for step in steps:
        target = target[int(step)] if step.isdigit() else target[step]
    target[last] = value


WRONG: list[tuple[str, str, object, str]] = [
    ("more origins than reasons", "facts.1.origins", 2, "origins"),
    ("more reports than sources", "facts.1.reports", 3, "reports"),
    ("no reasons", "facts.1.origin_list", [], "how many origins"),
    ("origins of other sources", "facts.1.origin_list.0.sources", ["herald"], "not those"),
    ("a report that is no evidence", "facts.1.tellings", [], "no report"),
    ("a context behind it", "facts.6.context.start", 400, "goes on"),
    ("a report that is credited to nobody", "facts.1.tellings.0.attribution", [], "credits nobody"),
]


@pytest.mark.parametrize(
    ("path", "value", "said"), [w[1:] for w in WRONG], ids=[w[0] for w in WRONG]
)
def test_a_record_that_counts_otherwise(project: Path, path: str, value: object, said: str) -> None:
    place = project / "docs" / "briefings" / SLUG / "briefing.json"
    record = json.loads(place.read_text("utf-8"))
    if path.endswith("context.start"):
        edit(record, "facts.6.context.end", len(TEXTS["wire"]))
    edit(record, path, value)
    place.write_text(json.dumps(record), "utf-8")
    own = [f for f in failures(project) if f.page.endswith("briefing.json")]
    assert any(said in f.what for f in own), [str(f) for f in own]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Title by the editor, EB\n\n", ""),
        ("Editor’s note. The town", "The town"),
        (" (editor: EB)", ""),
        ("Reason given: The quay is open today.", "Reason given: The quay is closed."),
        ("A letter of the mayor says otherwise.", "It is wrong."),
        ("## Left out by the editor\n", "## Caveats\n"),
        ("  - Editor’s note. Asked again on Friday. (editor: EB)\n", ""),
    ],
)
def test_a_twin_that_keeps_an_editor_quiet(project: Path, old: str, new: str) -> None:
    assert spoil(project, swap(old, new), f"briefings/{SLUG}/index.html.md")
