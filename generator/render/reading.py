"""How long a page takes to read: counted from the words that stand open on it."""

from __future__ import annotations

from html.parser import HTMLParser

PER_MINUTE = 238
"""Words of English non-fiction that an adult reads silently in a minute: Brysbaert 2019,
doi:10.1016/j.jml.2019.104047."""


def minutes(html: str) -> int:
    """Whole minutes, at least one, for the text outside what is folded."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return max(1, round(len("".join(reader.read).split()) / PER_MINUTE))


class _Reader(HTMLParser):
    """Collects the text that stands outside ``details``; their summaries count."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.read: list[str] = []
        self._folds = 0
        self._titles = 0

    def handle_starttag(self, tag: str, _: list[tuple[str, str | None]]) -> None:
        self._folds += tag == "details"
        self._titles += tag == "summary"

    def handle_endtag(self, tag: str) -> None:
        self._folds -= tag == "details"
        self._titles -= tag == "summary"

    def handle_data(self, data: str) -> None:
        if not self._folds or (self._folds == 1 and self._titles):
            self.read.append(data)
