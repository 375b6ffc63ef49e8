"""A small built site for the tests of the proof: one fictional source, its record, its pages.

The pages are written here by hand, as the markup contract asks and no more, so that the proof
is tested against the contract and not against what the templates happen to print.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

SOURCE = "harbour"
SLUG = "harbour-wall"
TEXT = """Harbour Wall Gives Way in Lindport

The harbour wall of Lindport did not collapse on its own, the port authority said on Monday.
Approximately 40 boats were reportedly damaged in the night.
Mayor Ada Brock said the town may close the quay. She promised a new wall by June.
“We have never seen such a tide,” said fisher Tom Rell. Repairs cost at least 3 million crowns, although the state paid half.
"""
SITE = "Testing"
POLICY = "default-src 'self'; script-src 'self'"


def at(quote: str) -> dict[str, Any]:
    start = TEXT.index(quote)
    return {"source": SOURCE, "start": start, "end": start + len(quote), "quote": quote}


def part(quote: str) -> dict[str, Any]:
    place = at(quote)
    return {k: place[k] for k in ("source", "start", "end")}


def speaker(text: str, cue: str, actor: str | None = None) -> dict[str, Any]:
    who = {"text": text, "relation": "said", "cue": cue, "evidence": at(text)}
    return {**who, "actor": actor} if actor else who


def fact(
    name: str, text: str, quotes: list[str], strength: str, *speakers: dict[str, Any]
) -> dict[str, Any]:
    return {
        "id": name,
        "text": text,
        "parts": [part(q) for q in quotes],
        "evidence": [at(q) for q in quotes],
        "role": "development",
        "strength": strength,
        "attribution": list(speakers),
        "origins": 1,
        "status": "new",
    }


def sentences() -> list[dict[str, Any]]:
    lines = [
        "Harbour Wall Gives Way in Lindport",
        "The harbour wall of Lindport did not collapse on its own, the port authority said on Monday.",
        "Approximately 40 boats were reportedly damaged in the night.",
        "Mayor Ada Brock said the town may close the quay.",
        "She promised a new wall by June.",
        "“We have never seen such a tide,” said fisher Tom Rell.",
        "Repairs cost at least 3 million crowns, although the state paid half.",
    ]
    used = [False, True, True, True, True, False, False]
    return [
        {**{k: v for k, v in at(line).items() if k != "quote"}, "use": "fact" if u else "omitted"}
        for line, u in zip(lines, used, strict=True)
    ]


def record() -> dict[str, Any]:
    wall = "The harbour wall of Lindport did not collapse on its own"
    boats = "Approximately 40 boats were reportedly damaged in the night."
    promise = fact("f4", "", ["She"], "planned", speaker("She", "promised", "ada-brock"))
    promise["parts"] += [
        {"insert": "Ada Brock", "actor": "ada-brock", "evidence": at("Ada Brock")},
        part("promised a new wall by June."),
    ]
    promise["text"] = "She [Ada Brock] promised a new wall by June."
    date = {"edtf": "XXXX-06", "text": "June", "basis": "unknown", "evidence": at("June")}
    amount = {"value": "40", "text": "Approximately 40 boats", "fact": "f2"}
    return {
        "schema": "briefing/1",
        "story": f"{SOURCE}.txt",
        "slug": SLUG,
        "title": "Harbour Wall Gives Way in Lindport",
        "title_evidence": at("Harbour Wall Gives Way in Lindport"),
        "summary": "f1",
        "tags": ["floods"],
        "facts": [
            fact("f1", wall, [wall], "reported", speaker("the port authority", "said")),
            fact("f2", boats, [boats], "hedged"),
            fact(
                "f3",
                "The town may close the quay.",
                ["the town may close the quay."],
                "hedged",
                speaker("Mayor Ada Brock", "said", "ada-brock"),
            ),
            promise,
        ],
        "actors": [
            {
                "id": "ada-brock",
                "name": "Ada Brock",
                "kind": "person",
                "mentions": [at("Ada Brock")],
                "descriptions": [{"text": "Mayor", "evidence": at("Mayor")}],
            },
            {"id": "lindport", "name": "Lindport", "kind": "place", "mentions": [at("Lindport")]},
        ],
        "relations": [
            {
                "subject": "ada-brock",
                "verb": "promised",
                "object": "lindport",
                "fact": "f4",
                "strength": "planned",
                "evidence": at("promised"),
            },
        ],
        "timeline": [
            {
                "id": "t1",
                "date": date,
                "status": "planned",
                "fact": "f4",
                **{k: promise[k] for k in ("text", "parts", "evidence")},
            },
        ],
        "quantities": [{**amount, "evidence": at("Approximately 40 boats")}],
        "sources": [
            {
                "id": SOURCE,
                "file": f"{SOURCE}.txt",
                "title": "Harbour Wall Gives Way in Lindport",
                "sha256": hashlib.sha256(TEXT.encode()).hexdigest(),
                "words": 72,
                "quoted_share": 0.5,
                "title_evidence": at("Harbour Wall Gives Way in Lindport"),
            },
        ],
        "coverage": [{**s, "source": SOURCE} for s in sentences()],
        "caveats": [],
        "gaps": [],
        "revisions": [],
    }


def node(parts: list[dict[str, Any]], tag: str = "span", **more: str) -> str:
    """A node of source text."""
    tokens, shown = [], ""
    for p in parts:
        if "insert" in p:
            tokens.append(f"[actor:{p['actor']}]")
            shown += f" <ins>[{p['insert']}]</ins> "
        else:
            tokens.append(f"{p['start']}-{p['end']}")
            shown += escape(TEXT[p["start"] : p["end"]])
    extra = "".join(f' data-{k}="{v}"' for k, v in more.items())
    where = f'data-source="{SOURCE}" data-parts="{" ".join(tokens)}"'
    return f"<{tag} {where}{extra}>{shown}</{tag}>"


LABELS = {"reported": "Credited", "hedged": "Hedged", "planned": "Planned"}


def claim(item: dict[str, Any], parts: list[dict[str, Any]], tag: str = "li", at_: str = "") -> str:
    """A claim: words between marks of cuts, speakers, label."""
    before, after = cuts(item, parts)
    words = f"{before} {node(parts)} {after}"
    who = "".join(node([s["evidence"]], speaker=str(n)) for n, s in enumerate(item["attribution"]))
    label = f'<span data-strength="{item["strength"]}">{LABELS[item["strength"]]}</span>'
    return f'<{tag} data-fact="{item["id"]}"{at_}>{words} {who} · {label}</{tag}>'


def line_of(parts: list[dict[str, Any]]) -> tuple[int, dict[str, Any]]:
    """The number and the place of the line in which the first words stand."""
    first = next(p for p in parts if "insert" not in p)
    found = enumerate(sentences(), 1)
    return next((n, s) for n, s in found if s["start"] <= first["start"] < s["end"])


def cuts(item: dict[str, Any], parts: list[dict[str, Any]]) -> tuple[str, str]:
    """The marks before and behind the words of a fact, where its sentence goes on."""
    if parts != item["parts"]:
        return "", ""
    _, line = line_of(parts)
    spans = [p for p in parts if "insert" not in p]
    head, tail = TEXT[line["start"] : spans[0]["start"]], TEXT[spans[-1]["end"] : line["end"]]
    return tuple("…" if any(map(str.isalnum, t)) else "" for t in (head, tail))  # type: ignore[return-value]


def fact_item(item: dict[str, Any]) -> str:
    """A fact with the link to its line."""
    number, _ = line_of(item["parts"])
    link = (
        f'<a href="sources/harbour/#s{number}">'
        f'<span data-message="ref.line">line {number}</span></a>'
    )
    return f'<li id="{item["id"]}">{claim(item, item["parts"], "div")} {link}</li>'


def page(kind: str, title: str, description: str, body: str, slug: str = SLUG) -> str:
    """A whole page in the least of chrome."""
    of = f' data-briefing="{slug}"' if slug else ""
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        f'<meta name="description" content="{description}"></head><body>'
        f'<header><a href="#main">Skip to the text</a> {SITE}</header>'
        f'<article id="main" class="page page--{kind}" data-page="{kind}"{of}>{body}</article>'
        "</body></html>"
    )


def brief_page() -> str:
    data = record()
    facts = {f["id"]: f for f in data["facts"]}
    items = "".join(map(fact_item, data["facts"]))
    relation, amount = data["relations"][0], data["quantities"][0]
    drawn = claim(facts["f4"], [relation["evidence"]], "g").replace("span", "text")
    total = '<p><span data-message="opening.unsourced"><span>1 of 4 facts</span> names no source.</span></p>'
    line = '<a href="sources/harbour/#s3"><span data-message="ref.line">line 3</span></a>'
    body = (
        f"<h1>{node([data['title_evidence']])}</h1>{total}<h2>Key facts</h2><ol>{items}</ol>{line}"
        f"<h2>Timeline</h2><ol>{claim(facts['f4'], facts['f4']['parts'])}</ol>"
        f"<h2>Numbers</h2><ul>{claim(facts['f2'], [amount['evidence']])}</ul>"
        f'<h2>Actors</h2><svg aria-label="Who does what to whom">{drawn}</svg>'
        f"<p>{node([at('Ada Brock')])} {node([at('Mayor')])}</p>"
        '<p><span data-story="tags">floods</span> <a href="briefing.json">Download (briefing.json)</a></p>'
    )
    text = facts["f1"]["text"]
    return page(
        "brief",
        f"{data['title']} – {SITE}",
        f"“{text}” (The port authority. Credited)",
        body,
    )


def landing_page() -> str:
    first = record()["facts"][0]
    card = claim(first, first["parts"], "div")
    body = f'<h1>Briefings</h1><section data-item="{SLUG}" data-briefing="{SLUG}"><a href="briefings/{SLUG}/">{node([record()["title_evidence"]])}</a>{card}</section>'
    text = "Explainer briefings in the sources’ own words: every line with its place, who said it, and how sure they were."
    return page("landing", SITE, text, body, slug="")


def source_page() -> str:
    lines = "".join(
        f'<p id="s{n}">{node([s], sentence=str(n))}</p>'
        if s["use"] == "fact"
        else (f'<p id="s{n}">…</p>')
        for n, s in enumerate(sentences(), 1)
    )
    text = (
        "A source of a briefing, sentence by sentence: what is quoted, what is left out, and why."
    )
    title = f"{record()['title']} – the source, line by line – {SITE}"
    heading = node([record()["title_evidence"]])
    return page("source", title, text, f"<p>The source, line by line</p><h1>{heading}</h1>{lines}")


@dataclass(frozen=True)
class Built:
    """A site on disk: what `verify` reads, and the parts that a test may spoil."""

    root: Path

    @property
    def brief(self) -> Path:
        return self.root / "site" / "briefings" / SLUG / "index.html"

    @property
    def landing(self) -> Path:
        return self.root / "site" / "index.html"

    @property
    def source(self) -> Path:
        return self.root / "site" / "briefings" / SLUG / "sources" / SOURCE / "index.html"

    def spoil(self, path: Path, old: str, new: str, count: int = 1) -> None:
        text = path.read_text("utf-8")
        assert old in text, f"{old!r} is not on the page"
        path.write_text(text.replace(old, new, count), "utf-8")

    def write_record(self, data: dict[str, Any]) -> None:
        for folder in ("docs", "site"):
            path = self.root / folder / "briefings" / SLUG / "briefing.json"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(json.dumps(data, ensure_ascii=False), "utf-8")


def build(root: Path) -> Built:
    """Writes seeds, record, settings and pages below ``root``."""
    built = Built(root)
    built.write_record(record())
    built.source.parent.mkdir(parents=True)
    (root / "seeds").mkdir()
    (root / "seeds" / f"{SOURCE}.txt").write_bytes(TEXT.encode())
    (root / "seeds" / f"{SOURCE}.yml").write_text("tags: [floods]\n", "utf-8")
    (root / "mkdocs.yml").write_text(f"site_name: {SITE}\n", "utf-8")
    built.brief.write_text(brief_page(), "utf-8")
    built.landing.write_text(landing_page(), "utf-8")
    built.source.write_text(source_page(), "utf-8")
    (root / "site" / "404.html").write_text(page_by_hand(), "utf-8")
    return built


def page_by_hand() -> str:
    return (
        '<!doctype html><html><head><title>x</title><meta http-equiv="Content-Security-Policy" '
        f'content="{POLICY}"></head><body><p>Nothing here.</p></body></html>'
    )
