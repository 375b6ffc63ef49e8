"""The card as a picture: ink on paper, one accent, the site's own rules."""

from __future__ import annotations

import io

from PIL import Image, ImageColor, ImageDraw

from generator.render.exports.card.faces import font
from generator.render.exports.card.layout import (
    BETWEEN,
    BOTTOM,
    GAP,
    HEIGHT,
    INDENT,
    LABEL,
    MARGIN,
    TOP,
    WIDTH,
    Layout,
    Words,
    height,
)
from generator.render.exports.card.setting import Lines

PAPER, INK, SOFT, ACCENT = "#ffffff", "#16181b", "#54595f", "#0a585f"
COLOURS = 48
"""Enough for the edges of letters in three inks; more only makes the file larger."""


def draw(words: Words, found: Layout) -> bytes:
    """PNG, 1200 by 630 pixels."""
    image = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
    pen = ImageDraw.Draw(image)
    _frame(pen, words)
    if found.promise:
        _lines(pen, found.promise, MARGIN, (TOP + BOTTOM - found.promise.height) * 2 // 5, INK)
    _body(pen, words, found)
    out = io.BytesIO()
    _flat(image).save(out, "PNG", compress_level=9)
    return out.getvalue()


def _flat(image: Image.Image) -> Image.Image:
    """With few colours, and the paper's own among them."""
    method, dither = Image.Quantize.FASTOCTREE, Image.Dither.NONE
    flat = image.quantize(colors=COLOURS, method=method, dither=dither)
    palette, paper = flat.getpalette() or [], flat.getpixel((0, 0))
    assert isinstance(paper, int)  # noqa: S101 - of an image with a palette
    palette[paper * 3 : paper * 3 + 3] = ImageColor.getrgb(PAPER)
    flat.putpalette(palette)
    return flat


def _frame(pen: ImageDraw.ImageDraw, words: Words) -> None:
    """The site's mark and name above a rule, its host at the foot."""
    pen.rectangle((MARGIN, 48, MARGIN + 39, 87), fill=ACCENT)
    for y, length in ((58, 22), (66, 22), (74, 12)):
        pen.rectangle((MARGIN + 9, y, MARGIN + 8 + length, y + 3), fill=PAPER)
    pen.text((MARGIN + 58, 68), words.site, INK, font("serif-bold", 30), anchor="lm")
    pen.rectangle((MARGIN, 106, WIDTH - MARGIN - 1, 107), fill=INK)
    pen.text((MARGIN, 594), words.host, SOFT, font("sans", 22), anchor="lm")


def _body(pen: ImageDraw.ImageDraw, words: Words, found: Layout) -> None:
    if found.title is None:
        return
    pen.text((WIDTH - MARGIN, 594), words.foot, SOFT, font("serif", 21), anchor="rm")
    # a little above the middle of its room, as type looks centred there
    y = TOP + max(0, (BOTTOM - TOP - height(found)) * 2 // 5)
    pen.text((MARGIN, y), words.label, SOFT, font(LABEL.face, LABEL.size))
    y = _lines(pen, found.title, MARGIN, y + LABEL.step + BETWEEN, INK)
    if found.claim is None:
        return
    y = top = y + GAP
    x = MARGIN + INDENT
    y = _lines(pen, found.claim, x, y, INK) + BETWEEN
    if found.sourcing:
        y = _lines(pen, found.sourcing, x, y, INK)
    if found.strength:
        y = _lines(pen, found.strength, x, y, INK)
    if found.caveats:
        y = _lines(pen, found.caveats, x, y, SOFT)
    pen.rectangle((MARGIN, top + 6, MARGIN + 3, y - 4), fill=ACCENT)


def _lines(pen: ImageDraw.ImageDraw, lines: Lines, x: int, y: int, ink: str) -> int:
    style = lines.style
    face = font(style.face, style.size)
    for text in lines.lines:
        pen.text((x, y + style.step // 2), text, ink, face, anchor="lm")
        y += style.step
    return y
