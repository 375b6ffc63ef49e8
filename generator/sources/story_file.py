"""story.yml -> Story: what an editor says of a story, checked key by key.

Every message names the file, the line and the key, and the spelling that was probably meant.
"""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from typing import Any, get_args

from pydantic import BaseModel, ValidationError

from generator.errors import StoryError
from generator.model import story as model
from generator.model.story import OF_ONE_SOURCE, SourceFacts, Story
from generator.sources.story_values import Fault, faults_of
from generator.sources.yaml_lines import Lines, read_lines

_PLACES: dict[tuple[str, ...], type[BaseModel]] = {
    (): Story,
    ("original",): model.OriginalFacts,
    ("sources", "*"): model.SourceFacts,
    ("sources", "*", "original"): model.OriginalFacts,
    ("actors", "*"): model.ActorEdit,
    ("facts", "*"): model.FactEdit,
    ("caveats", "*"): model.CaveatEdit,
    ("notes", "*"): model.NoteEdit,
    ("origins", "*"): model.OriginEdit,
    ("conflicts", "*"): model.ConflictEdit,
    ("purged", "*"): model.Purge,
}
"""Which model a place of the file is read by, for the keys that it may have."""

_SAID = {
    "tuple_type": "needs a list, for example [first, second]",
    "dict_type": "needs keys below it",
    "model_type": "needs keys below it, for example “match: words of the source”",
    "bool_parsing": "is either true or false",
    "missing": "is missing and needed here",
    "string_type": "needs a text",
}


def read_story_file(text: str, file: str, sources: Sequence[str]) -> tuple[Story, dict[str, int]]:
    """The editor's file and the line of each key. ``sources`` are the story's file names.

    Raises StoryError for the first fault, in the order of the lines.
    """
    read = read_lines(text, file)
    data = {} if read.data is None else read.data
    if not isinstance(data, dict):
        raise StoryError("the file has no keys", file=file, line=1, remedy="write title: …")
    _refuse_unknown(data, (), "", read, file)
    try:
        found = Story.model_validate(_filled(data))
    except ValidationError as error:
        faults = sorted((_fault(e) for e in error.errors()), key=lambda f: _line(f.key, read) or 0)
        raise _error(faults[0], read, file) from error
    for fault in faults_of(found, sources):
        raise _error(fault, read, file)
    return found, read.lines


def _filled(data: Any) -> Any:
    """The data without keys that have no value: `url:` with nothing behind it says nothing."""
    if isinstance(data, dict):
        return {k: _filled(v) for k, v in data.items() if v is not None}
    return [_filled(v) for v in data] if isinstance(data, list) else data


def facts_of_source(story: Story, name: str, *, alone: bool) -> SourceFacts:
    """What the editor says of the source ``name``; top-level keys count where it stands alone."""
    below = story.sources.get(name, SourceFacts())
    if not alone:
        return below
    top = {k: getattr(story, k) for k in OF_ONE_SOURCE}
    own = {k: v for k, v in below if v is not None}
    return SourceFacts(**{**top, **own})


def _refuse_unknown(data: Any, place: tuple[str, ...], path: str, read: Lines, file: str) -> None:
    """Keys are checked before values: a misspelt key is the likeliest mistake of all."""
    if isinstance(data, list):
        for n, item in enumerate(data):
            _refuse_unknown(item, (*place, "*"), f"{path}[{n}]", read, file)
    if not isinstance(data, dict):
        return
    reader = _PLACES.get(place)
    for key, value in data.items():
        below = f"{path}.{key}" if path else key
        known = tuple(reader.model_fields) if reader else (key,)
        if key not in known:
            fault = Fault(below, f"there is no key {key!r} here", _nearest(key, known))
            raise _error(fault, read, file)
        _refuse_unknown(value, (*place, key if reader else "*"), below, read, file)


def _nearest(word: str, known: Sequence[str]) -> str:
    near = difflib.get_close_matches(word, known, n=1)
    return f"did you mean {near[0]!r}?" if near else f"possible are: {', '.join(known)}"


def _fault(error: Any) -> Fault:
    path = ""
    for step in error["loc"]:
        path += f"[{step}]" if isinstance(step, int) else f".{step}" if path else str(step)
    kind = error["type"]
    if kind == "literal_error":
        known = _literals(error["loc"])
        return Fault(
            path,
            f"{error['input']!r} is none of its values",
            _nearest(str(error["input"]), known),
        )
    return Fault(path, _SAID.get(kind, error["msg"]))


def _literals(loc: tuple[int | str, ...]) -> tuple[str, ...]:
    """The values that the key at ``loc`` may have."""
    place = tuple("*" if isinstance(s, int) else s for s in loc[:-1])
    annotation = _PLACES[place].model_fields[str(loc[-1])].annotation
    values = [v for part in get_args(annotation) for v in (get_args(part) or (part,))]
    return tuple(v for v in values if isinstance(v, str))


def _line(path: str, read: Lines) -> int | None:
    """The line of ``path``, or of the nearest place above it that the file has."""
    while path and path not in read.lines:
        path = path[: max(path.rfind("."), path.rfind("["), 0)]
    return read.lines.get(path)


def _error(fault: Fault, read: Lines, file: str) -> StoryError:
    return StoryError(
        f"{fault.key}: {fault.message}",
        file=file,
        line=_line(fault.key, read),
        remedy=fault.remedy,
    )
