"""Nodes of source text: the words, escaped, and the place they stand for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from markupsafe import Markup

from generator.model.base import Cue, Evidence
from generator.model.claims import InsertPart, Part, SpanPart
from generator.model.parts import GAP, collapse
from generator.model.record import Coverage
from generator.render.escaping import escape

_CUE = Markup('<em class="cue">{}</em>')
_INS = Markup('<ins class="ins">{}</ins>')
_MARK = Markup('<span class="mark">{}</span>')


@dataclass(frozen=True)
class Node:
    """Words of a source. In a template ``{{ node }}`` is the whole element, ready to print.

    ``html`` is what stands inside it, ``text`` the same without markup.
    """

    source: str
    tokens: str
    html: Markup
    text: str
    more: Mapping[str, str] = field(default_factory=dict)

    @property
    def attributes(self) -> Markup:
        given = {"source": self.source, "parts": self.tokens, **self.more}
        # not Markup.format, a tenth of the speed: there are a hundred nodes a page
        return Markup("".join(f' data-{k}="{escape(v)}"' for k, v in given.items()))  # noqa: S704

    def __html__(self) -> Markup:
        return Markup(  # noqa: S704 - both are markup already
            f'<span class="words" dir="auto"{self.attributes}>{self.html}</span>'
        )

    def marked(self, **more: object) -> Node:
        """The same node with further ``data-`` attributes."""
        return replace(self, more={k: str(v) for k, v in more.items()})


@dataclass(frozen=True)
class Linked:
    """Words of a source that lead to their place."""

    words: Node
    href: Markup

    def __html__(self) -> Markup:
        return Markup('<a class="quiet" href="{}">{}</a>').format(self.href, self.words)


def node(
    parts: Sequence[Part],
    texts: Mapping[str, str],
    cues: Iterable[Cue] = (),
    *,
    capital: bool = True,
) -> Node:
    """The node that ``parts`` stand for, by the rule of `model.parts`; hedges are marked in place.

    ``capital`` is False where a cut is shown before the words: they keep the source's own case.
    """
    pieces = list(_pieces(parts, texts, list(cues)))
    first = next((i for i, (_, words) in enumerate(pieces) if words.strip()), None)
    if first is not None:
        kind, words = pieces[first]
        words = words.lstrip()
        pieces[first] = (kind, words[:1].upper() + words[1:] if capital else words)
    source = next((p.source for p in parts if isinstance(p, SpanPart)), "")
    return Node(
        source=source,
        tokens=" ".join(_token(p, source) for p in parts),
        html=Markup("").join(_piece(kind, words) for kind, words in pieces).strip(),
        text=collapse("".join(words for _, words in pieces)).strip(),
    )


def quotation(evidence: Evidence, texts: Mapping[str, str]) -> Node:
    """The words of one piece of evidence, in their own case."""
    part = SpanPart(source=evidence.source, start=evidence.start, end=evidence.end)
    return node((part,), texts, capital=False)


def _pieces(
    parts: Sequence[Part], texts: Mapping[str, str], cues: list[Cue]
) -> Iterable[tuple[str, str]]:
    last: SpanPart | None = None
    for part in parts:
        if isinstance(part, InsertPart):
            yield "text", " "
            yield "ins", f"[{part.insert}]"
            continue
        yield "text", _joint(last, part, texts)
        yield from _cued(part, texts[part.source], cues)
        last = part


def _cued(part: SpanPart, text: str, cues: list[Cue]) -> Iterable[tuple[str, str]]:
    at = part.start
    for cue in sorted(cues, key=lambda c: (c.start, -c.end)):
        if at <= cue.start and cue.end <= part.end and cue.start < cue.end:
            yield "text", collapse(text[at : cue.start])
            yield "cue", collapse(text[cue.start : cue.end])
            at = cue.end
    yield "text", collapse(text[at : part.end])


def _joint(last: SpanPart | None, part: SpanPart, texts: Mapping[str, str]) -> str:
    if last is None:
        return ""
    if last.source != part.source or part.start < last.end:
        return GAP
    between = texts[part.source][last.end : part.start]
    return GAP if between.strip() else collapse(between)


def _piece(kind: str, words: str) -> Markup:
    shown = escape(words)
    return _CUE.format(shown) if kind == "cue" else _INS.format(shown) if kind == "ins" else shown


def _token(part: Part, source: str) -> str:
    if isinstance(part, InsertPart):
        return f"[actor:{part.actor}]" if part.actor else f"[date:{part.date}]"
    span = f"{part.start}-{part.end}"
    return span if part.source == source else f"{part.source}:{span}"


def marked(source: str, text: str, line: Coverage, spans: Iterable[tuple[int, int]]) -> Node:
    """A whole line of a source, with the words that ``spans`` cover marked."""
    inside = _merged(
        (max(s, line.start), min(e, line.end)) for s, e in spans if s < line.end and line.start < e
    )
    html, at = Markup(""), line.start
    for start, end in inside:
        html += escape(text[at:start]) + _MARK.format(escape(text[start:end]))
        at = end
    html += escape(text[at : line.end])
    return Node(
        source, f"{line.start}-{line.end}", html, collapse(text[line.start : line.end]).strip()
    )


def _merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    out: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out
