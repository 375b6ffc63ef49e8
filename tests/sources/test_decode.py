"""Bytes that are text, and bytes that are refused with their place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import SourceError
from generator.sources.decode import MAX_BYTES, MAX_CHARACTERS, decode


def test_utf8_is_taken_as_it_is() -> None:
    decoded = decode("Señora Ibáñez’s “ship”\n\nIt sank.\n".encode(), "a.txt")
    assert decoded.text == "Señora Ibáñez’s “ship”\n\nIt sank.\n"
    assert decoded.notices == ()


def test_byte_order_mark_goes_and_is_reported() -> None:
    decoded = decode(b"\xef\xbb\xbfTitle", "a.txt")
    assert (decoded.text, decoded.notices) == ("Title", ("byte-order-mark-removed",))


def test_line_ends_are_made_one_kind() -> None:
    decoded = decode(b"a\r\nb\rc\n", "a.txt")
    assert (decoded.text, decoded.notices) == ("a\nb\nc\n", ("line-ends-normalised",))


@pytest.mark.parametrize(
    ("data", "said", "line"),
    [
        (b"one\r\ntwo\r\nna\xefve", "byte 13 (0xef) is not UTF-8", 3),
        ("Title\n\nna\u00efve".encode("latin-1"), "byte 10 (0xef) is not UTF-8", 3),
        ("Title".encode("utf-16"), "UTF-16", 1),
        (b"Title\n\x00\x01", "byte 7 is a NUL byte", 2),
        (b"", "empty", None),
        (b" \n\t\r\n", "empty", None),
        (b"\xef\xbb\xbf\n", "empty", None),
        (b"a" * (MAX_BYTES + 1), "1,000,001 bytes", None),
        (b"a" * (MAX_CHARACTERS + 1), "120,001 characters", None),
    ],
)
def test_what_is_no_text_is_refused_with_its_place(data: bytes, said: str, line: int) -> None:
    with pytest.raises(SourceError) as caught:
        decode(data, "seeds/a.txt")
    assert said in caught.value.message
    assert caught.value.file == "seeds/a.txt"
    assert caught.value.line == line
    assert caught.value.remedy


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_a_message(data: bytes) -> None:
    try:
        decoded = decode(data, "a.txt")
    except SourceError as error:
        assert error.remedy
    else:
        assert "\r" not in decoded.text
        assert not decoded.text.startswith("\ufeff") or data.startswith(b"\xef\xbb\xbf" * 2)
        again = decode(decoded.text.encode(), "a.txt")
        assert again.text == decoded.text.removeprefix("\ufeff")
