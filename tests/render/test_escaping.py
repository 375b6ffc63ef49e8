"""Untrusted text: shown as it is, harmful nowhere."""

from __future__ import annotations

import html
import json
import re

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.render.escaping import address, escape, plain, scalar

HOSTILE = (
    "<script>alert(1)</script>",
    "![x](javascript:alert(1))",
    "{{ 7 * 7 }} {% raw %}",
    "# Heading\n\n<b>",
    "a&#60;b&lt;c",
    '" onload="x',
    "--8<-- 'secret.txt'",
    "[TOC] {: #id .class } *[HTML]: x",
    "$$x$$ `code` ~~~ ```",
    "\u202eevil\u202c \u2066x\u2069 \x00\x1b[31m",
)


@given(st.one_of(st.text(), st.sampled_from(HOSTILE)))
def test_shows_the_same_text(text: str) -> None:
    assert html.unescape(str(escape(text))) == plain(text)


@given(st.text())
def test_leaves_no_character_that_any_syntax_uses(text: str) -> None:
    bare = re.sub(r"&#\d+;", "", str(escape(text)))
    assert all(c.isalnum() or c == " " or ord(c) > 127 for c in bare)


def test_strips_what_turns_text_round() -> None:
    assert plain("a\u202eb\u2066c\u200f\x00d\n\n e") == "abcd e"


@given(st.text())
def test_scalar_is_one_line_of_yaml_and_json(text: str) -> None:
    value = scalar(text)
    assert "\n" not in value
    assert yaml.safe_load(f"title: {value}")["title"] == json.loads(value) == str(escape(text))


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "https://user:word@host.example/",
        "https://a b.example",
        "//host.example/x",
        "ftp://host.example",
        "http://[",
        "java\tscript:alert(1)",
        "",
        None,
    ],
)
def test_refuses_addresses_that_are_not_plain_http(url: str | None) -> None:
    assert address(url) is None


def test_keeps_a_plain_address() -> None:
    url = "https://paper.example/2024/06/toll?a=1&b=2#c"
    assert html.unescape(str(address(url))) == url
