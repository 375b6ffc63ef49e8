"""What the proof must notice: one thing spoiled at a time on a built page."""

from __future__ import annotations

import pytest

from tests.verify.conftest import Prove
from tests.verify.story import SLUG, TEXT, Built, at, claim, node, part, record

CREDITED = '<span data-strength="reported">Credited</span>'
HEDGED = '<span data-strength="hedged">Hedged</span>'
WALL = "The harbour wall of Lindport did not collapse on its own"
BOATS = "Approximately 40 boats were reportedly damaged in the night."


def test_a_sound_site_is_proved(built: Built, prove: Prove) -> None:
    proof = prove(built)
    assert [str(f) for f in proof.failures] == []
    assert proof.pages == 4
    assert proof.claims == 8
    assert proof.nodes > 20


WORDS = [
    ("one changed word", "boats were", "ships were"),
    ("a dropped not", "did not collapse", "did collapse"),
    ("a dropped reportedly", "were reportedly damaged", "were damaged"),
    ("a dropped approximately", "Approximately 40 boats", "40 boats"),
    ("an inserted [not]", "may close", "may [not] close"),
    ("an inserted [not] in <ins>", "may close", "may <ins>[not]</ins> close"),
    ("an added figure", "40 boats", "400 boats"),
    ("foreign text inside", "in the night.</span>", "in the night.<b>It is true.</b></span>"),
    ("a word marked as inserted", "boats", "<ins>boats</ins>"),
    ("a node inside a node", "boats", '<span data-source="harbour" data-parts="0-7">boats</span>'),
    ("text of ours inside", "reportedly", '<span data-message="cut">…</span>'),
    ("another name in brackets", "[Ada Brock]", "[Tom Rell]"),
    ("brackets that are not marked", "<ins>[Ada Brock]</ins>", "[Ada Brock]"),
    ("a letter changed in case", "Lindport did", "lindport did"),
]


@pytest.mark.parametrize(("old", "new"), [w[1:] for w in WORDS], ids=[w[0] for w in WORDS])
def test_words_of_a_source_cannot_be_changed(
    built: Built, prove: Prove, old: str, new: str
) -> None:
    built.spoil(built.brief, old, new)
    assert any(f.page.endswith("index.html") for f in prove(built).failures)


def test_the_first_letter_may_follow_its_place(built: Built, prove: Prove) -> None:
    built.spoil(built.brief, "the town may close", "The town may close")
    built.spoil(built.brief, "Approximately 40", "approximately 40")
    assert prove(built).proved


def test_a_moved_offset(built: Built, prove: Prove) -> None:
    start = TEXT.index(BOATS)
    tokens = f'data-parts="{start}-{start + len(BOATS)}"'
    built.spoil(built.brief, tokens, f'data-parts="{start + 1}-{start + len(BOATS) + 1}"')
    assert any("the source says" in f.what for f in prove(built).failures)


def test_equal_words_of_another_place(built: Built, prove: Prove) -> None:
    """“Lindport” stands twice in the text; the actor's name is the first."""
    first = TEXT.index("Lindport")
    second = TEXT.index("Lindport", first + 1)
    built.spoil(built.brief, "<p><span", f"<p>{node([_span(second, 'Lindport')])}</p><p><span")
    assert any("without speaker and label" in f.what for f in prove(built).failures)


def _span(start: int, words: str) -> dict[str, object]:
    return {"source": "harbour", "start": start, "end": start + len(words)}


CLAIMS = [
    ("a missing label", f" · {CREDITED}", ""),
    ("a swapped label", CREDITED, HEDGED),
    ("a label's text swapped", 'reported">Credited', 'reported">Hedged'),
    ("a label twice", CREDITED, f"{CREDITED} {CREDITED}"),
    ("a hidden label", '<span data-strength="reported">', '<span hidden data-strength="reported">'),
    (
        "a label set apart by style",
        'data-strength="reported"',
        'style="display:none" data-strength="reported"',
    ),
    ("a claim of another fact", 'data-fact="f1"', 'data-fact="f2"'),
    ("a claim of no fact", 'data-fact="f1"', 'data-fact="f9"'),
    ("a speaker's number changed", 'data-speaker="0"', 'data-speaker="1"'),
]


@pytest.mark.parametrize(("old", "new"), [c[1:] for c in CLAIMS], ids=[c[0] for c in CLAIMS])
@pytest.mark.parametrize("where", ["landing", "brief"])
def test_a_claim_keeps_speaker_and_label(
    built: Built, prove: Prove, where: str, old: str, new: str
) -> None:
    page = built.landing if where == "landing" else built.brief
    built.spoil(page, old, new)
    expected = page.relative_to(built.root / "site").as_posix()
    assert expected in {f.page for f in prove(built).failures}


