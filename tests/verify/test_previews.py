"""The picture of a preview is the card of the very briefing."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from generator.verify.markup.links import links_of
from generator.verify.markup.previews import misfit
from generator.verify.tree import read_html

CARD = "card-0123456789ab.png"


def frame(slug: str | None) -> Any:
    values = SimpleNamespace(briefing=SimpleNamespace(slug=slug)) if slug else None
    return SimpleNamespace(values=values)


@pytest.mark.parametrize(
    ("slug", "address", "fits"),
    [
        ("rain", f"https://news.example/a/briefings/rain/{CARD}", True),
        ("rain", f"https://news.example/a/briefings/snow/{CARD}", False),
        ("rain", "https://news.example/a/briefings/rain/photo.png", False),
        ("rain", f"/briefings/rain/{CARD}", False),
        (None, f"https://news.example/briefings/rain/{CARD}", False),
    ],
)
def test_only_its_own_card(slug: str | None, address: str, fits: bool) -> None:
    assert (misfit("og:image", address, frame(slug)) is None) is fits


def test_the_card_must_lie_beside_the_page() -> None:
    page = f'<meta property="og:image" content="https://news.example/briefings/rain/{CARD}">'
    links = links_of("briefings/rain/index.html", read_html(page))
    assert [target for target, _ in links.targets] == [CARD]
