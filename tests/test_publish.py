"""docs/ is written whole or not at all, and what is not ours is never touched."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import publish as module
from generator.errors import PublishError
from generator.journal import JOURNAL, STAGING, alone, recover
from generator.model.page import Page
from generator.publish import MANIFEST, drawn, publish

OLD = {"index.md": "old front", "briefings/a/index.md": "a", "briefings/b/index.md": "b"}
NEW = {"index.md": "new front", "briefings/a/index.md": "a", "briefings/c/index.md": "c"}


def pages(files: dict[str, str]) -> list[Page]:
    return [Page(path=p, content=c) for p, c in files.items()]


def found(docs: Path) -> dict[str, str]:
    return {
        p.relative_to(docs).as_posix(): p.read_text("utf-8")
        for p in sorted(docs.rglob("*"))
        if p.is_file() and not p.name.startswith(".") and STAGING not in p.parts
    }


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    folder = tmp_path / "docs"
    folder.mkdir()
    (folder / "method.md").write_text("by hand")
    return folder


def test_only_what_differs_is_written(docs: Path) -> None:
    publish(pages(OLD), docs)
    before = (docs / "briefings/a/index.md").stat().st_mtime_ns
    done = publish(pages(NEW), docs)
    assert done.written == ("briefings/c/index.md", "index.md")
    assert done.removed == ("briefings/b/index.md",)
    assert done.unchanged == 1
    assert found(docs) == {**NEW, "method.md": "by hand"}
    assert (docs / "briefings/a/index.md").stat().st_mtime_ns == before
    assert not (docs / "briefings/b").exists()


def test_the_second_run_touches_nothing(docs: Path) -> None:
    publish(pages(OLD), docs)
    before = {p: p.stat().st_mtime_ns for p in docs.rglob("*")}
    assert publish(pages(OLD), docs).written == ()
    assert {p: p.stat().st_mtime_ns for p in docs.rglob("*")} == before


@pytest.mark.parametrize("path", ["index.md", "briefings/a/index.md"])
def test_somebody_elses_file_in_the_way_is_named_and_stays(docs: Path, path: str) -> None:
    (docs / path).parent.mkdir(parents=True, exist_ok=True)
    (docs / path).write_text("mine")
    with pytest.raises(PublishError) as caught:
        publish(pages(OLD), docs)
    assert caught.value.file == f"docs/{path}"
    assert found(docs) == {path: "mine", "method.md": "by hand"}


def test_a_page_changed_by_hand_is_named_and_stays(docs: Path) -> None:
    publish(pages(OLD), docs)
    for path in ("briefings/a/index.md", "briefings/b/index.md"):
        (docs / path).write_text("corrected")
        with pytest.raises(PublishError, match="changed by hand"):
            publish(pages({**NEW, "briefings/a/index.md": "other"}), docs)
        assert (docs / path).read_text() == "corrected"
        assert (docs / "index.md").read_text() == "old front"
        (docs / path).unlink()


def test_a_deleted_page_comes_back(docs: Path) -> None:
    publish(pages(OLD), docs)
    (docs / "index.md").unlink()
    assert publish(pages(OLD), docs).written == ("index.md",)


def test_records_of_a_clone_are_ours(docs: Path) -> None:
    record = "briefings/a/briefing.json"
    (docs / record).parent.mkdir(parents=True)
    (docs / record).write_text("{}")
    publish(pages({record: '{"new": 1}'}), docs, owned=[record])
    assert (docs / record).read_text() == '{"new": 1}'


def test_a_kept_folder_keeps_its_pages(docs: Path) -> None:
    publish(pages(OLD), docs)
    done = publish(pages(NEW), docs, keep=["briefings/b"])
    assert done.removed == ()
    assert (docs / "briefings/b/index.md").read_text() == "b"
    assert publish(pages(NEW), docs).removed == ("briefings/b/index.md",)


@pytest.mark.parametrize("path", ["../outside.md", "/etc/outside.md", "a\\..\\b.md"])
def test_a_path_outside_is_refused(docs: Path, path: str) -> None:
    with pytest.raises(PublishError, match="out of docs"):
        publish(pages({path: "x"}), docs)
    assert not (docs.parent / "outside.md").exists()


def test_a_link_out_of_docs_is_refused(docs: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (docs / "briefings").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(PublishError, match="out of docs"):
        publish(pages(OLD), docs)
    assert not list((tmp_path / "elsewhere").iterdir())


def test_an_unreadable_manifest_is_a_message(docs: Path) -> None:
    publish(pages(OLD), docs)
    (docs / MANIFEST).write_text("<<<<<<< HEAD")
    with pytest.raises(PublishError) as caught:
        publish(pages(NEW), docs)
    assert caught.value.remedy
    assert found(docs) == {**OLD, "method.md": "by hand"}


def test_a_message_names_each_path_once(docs: Path) -> None:
    for path in OLD:
        (docs / path).parent.mkdir(parents=True, exist_ok=True)
        (docs / path).write_text("mine")
    with pytest.raises(PublishError) as caught:
        publish(pages(OLD), docs)
    words = re.findall(r"[\w/.]+\w", str(caught.value).replace("docs/", ""))
    assert all(words.count(path) == 1 for path in OLD)


@pytest.mark.parametrize("place", ["index.md/mine.txt", "briefings"])
def test_a_folder_for_a_file_or_a_file_for_a_folder_stays(docs: Path, place: str) -> None:
    (docs / place).parent.mkdir(exist_ok=True)
    (docs / place).write_text("mine")
    with pytest.raises(PublishError) as caught:
        publish(pages(OLD), docs)
    assert caught.value.file == f"docs/{place.partition('/')[0]}"
    assert (docs / place).read_text() == "mine"
    assert not (docs / JOURNAL).exists()


PICTURE = "briefings/a/card-3f9a.png"


def test_bytes_lie_beside_pages_and_stay_without_being_drawn_again(docs: Path) -> None:
    publish([*pages(OLD), Page(path=PICTURE, content=b"\x89PNG\xff")], docs)
    assert drawn(docs, ".png") == {PICTURE}
    done = publish([*pages(OLD), Page(path=PICTURE, content=None)], docs)
    assert (done.written, done.removed, done.unchanged) == ((), (), 4)
    assert (docs / PICTURE).read_bytes() == b"\x89PNG\xff"
    assert publish(pages(OLD), docs).removed == (PICTURE,)
    assert drawn(docs, ".png") == frozenset()


@pytest.mark.parametrize("lies", [None, b"changed", b"never written by us"])
def test_a_page_that_is_to_stay_must_be_ours_and_there(docs: Path, lies: bytes | None) -> None:
    if lies != b"never written by us":
        publish([Page(path=PICTURE, content=b"drawn")], docs)
    (docs / PICTURE).unlink(missing_ok=True)
    if lies:
        (docs / PICTURE).parent.mkdir(parents=True, exist_ok=True)
        (docs / PICTURE).write_bytes(lies)
    assert drawn(docs, ".png") == frozenset()
    with pytest.raises(PublishError, match="to be kept"):
        publish([Page(path=PICTURE, content=None)], docs)


@pytest.mark.parametrize(
    "journal",
    [
        "<<<<<<< HEAD",
        "[" * 100_000,
        "[]",
        '{"write": []}',
        '{"write": 3, "remove": []}',
        '{"write": [], "remove": [null]}',
        '{"write": [], "remove": ["../generator/cli.py"]}',
        '{"write": ["/etc/passwd"], "remove": []}',
        '{"write": [], "remove": ["link/victim.txt"]}',
    ],
)
def test_a_journal_that_is_none_of_ours_is_a_message(docs: Path, journal: str) -> None:
    outside = docs.parent / "generator"
    outside.mkdir()
    for name in ("cli.py", "victim.txt"):
        (outside / name).write_text("mine")
    (docs / "link").symlink_to(outside)
    (docs / JOURNAL).write_text(journal)
    with pytest.raises(PublishError) as caught:
        recover(docs)
    assert caught.value.file == f"docs/{JOURNAL}"
    assert STAGING in caught.value.remedy
    assert sorted(p.name for p in outside.iterdir()) == ["cli.py", "victim.txt"]


def test_a_second_build_at_the_same_time_is_refused(docs: Path) -> None:
    with alone(docs), pytest.raises(PublishError, match="another build"), alone(docs):
        pass
    with alone(docs):
        pass


class PowerError(Exception):
    """The power goes."""


def _stops(real: Callable[..., object], left: list[int]) -> Callable[..., object]:
    def step(*args: object, **more: object) -> object:
        left[0] -= 1
        if left[0] < 0:
            raise PowerError
        return real(*args, **more)

    return step


@pytest.mark.parametrize("steps", range(24))
def test_an_interrupted_run_leaves_the_old_site_or_the_new_one(
    docs: Path, steps: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(pages(OLD), docs)
    left = [steps]
    with monkeypatch.context() as patch:
        for name in ("write_bytes", "replace", "unlink", "open", "rmdir"):
            patch.setattr(Path, name, _stops(getattr(Path, name), left))
        with suppress(PowerError):
            publish(pages(NEW), docs)
    # either the journal stands and the rest is only a matter of moving, or nothing has begun
    assert (docs / JOURNAL).is_file() or found(docs) in _sites()
    recover(docs)
    assert found(docs) in _sites()
    assert not (docs / JOURNAL).exists()
    assert not (docs / STAGING).exists()
    publish(pages(NEW), docs)
    assert found(docs) == _sites()[1]
    listed = json.loads((docs / MANIFEST).read_text())["files"]
    assert sorted(listed) == sorted(NEW)


def _sites() -> list[dict[str, str]]:
    return [{**OLD, "method.md": "by hand"}, {**NEW, "method.md": "by hand"}]


FILES = st.dictionaries(
    st.sampled_from(["index.md", "a/index.md", "a/b/index.md", "c.json", "d/e.md"]),
    st.text(max_size=3),
    max_size=5,
)


@settings(max_examples=40, deadline=None)
@given(st.lists(FILES, min_size=1, max_size=4))
def test_docs_hold_the_last_site_whatever_came_before(
    tmp_path_factory: pytest.TempPathFactory, sites: list[dict[str, str]]
) -> None:
    docs = tmp_path_factory.mktemp("docs")
    for site in sites:
        publish(pages(site), docs)
        assert publish(pages(site), docs).written == ()
        shown = {
            p.relative_to(docs).as_posix(): p.read_bytes().decode()
            for p in docs.rglob("*")
            if p.is_file() and p.name != module.MANIFEST
        }
        assert shown == site