@pytest.mark.parametrize("where", ["landing", "brief"])
def test_a_missing_speaker(built: Built, prove: Prove, where: str) -> None:
    page = built.landing if where == "landing" else built.brief
    who = node([part("the port authority")], speaker="0")
    built.spoil(page, who, "")
    assert any("does not show its speaker" in f.what for f in prove(built).failures)


def test_another_speaker(built: Built, prove: Prove) -> None:
    who = node([part("the port authority")], speaker="0")
    built.spoil(built.landing, who, node([part("Tom Rell")], speaker="0"))
    assert any("does not show its speaker" in f.what for f in prove(built).failures)


def test_a_speaker_behind_the_label(built: Built, prove: Prove) -> None:
    who = node([part("the port authority")], speaker="0")
    built.spoil(built.landing, f"{who} · {CREDITED}", f"{CREDITED} · {who}")
    assert any("after the label" in f.what for f in prove(built).failures)


def test_a_claim_repeated_without_its_speaker(built: Built, prove: Prove) -> None:
    built.spoil(built.brief, "<h2>Numbers</h2>", f"<p>{node([part(WALL)])}</p><h2>Numbers</h2>")
    assert any("without speaker and label" in f.what for f in prove(built).failures)


def test_a_picture_is_proved_like_a_list(built: Built, prove: Prove) -> None:
    built.spoil(built.brief, ">promised</text>", ">built</text>")
    assert any("the source says “Promised”" in f.what for f in prove(built).failures)


def test_a_fact_left_off_its_page(built: Built, prove: Prove) -> None:
    text = built.brief.read_text("utf-8")
    start = text.index('<li id="f2"')
    built.brief.write_text(text[:start] + text[text.index("<li", start + 3) :], "utf-8")
    assert any("is not on the page" in f.what for f in prove(built).failures)


