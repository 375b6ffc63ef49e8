"""One family of exceptions; each message names the file, the value and the remedy.

They are raised anywhere and caught once, in the command line, which prints the message
without a traceback and exits with ``exit_code``.
"""

from __future__ import annotations


class BriefingsError(Exception):
    """Something that the user can put right.

    ``message`` says what is wrong with which value, ``remedy`` what to do, ``file`` and
    ``line`` (1-based) where, as far as they are known.
    """

    exit_code = 2

    def __init__(
        self, message: str, *, remedy: str = "", file: str = "", line: int | None = None
    ) -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy
        self.file = file
        self.line = line

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}" if self.file and self.line else self.file
        text = f"{where}: {self.message}" if where else self.message
        return f"{text}\n  {self.remedy}" if self.remedy else text


class SourceError(BriefingsError):
    """A source article cannot be read: encoding, size, language, emptiness, format."""


class StoryError(BriefingsError):
    """A story.yml, or the layout of a story, is not valid."""


class RuleError(BriefingsError):
    """A row under rules/ is malformed, or its examples contradict it."""


class RecordError(BriefingsError):
    """A briefing.json cannot be read or breaks its schema."""


class PublishError(BriefingsError):
    """A page cannot be written without touching a file that is not ours."""


class SettingsError(BriefingsError):
    """The project folder or its configuration is not usable."""
