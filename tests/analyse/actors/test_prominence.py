"""Who stands first."""

from __future__ import annotations

from tests.analyse.actor_reading import cast_of
from tests.conftest import ParseText


def test_whom_the_story_is_about_stands_before_who_reported_it(parse_text: ParseText) -> None:
    text = (
        "Reuters reported on Friday that Ada Quill had resigned from the ferry board in Norway. "
        "Quill told Reuters that she was tired. Her husband, Odo Quill, wept."
    )
    order = [a.name for a in cast_of(parse_text(text)).actors]
    assert order[0] == "Ada Quill"
    assert order.index("Reuters") > order.index("Norway")


def test_a_photographer_is_no_matter_of_the_article(parse_text: ParseText) -> None:
    text = "Image: Jane Moreau.\n\nAda Quill resigned. Quill was tired.\n\nImage: Jane Moreau."
    assert [a.name for a in cast_of(parse_text(text)).actors][-1] == "Jane Moreau"
