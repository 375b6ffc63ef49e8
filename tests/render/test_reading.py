"""Reading time: what stands open is counted, what is folded is not."""

from __future__ import annotations

from generator.render.reading import PER_MINUTE, minutes

MINUTE = "<p>" + "word " * PER_MINUTE + "</p>"


def test_a_page_takes_a_minute_at_least() -> None:
    assert minutes("<p>Two words.</p>") == 1


def test_minutes_are_rounded() -> None:
    assert minutes(MINUTE * 3) == 3
    assert minutes(MINUTE * 3 + f"<p>{'word ' * 150}</p>") == 4


def test_what_is_folded_does_not_count_but_its_title_does() -> None:
    folded = f"<details><summary>{'word ' * PER_MINUTE}</summary>{MINUTE * 9}</details>"
    assert minutes(MINUTE + folded) == 2


def test_a_fold_in_a_fold_stays_folded() -> None:
    inner = f"<details><summary>{'word ' * PER_MINUTE * 4}</summary>{MINUTE}</details>"
    assert minutes(f"{MINUTE}<details><summary>More</summary>{inner}</details>{MINUTE}") == 2
