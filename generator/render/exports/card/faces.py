"""The faces of the card: Source Serif for a source's words, Source Sans for ours (SIL OFL 1.1)."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Literal

from PIL import ImageFont

Face = Literal["serif", "serif-bold", "sans", "sans-bold"]
_FILES: dict[Face, tuple[str, str]] = {
    "serif": ("font_source_serif_pro", "SourceSerifPro-Regular.ttf"),
    "serif-bold": ("font_source_serif_pro", "SourceSerifPro-Bold.ttf"),
    "sans": ("font_source_sans_pro", "SourceSansPro-Regular.ttf"),
    "sans-bold": ("font_source_sans_pro", "SourceSansPro-Semibold.ttf"),
}
_NOBODY = "\U0010ffff"
"""No face has a picture of this one: it comes out as the box for what is missing."""
_TRIED_AT = 40


@cache
def font(face: Face, size: int) -> ImageFont.FreeTypeFont:
    """``size`` in pixels."""
    package, name = _FILES[face]
    return ImageFont.truetype(str(files(package) / "files" / name), size)


def can_set(text: str, face: Face) -> bool:
    """Whether the face has every character of ``text``, so that none would come out as a box."""
    return all(_has(character, face) for character in set(text))


@cache
def _has(character: str, face: Face) -> bool:
    return character.isspace() or _picture(character, face) != _picture(_NOBODY, face)


@cache
def _picture(character: str, face: Face) -> tuple[tuple[int, int], bytes]:
    mask = font(face, _TRIED_AT).getmask(character)
    return mask.size, bytes(mask)
