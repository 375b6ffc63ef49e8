"""A built page as a plain tree: what a browser would build, read once, walked cheaply.

The HTML parser is Lexbor, which follows the HTML standard; its nodes are copied into these
because every check walks the page and a node of the parser costs a call for each property.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

SILENT = frozenset({"script", "style"})
_SPACE = re.compile(r"\s+")
_UNPRINTED = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)


@dataclass(eq=False, slots=True)
class Element:
    """An element. ``children`` holds elements and texts in order; comments are left out."""

    tag: str
    attrs: dict[str, str]
    parent: Element | None
    children: list[Element | str] = field(default_factory=list)
    order: list[Element] = field(default_factory=list)
    """All elements of the page in document order, shared by all; this one and those below it
    stand from ``first`` to ``last``. Every check walks the page, so the way is laid once."""
    first: int = 0
    last: int = 0

    def walk(self) -> Iterator[Element]:
        """The element and all below it, in document order."""
        return iter(self.order[self.first : self.last])

    def above(self) -> Iterator[Element]:
        """The elements that hold it, nearest first, itself included."""
        found: Element | None = self
        while found is not None:
            yield found
            found = found.parent

    def text(self) -> str:
        """Its textContent, as it stands in the document."""
        out: list[str] = []
        stack: list[Element | str] = [self]
        while stack:
            found = stack.pop()
            if isinstance(found, str):
                out.append(found)
            elif found.tag not in SILENT:
                stack.extend(reversed(found.children))
        return "".join(out)

    def within(self, attribute: str) -> Element | None:
        """The nearest element (itself included) that has ``attribute``."""
        return next((e for e in self.above() if attribute in e.attrs), None)

    def __str__(self) -> str:
        name = self.attrs.get("id") or self.attrs.get("data-fact") or self.attrs.get("class", "")
        return f"<{self.tag}>" if not name else f"<{self.tag} {name}>"


def read_html(html: str) -> Element:
    """The document element of a page."""
    parser = LexborHTMLParser(html)
    node = parser.root
    root = Element("html", {}, None)
    if node is not None:
        _copy(node, root)
    _number(root)
    return root


def _number(root: Element) -> None:
    """Lays the order of a whole page, once it is read."""
    order: list[Element] = []
    stack: list[tuple[Element, bool]] = [(root, False)]
    while stack:
        at, done = stack.pop()
        if done:
            at.last = len(order)
            continue
        at.order, at.first = order, len(order)
        order.append(at)
        stack.append((at, True))
        stack.extend((c, False) for c in reversed(at.children) if not isinstance(c, str))


def _copy(node: LexborNode, into: Element) -> None:
    """Copies attributes and children without recursion: pages of others may nest deeply."""
    into.attrs = _attributes(node)
    stack: list[tuple[LexborNode, Element]] = [(node, into)]
    while stack:
        at, copy = stack.pop()
        child = at.first_child
        while child is not None:
            if child.is_text_node:
                copy.children.append(child.text_content or "")
            elif child.is_element_node:
                made = Element(child.tag or "", _attributes(child), copy)
                copy.children.append(made)
                stack.append((_content(child), made))
            child = child.next


def _content(node: LexborNode) -> LexborNode:
    """What stands inside; of a template, which the parser keeps apart, the fragment that it is."""
    if node.tag != "template":
        return node
    inside = (node.html or "").partition(">")[2].rpartition("</template>")[0]
    return LexborHTMLParser(inside).body or node


def _attributes(node: LexborNode) -> dict[str, str]:
    return {name.lower(): value or "" for name, value in node.attributes.items()}


def collapse(text: str) -> str:
    """One line: every run of white space a single space, none at the ends."""
    return _SPACE.sub(" ", text).strip()


def printable(text: str) -> str:
    """The text as a page may print it: collapsed, without control and direction characters.

    What else is invisible (a soft hyphen, a joiner) stays: it is the source's, or it is wrong.
    """
    return collapse(_UNPRINTED.sub("", _SPACE.sub(" ", text)))
