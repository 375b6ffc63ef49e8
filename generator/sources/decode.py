"""Bytes -> text: UTF-8 only, line ends normalised, and nothing guessed.

A wrong guess of an encoding changes the source's words without a trace, so there is none.
"""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from generator.errors import SourceError

MAX_BYTES = 1_000_000
MAX_CHARACTERS = 120_000
"""Of text, some 20,000 words: twice the longest feature. To read them takes some 12 seconds."""

BOM = "\ufeff"
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_SAVE_AS = "save the file as plain text in UTF-8 and build again"


@dataclass(frozen=True)
class Decoded:
    """``text`` as every stage counts it; ``notices`` what was done to the bytes."""

    text: str
    notices: tuple[str, ...]


def decode(data: bytes, file: str) -> Decoded:
    """The text of a file. Raises SourceError naming ``file``, the byte and the line.

    Refused: more than MAX_BYTES or MAX_CHARACTERS, UTF-16, bytes that are not UTF-8, NUL bytes, no
    words at all.
    """
    _refuse_size(data, file)
    text = _utf8(data, file)
    notices = []
    if text.startswith(BOM):
        text = text[1:]
        notices.append("byte-order-mark-removed")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        notices.append("line-ends-normalised")
    if not any(c.isalnum() for c in text):
        raise SourceError(
            "the file is empty", file=file, remedy="paste the article into it, or delete the file"
        )
    refuse_length(text, file)
    return Decoded(text, tuple(notices))


def refuse_length(text: str, file: str, line: int | None = None) -> None:
    """Raises SourceError for a text that is longer than any article."""
    if len(text) > MAX_CHARACTERS:
        raise SourceError(
            f"{len(text):,} characters are more than the {MAX_CHARACTERS:,} of one article",
            file=file,
            line=line,
            remedy="split it into files of a folder of their own: they make one briefing",
        )


def _refuse_size(data: bytes, file: str) -> None:
    if len(data) > MAX_BYTES:
        raise SourceError(
            f"{len(data):,} bytes are more than the {MAX_BYTES:,} that one article may have",
            file=file,
            remedy="split it into one file an article",
        )


def _utf8(data: bytes, file: str) -> str:
    if data.startswith(_UTF16):
        raise SourceError("the file is UTF-16, not UTF-8", file=file, line=1, remedy=_SAVE_AS)
    nul = data.find(b"\0")
    if nul >= 0:
        raise SourceError(
            f"byte {nul + 1} is a NUL byte: this is no text file",
            file=file,
            line=_line(data, nul),
            remedy=_SAVE_AS,
        )
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise SourceError(
            f"byte {error.start + 1} (0x{data[error.start]:02x}) is not UTF-8",
            file=file,
            line=_line(data, error.start),
            remedy=_SAVE_AS,
        ) from error


def _line(data: bytes, at: int) -> int:
    """The 1-based line of a byte; CRLF, LF and CR each end one."""
    before = data[:at].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    return before.count(b"\n") + 1