PROSE = [
    ("an unmarked sentence", "</h1>", "</h1><p>We have never seen such a tide</p>"),
    ("a claim unmarked", "</h1>", "</h1><p>The wall did collapse.</p>"),
    ("a hidden paragraph", "</h1>", "</h1><p hidden>The wall did collapse.</p>"),
    ("text in <noscript>", "</h1>", "</h1><noscript>Buy now</noscript>"),
    ("a heading of ours changed", "Key facts", "Confirmed facts"),
    ("a wrong count", "1 of 4 facts", "2 of 4 facts"),
    ("a wrong total", "1 of 4 facts", "1 of 5 facts"),
    ("a wrong line", ">line 3<", ">line 4<"),
    ("a number without its message", "</h2><ol>", " 4</h2><ol>"),
    ("a message under another key", "opening.unsourced", "opening.several"),
    ("a message that is none", "opening.unsourced", "opening.nothing"),
    ("a tag that nobody gave", ">floods<", ">fraud<"),
    ("a poisoned aria-label", "Who does what to whom", "The mayor lied"),
    ("a poisoned title attribute", "<h2>Numbers", '<h2 title="The mayor lied">Numbers'),
    ("a poisoned alt", "<h2>Numbers", '<img alt="The mayor lied" src="../../x.png"><h2>Numbers'),
    ("a poisoned <title>", " – Testing</title>", " – it is true – Testing</title>"),
    ("a title of other words", "<title>Harbour Wall Gives", "<title>Harbour Wall Falls"),
    ("a description without not", "did not collapse on its own” (", "did collapse on its own” ("),
    ("a description without speaker", "(The port authority. Credited)", "(Credited)"),
    ("a description without label", ". Credited)", ")"),
    ("a description with another label", ". Credited)\"", ". Hedged)\""),
    ("a description with another speaker", "(The port authority.", "(Tom Rell."),
    ("a description with more speakers", "(The port authority.", "(The port authority, all experts."),
    ("another description", "<meta name=\"description\"", '<meta property="og:description" content="It fell."><meta name="description"'),
    ("text in the header", "Testing</header>", "Testing. The wall fell.</header>"),
    ("a catalogue text in the header", "Testing</header>", "Key facts</header>"),
    ("a false sentence of the catalogue", "</h1>", "</h1><p>Each fact names its source.</p>"),
    ("a denial of speakers beside one", " · <span data-strength=\"reported\"", " No source named · <span data-strength=\"reported\""),
    ("a doubt that the record does not have", " · <span data-strength=\"reported\"", " <i>probably</i> · <span data-strength=\"reported\""),
    ("another number before a fact", 'id="f2"', 'value="3" id="f2"'),
    ("a list that counts otherwise", "<ol>", '<ol start="3">'),
    ("a fact under another question", "<h2>Key facts</h2>", "<section><h2>What came before?</h2>"),
    ("text behind the article", "</article>", "</article><p>The wall fell.</p>"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new"), [p[1:] for p in PROSE], ids=[p[0] for p in PROSE])
def test_our_own_words_are_the_catalogues(built: Built, prove: Prove, old: str, new: str) -> None:
    built.spoil(built.brief, old, new)
    found = [f for f in prove(built).failures if f.page == f"briefings/{SLUG}/index.html"]
    assert found


UNSAFE = [
    ("an inline script", "</h1>", "</h1><script>x()</script>"),
    ("a script of another host", "</head>", '<script src="https://evil.test/x.js"></script></head>'),
    ("a script of another host, no scheme", "</head>", '<script src="//evil.test/x.js"></script></head>'),
    ("an image of another host", "</h1>", '</h1><img alt="" src="https://evil.test/x.png">'),
    ("a stylesheet of another host", "</head>", '<link rel="stylesheet" href="https://evil.test/x.css"></head>'),
    ("an event handler", "<h2>", '<h2 onclick="x()">'),
    ("a javascript: address", 'href="briefing.json"', 'href="java&#10;script:x()"'),
    ("words printed by an inline style", "</head>", '<style>h2::after{content:"It is true"}</style></head>'),
    ("words printed by an escape", "</head>", r'<style>h2::after{content:"\4e\6f"}</style></head>'),
    ("an inline style", "<h2>", '<h2 style="display:none">'),
    ("a frame", "</h1>", '</h1><iframe src="x.html"></iframe>'),
    ("a refresh", "<title>", '<meta http-equiv="refresh" content="0;url=https://evil.test"><title>'),
    ("a base", "<title>", '<base href="https://evil.test/"><title>'),
    ("no policy", "Content-Security-Policy", "X-Nothing"),
    ("a policy that lets scripts in", "script-src 'self'", "script-src 'self' 'unsafe-inline'"),
    ("letters that run backwards", "<h2>Numbers", "<h2>\u202eNumbers"),
    ("a text set backwards", "<h2>Numbers", '<h2 dir="rtl">Numbers'),
    ("a claim struck out", '<li id="f1"', '<del></del><li id="f1"'),
    ("a picture of a text", "</h1>", '</h1><img alt="" src="../../x.png">'),
    ("a drawing used twice", "</svg>", '<use href="#f1"/></svg>'),
    ("a label in a hiding class", 'data-strength="reported"', 'class="visually-hidden" data-strength="reported"'),
    ("a block of data", "</h1>", '</h1><script type="application/ld+json">{"name": "It fell"}</script>'),
    ("a link to a stranger", 'href="briefing.json"', 'href="https://evil.test/"'),
    ("a dead link", 'href="briefing.json"', 'href="briefing.csv"'),
    ("a dead anchor", 'href="#main"', 'href="#nowhere"'),
    ("a link out of the site", 'href="briefing.json"', 'href="../../../x"'),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new"), [u[1:] for u in UNSAFE], ids=[u[0] for u in UNSAFE])
def test_a_page_runs_and_asks_nothing(built: Built, prove: Prove, old: str, new: str) -> None:
    built.spoil(built.brief, old, new)
    found = [f for f in prove(built).failures if f.page == f"briefings/{SLUG}/index.html"]
    assert found


def test_words_printed_by_a_stylesheet(built: Built, prove: Prove) -> None:
    (built.root / "site" / "x.css").write_text("h2::after { content: 'It is true' }", "utf-8")
    assert any("a style that prints" in f.what for f in prove(built).failures)


def test_an_attribute_that_a_stylesheet_prints(built: Built, prove: Prove) -> None:
    (built.root / "site" / "x.css").write_text("td::before { content: attr(data-head) }", "utf-8")
    built.spoil(built.brief, "<h2>Numbers", '<h2 data-head="The mayor lied">Numbers')
    assert any("data-head" in f.where for f in prove(built).failures)


def test_a_quoted_line_is_shown(built: Built, prove: Prove) -> None:
    text = built.source.read_text("utf-8")
    start = text.index('<p id="s3">')
    end = text.index("</p>", start)
    built.source.write_text(f'{text[:start]}<p id="s3">…{text[end:]}', "utf-8")
    assert any("a quoted line is not shown" in f.what for f in prove(built).failures)


def test_a_line_that_is_not_quoted_is_not_shown(built: Built, prove: Prove) -> None:
    line = "“We have never seen such a tide,” said fisher Tom Rell."
    built.spoil(
        built.source, '<p id="s6">…</p>', f'<p id="s6">{node([part(line)], sentence="6")}</p>'
    )
    assert any("a line that is not quoted" in f.what for f in prove(built).failures)
    data = record()
    data["sources"][0]["rights"] = "own"
    built.write_record(data)
    (built.root / "seeds" / "harbour.yml").write_text("rights: own\ntags: [floods]\n", "utf-8")
    assert prove(built).proved


def test_lines_keep_their_numbers(built: Built, prove: Prove) -> None:
    built.spoil(built.source, 'data-sentence="3"', 'data-sentence="4"')
    assert any("whole sentence" in f.what for f in prove(built).failures)


def test_a_line_cut_short(built: Built, prove: Prove) -> None:
    start = TEXT.index(BOATS)
    short = BOATS.removesuffix(" in the night.")
    built.spoil(
        built.source,
        f'data-parts="{start}-{start + len(BOATS)}"',
        f'data-parts="{start}-{start + len(short)}"',
    )
    built.spoil(built.source, BOATS, short)
    assert any("whole sentence" in f.what for f in prove(built).failures)


def test_pages_and_records_belong_together(built: Built, prove: Prove) -> None:
    stray = built.root / "site" / "briefings" / "stray" / "index.html"
    stray.parent.mkdir()
    stray.write_text(built.brief.read_text("utf-8").replace(SLUG, "stray"), "utf-8")
    assert any("a page without a record" in f.what for f in prove(built).failures)


def test_a_record_has_its_page(built: Built, prove: Prove) -> None:
    built.source.unlink()
    assert any("page is not there" in f.what for f in prove(built).failures)


def test_the_site_publishes_the_record_as_it_is(built: Built, prove: Prove) -> None:
    built.spoil(
        built.root / "site" / "briefings" / SLUG / "briefing.json", "harbour wall", "harbor wall"
    )
    assert any("another record" in f.what for f in prove(built).failures)


def test_a_page_by_hand_claims_no_proof(built: Built, prove: Prove) -> None:
    built.spoil(built.root / "site" / "404.html", "<p>", '<p data-parts="0-4">')
    assert any("written by hand" in f.what for f in prove(built).failures)


def test_a_generated_page_cannot_pass_for_one_by_hand(built: Built, prove: Prove) -> None:
    built.spoil(built.landing, " data-page=", " data-x=")
    assert not prove(built).proved


def test_a_card_shows_the_summary(built: Built, prove: Prove) -> None:
    first, other = record()["facts"][:2]
    built.spoil(
        built.landing, claim(first, first["parts"], "div"), claim(other, other["parts"], "div")
    )
    assert any("another fact than the summary" in f.what for f in prove(built).failures)


def test_a_heading_is_the_pages_own_title(built: Built, prove: Prove) -> None:
    heading = node([record()["title_evidence"]])
    built.spoil(built.brief, f"<h1>{heading}</h1>", f"<h1>{node([at('Ada Brock')])}</h1>{heading}")
    assert any("another title" in f.what for f in prove(built).failures)


def test_a_text_that_nothing_proves_is_not_published(built: Built, prove: Prove) -> None:
    (built.root / "site" / "feed.xml").write_text("<rss>The wall fell</rss>", "utf-8")
    assert any(f.page == "feed.xml" for f in prove(built).failures)


def test_a_page_by_hand_has_no_place_among_the_briefings(built: Built, prove: Prove) -> None:
    page = built.root / "site" / "briefings" / "x.html"
    page.write_text((built.root / "site" / "404.html").read_text("utf-8"), "utf-8")
    assert any("no record accounts for" in f.what for f in prove(built).failures)


def test_the_source_is_the_one_that_was_read(built: Built, prove: Prove) -> None:
    built.spoil(built.root / "seeds" / "harbour.txt", "did not", "did nut")
    whats = {f.what for f in prove(built).failures}
    assert "the source's sha256 is another" in whats
    assert any("does not stand at" in w for w in whats)


def test_line_ends_and_a_byte_order_mark_do_not_move_offsets(built: Built, prove: Prove) -> None:
    raw = b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode()
    (built.root / "seeds" / "harbour.txt").write_bytes(raw)
    assert {f.what for f in prove(built).failures} == {"the source's sha256 is another"}


def test_one_failure_is_one_line(built: Built, prove: Prove) -> None:
    built.spoil(built.brief, "</h1>", "</h1><p>two\nlines</p>")
    assert all("\n" not in str(f) for f in prove(built).failures)
