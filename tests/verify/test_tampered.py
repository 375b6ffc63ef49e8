"""What a hand in the built pages could do, one thing at a time, and the proof notices.

The list began with the 83 of 183 ways that the proof once did not notice.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest

from tests.verify.site import Reader, Site

Change = Callable[[str], str]
DAM, SEED = "briefings/tarnholm", "briefings/north"
COURT, DRIFT, WATER = "briefings/velmarks-top", "briefings/velmar-may", "briefings/the-courier"


@pytest.fixture(scope="session")
def reader(golden_site: Site) -> Reader:
    return Reader(golden_site)


def swap(old: str, new: str) -> Change:
    return lambda text: text.replace(old, new, 1)


def sub(pattern: str, new: str = "", count: int = 1) -> Change:
    return lambda text: re.sub(pattern, new, text, count=count, flags=re.DOTALL)


def exchange(pattern: str, first: int = 0, second: int = 1) -> Change:
    """Two matches of a pattern change places."""

    def change(text: str) -> str:
        found = list(re.finditer(pattern, text, re.DOTALL))
        one, other = found[first], found[second]
        middle = text[one.end() : other.start()]
        return text[: one.start()] + other[0] + middle + one[0] + text[other.end() :]

    return change


def section(name: str, change: Change) -> Change:
    """The change made in one section alone."""

    def made(text: str) -> str:
        start = text.index(f'aria-labelledby="{name}"')
        end = (
            text.index("<h2", text.index("<h2", start) + 1) if "<h2" in text[start:] else len(text)
        )
        return text[:start] + change(text[start:end]) + text[end:]

    return made


BOX = r'<div class="source">.*?</div>\s*(?=<div class="source">|</details>)'
ROW = r'<tr class="actor" id=.*?</tr>'
EVENT = r'<p class="event__date">.*?</p>'
REMARKS = r'<ul class="remarks">.*?</ul>'
STRENGTH = r'<span class="strength strength--\w+" data-strength="\w+">'

BRIEF: list[tuple[str, str, Change]] = [
    ("a remark removed", DAM, sub(r'<li class="remark"[^>]*><span class="remark__text">[^<]*</span></li>')),
    ("all remarks removed", DAM, sub(REMARKS, "", 0)),
    ("all remarks of the seed removed", SEED, sub(REMARKS, "", 0)),
    ("a remark under another fact", DAM, exchange(REMARKS)),
    ("an opening sentence removed", DAM, sub(r'<span data-message="opening\.\w+">.*?</span> ')),
    ("the opening's disagreement removed", DAM, sub(r'<span data-message="opening\.disagree">.*?</span>')),
    ("the opening removed", DAM, sub(r'<p class="lede__opening">.*?</p>')),
    ("the headline's label removed", DAM, sub(r'<p class="lede__label">.*?</p>')),
    ("an actor's row removed", DAM, sub(ROW)),
    ("an actor's row twice", DAM, sub(f"({ROW})", r"\1\1")),
    ("an actor's description removed", DAM, sub(r'(<td class="actor__described">)<a.*?</a>', r"\1")),
    ("an actor's description linked elsewhere", DAM, sub(r'(<td class="actor__described"><a class="quiet" href="[^"#]*#s)\d+', r"\g<1>1")),
    ("an actor's aliases removed", DAM, sub(r'<span class="alias">.*?</span></span>')),
    ("an actor's lines removed", DAM, sub(r'(<td class="actor__said">)\s*<a.*?</td>', r"\1</td>")),
    ("an actor's lines exchanged", DAM, exchange(r'<td class="actor__said">.*?</td>')),
    ("actors under another heading", DAM, exchange(r'<th scope="rowgroup" colspan="4">.*?</th>')),
    ("the actors removed", DAM, sub(r'<table class="actors">.*?</table>', "", 0)),
    ("an amount removed", DAM, sub(r'<li class="amount">.*?</li>')),
    ("amounts of other facts", DAM, exchange(r'(?<=<div class="amount__claim" data-fact=")\w+')),
    ("the numbers removed", DAM, sub(r'<ul class="amounts">.*?</ul>')),
    ("dates exchanged", DAM, exchange(EVENT)),
    ("a precision removed", DAM, sub(r'<span class="event__precision">.*?</span> </span>')),
    ("an event removed", DAM, sub(r'<li class="event [^>]*>.*?</li>')),
    ("a source not listed", DAM, sub(r'<li class="listed">.*?</li>')),
    ("a source's box removed", DAM, sub(BOX)),
    ("all boxes removed", DAM, sub(BOX, "", 0)),
    ("publishers exchanged", DAM, exchange(r'<span class="story" dir="auto" data-story="sources\.publisher">.*?</span>', 0, 2)),
    ("a publisher said to be unknown", DAM, sub(r'<dd><span class="story" dir="auto" data-story="sources\.publisher">.*?</span></dd>', '<dd><span class="none">Not stated</span></dd>')),
    ("dates of sources exchanged", DAM, exchange(r'<span data-message="source\.date">.*?</span>', 0, 1)),
    ("hashes exchanged", DAM, exchange(r'<code data-hash="sha256">.*?</code>')),
    ("addresses exchanged", DAM, exchange(r'<p class="source__address">.*?</p>')),
    ("letters exchanged", DAM, exchange(r'<span class="listed__letter">.*?</span></span>')),
    ("words exchanged", DAM, exchange(r'<span data-message="number\.count">.*?</span>')),
    ("shares exchanged", DAM, exchange(r'<span data-message="sources\.share">.*?</span>')),
    ("a voice removed from the ladder", DAM, sub(r'(<ul class="rung__ends">(?:(?!</ul>).)*)<li><a class="quiet".*?</li>', r"\1")),
    ("a missing link called stated", DAM, sub(r'<p class="rung__link">Link missing[^<]*</p>|<p class="rung__link">[^<]*not[^<]*</p>', '<p class="rung__link">Stated in the text</p>')),
    ("the ladder removed", DAM, sub(r'<ol class="ladder">.*?</ol>')),
    ("a fact under the id of another", DAM, exchange(r'(?<=<li class="fact" id=")\w+')),
    ("a fact's number linked elsewhere", DAM, exchange(r'<a class="fact__no" href="#\w+"')),
    ("versions under another fact", DAM, lambda t: re.sub(r'(<div class="difference">.*?</ul>\s*</div>)(.*?)(<li class="fact" id="\w+"[^>]*>)', r"\2\3\1", t, count=1, flags=re.DOTALL)),
    ("a disagreement called another", DAM, sub(r'(<a class="difference__link" href="#\w+">)[^<]*', r"\1One origin")),
    ("a version's words linked elsewhere", DAM, sub(r'(<p class="side__words">“<a class="quiet" href="[^"]*#s)\d+', r"\g<1>1")),
    ("an empty question answered above", DAM, swap("The texts do not say:", "Answered above, at a glance:")),
    ("a cue unmarked", SEED, sub(r'<em class="cue">(.*?)</em>', r"\1")),
    ("a cue marked that is none", SEED, sub(r'(<p class="fact__text"><span class="words"[^>]*>)(\w+)', r'\1<em class="cue">\2</em>')),
    ("the picture removed", SEED, sub(r"<svg class=.*?</svg>", "", 0)),
    ("one picture removed", SEED, sub(r'<svg class="graph__tall".*?</svg>')),
    ("an arrow turned round", SEED, sub(r' marker-end="[^"]*"')),
    ("letters drawn as paths", SEED, sub(r"</svg>", '<path class="graph__tie" d="' + "M1 2L3 4" * 20 + '"/></svg>')),
    ("the list of relations removed", SEED, sub(r'<ol class="ties">.*?</ol>')),
    ("the evidence removed", DAM, sub(r'<ul class="endnotes__list">.*?</ul>')),
    ("one sentence of the evidence removed", DAM, sub(r'<li class="endnote".*?</li>')),
    ("a caveat called another kind", SEED, sub(r'(<div id="c\w+"><dt>)[^<]*', r"\1Hedged")),
    ("newer and older exchanged", DAM, lambda t: t.replace('rel="next"', 'rel="x"').replace('rel="prev"', 'rel="next"').replace('rel="x"', 'rel="prev"')),
    ("a related briefing that leads elsewhere", DAM, sub(r'(<a class="around__link" href="\.\./)[^/]*', r"\1north-koreas-military-cooperation-with-russia-deepens-amid-drone")),
    ("a breadcrumb to another month", DAM, sub(r'(<a href="[^"]*archive/)\d{4}-\d\d', r"\g<1>2020-01")),
    ("a citation of another wording", DAM, sub(r' data-cite="[^"]*"', ' data-cite="{words}"')),
    ("a download called another", DAM, exchange(r'(?<=<li><a href=")[\w.]+(?=" type="text/csv")')),
    ("a day of the last change", DAM, sub(r'(article:modified_time" content=")\d{4}', r"\g<1>1999")),
    ("another block of data", DAM, swap('"@type":"Article"', '"@type":"Article","abstract":"It fell."')),
]  # fmt: skip

HIDDEN: list[tuple[str, str, Change]] = [
    ("hidden", DAM, sub(r'<p class="fact__source">', '<p hidden class="fact__source">')),
    ("inert", DAM, sub(r'<p class="fact__source">', '<p inert class="fact__source">')),
    ("a popover", DAM, sub(r'<p class="fact__source">', '<p popover class="fact__source">')),
    ("a fact as a popover", DAM, sub(r'<li class="fact"', '<li popover class="fact"')),
    ("a remark in a hiding class", DAM, sub(r'<ul class="remarks">', '<ul class="remarks visually-hidden">')),
    ("a label in a hiding class", DAM, sub(r'class="strength ', 'class="visually-hidden strength ')),
    ("a fact in a hiding class", DAM, sub(r'<li class="fact"', '<li class="fact contents__title"')),
    ("a label for scripts only", DAM, sub(r'<p class="fact__source">', '<p class="fact__source scripted">')),
    ("a label for narrow screens only", DAM, sub(r'<p class="fact__source">', '<p class="fact__source graph__tall">')),
    ("a caveat folded under its fact", DAM, sub(f"({REMARKS})", r"<details><summary>Caveats</summary>\1</details>")),
    ("words kept from listeners", DAM, sub(r'<ul class="remarks">', '<ul aria-hidden="true" class="remarks">')),
    ("another name for listeners", DAM, sub(r'<p class="fact__text">', '<p class="fact__text" aria-labelledby="cite">')),
    ("a description for listeners", DAM, sub(r'<p class="fact__text">', '<p class="fact__text" aria-describedby="cite">')),
    ("a name in braille", DAM, sub(r'<p class="fact__text">', '<p class="fact__text" aria-braillelabel="Osk did it">')),
    ("another language", DAM, sub(r'<p class="fact__text">', '<p class="fact__text" lang="xx">')),
    ("a joiner inside a word", DAM, sub(r'(<p class="fact__text"><span class="words"[^>]*>\w)', "\\1\u200b")),
    ("a soft hyphen inside a word", DAM, sub(r'(<p class="fact__text"><span class="words"[^>]*>\w)', "\\1\u00ad")),
    ("a word joiner in a label", DAM, sub(r">Credited<", ">Cred\u2060ited<")),
    ("a label drawn as another", DAM, sub(r'class="strength strength--\w+"( data-strength="reported")', r'class="strength strength--denied"\1')),
    ("an edge drawn as another", SEED, sub(r"graph__edge--\w+", "graph__edge--denied")),
    ("a value in an input", DAM, sub(r"</h1>", '</h1><input value="Osk did it">')),
    ("an option", DAM, sub(r"</h1>", '</h1><select><option value="Osk did it"></select>')),
    ("a button's value", DAM, sub(r"<button ", '<button value="Osk did it" ')),
    ("a template", DAM, sub(r"</h1>", "</h1><template><p>Osk did it</p></template>")),
    ("words behind the picture's title", SEED, sub(r"(<svg [^>]*>)", r"\1<title>Osk did it</title>")),
]  # fmt: skip

SOURCE: list[tuple[str, str, Change]] = [
    ("a row that is not quoted removed", "1-npa", sub(r'<li class="sent[^"]*sent--omitted".*?</li>')),
    ("a row twice", "1-npa", sub(r'(<li class="sent[^"]*sent--omitted".*?</li>)', r"\1\1")),
    ("a mark removed", "1-npa", sub(r'(<p class="sent__text">.*?)<span class="mark">(.*?)</span>', r"\1\2")),
    ("a mark of other words", "1-npa", sub(r'(<p class="sent__text"><span class="words"[^>]*>)<span class="mark">(\w+)', r'\1\2<span class="mark">')),
    ("what quotes it removed", "1-npa", sub(r'<p class="sent__refs">\s*<a.*?</p>', '<p class="sent__refs"></p>')),
    ("what quotes it exchanged", "1-npa", exchange(r'<a class="ref ref--sans" href="\.\./\.\./#f\w+">.*?</a>', 0, 3)),
    ("an event called a fact", "1-npa", sub(r'(<a class="ref ref--sans" href="\.\./\.\./#)t\w+', r"\1not-established")),
    ("a passage of another sentence", "1-npa", exchange(r'href="[^"]*:~:text=[^"]*"')),
]  # fmt: skip

ACROSS: list[tuple[str, str, Change]] = [
    ("a card's claim of another briefing", "index.html", exchange(r'<div class="card__claim".*?</div>')),
    ("cards' dates exchanged", "index.html", exchange(r'<span data-message="landing\.(?:published|added)">.*?</span>')),
    ("a card's title of another", "index.html", exchange(r'<h2 class="card__title[^>]*>.*?</h2>')),
    ("a card's link to another", "index.html", exchange(r'(?<=<h2 class="card__title"><a href=")[^"]*')),
    ("a name that leads to another", "actors/index.html", exchange(r'(?<=<a class="name__link" href=")[^"]*')),
    ("a name under another letter", "actors/index.html", sub(r'(data-message="actors\.initial">)[A-Z]', r"\1Q")),
    ("a count of briefings", "archive/index.html", sub(r'(data-message="across\.briefings">)\d+', r"\g<1>9")),
    ("an actor's claim without its label", "actors/tarnholm", sub(STRENGTH + r".*?</span>")),
    ("an actor's claim of another briefing", "actors/tarnholm", sub(r'(<div class="of[^>]* data-briefing=")[^"]*', r"\1north-koreas-military-cooperation-with-russia-deepens-amid-drone")),
    ("an event's date of another", "timeline/undated", exchange(EVENT)),
    ("an event under another key", "timeline/undated", exchange(r'(?<=data-item=")[^"]*')),
    ("a year that leads to another", "timeline/index.html", exchange(r'(?<=<a href="\.\./timeline/)\d{4}')),
    ("a number of events", "timeline/index.html", sub(r'(data-message="times\.events">)\d+', r"\g<1>99")),
    ("a publisher of another", "sources/index.html", exchange(r'<p class="origin__title">.*?</p>')),
    ("what rests on a source", "sources/index.html", sub(r'(data-message="from\.rests">)\d+', r"\g<1>99")),
    ("a month that leads to another", "archive/index.html", sub(r'(<a href=")\d{4}-\d\d', r"\g<1>1999-01")),
    ("words of nobody", "corrections/index.html", swap("</header>", "</header><p>Osk did it.</p>")),
    ("words of a source outside a briefing", "tags/index.html", swap("</article>", '<p data-source="x" data-parts="0-4">Osk.</p></article>')),
    ("words on the page for what is missing", "404.html", swap("</h1>", "</h1><p>Osk did it.</p>")),
    ("words in the footer of a written page", "about/index.html", swap("</footer>", "<p>Osk did it.</p></footer>")),
    ("a label on a written page", "about/index.html", swap("</h1>", '</h1><p><span class="strength strength--reported">Credited</span></p>')),
    ("a fact under another speaker", "tarnholm-dam-toll-climbs-to-19/speakers", exchange(r'<li class="fact" id=.*?</li>\s*(?=<li class="fact"|</ol>)', 0, -1)),
    ("a group of speakers called another", "tarnholm-dam-toll-climbs-to-19/speakers", exchange(r"<h2 id=\"speaker[^>]*>.*?</h2>")),
    ("a fact missing among the speakers'", "tarnholm-dam-toll-climbs-to-19/speakers", sub(r'<li class="fact" id=.*?</li>\s*(?=</ol>)')),
]  # fmt: skip
ALL = [*BRIEF, *HIDDEN, *SOURCE, *ACROSS]


@pytest.mark.parametrize(("of", "change"), [c[1:] for c in ALL], ids=[c[0] for c in ALL])
def test_a_tampered_page(reader: Reader, of: str, change: Change) -> None:
    path = next(p for p in _pages(reader, of))
    text = reader.site.read(path)
    spoiled = change(text)
    assert spoiled != text, f"nothing was changed on {path}"
    assert reader.failures(path, text) == []
    assert reader.failures(path, spoiled), f"nothing was noticed on {path}"


def _pages(reader: Reader, of: str) -> Iterator[str]:
    """The pages that ``of`` may mean: that path, or the first that begins or contains it."""
    site = reader.site.root / "site"
    names = sorted(p.relative_to(site).as_posix() for p in site.rglob("*.html"))
    yield from (n for n in names if n == of)
    yield from (n for n in names if n.startswith(of) and n.count("/") == of.count("/") + 1)
    yield from (n for n in names if of in n)


def test_the_site_is_proved(reader: Reader) -> None:
    assert [str(f) for f in reader.site.failures()] == []
