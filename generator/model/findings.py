"""What reading one article found: offsets, kinds and ids; no prose of ours.

All spans count characters of ``Article.text``. Indexes refer to the tuples of the same
Findings. Assembling needs nothing of the parse: all that language decides is decided here.
"""

from __future__ import annotations

from pydantic import Field

from generator.model.article import BlockKind
from generator.model.base import (
    Basis,
    Cue,
    Form,
    Frozen,
    Happening,
    Kind,
    Role,
    Span,
    Strength,
)
from generator.model.reasons import Reasons as Reasons


class Sentence(Span):
    """A sentence, or a line that is none (title, credit); ``block`` says which."""

    strength: Strength = "stated"
    cues: tuple[Cue, ...] = ()
    block: BlockKind = "paragraph"
    paragraph: int = 0
    """Index of its block in ``Article.blocks``."""


class Mention(Span):
    """A name, demonym or nominal that stands for an actor."""

    kind: Kind
    actor: str
    form: str = "name"
    """name | demonym | nominal ("the ministry", "North Korean troops") | pronoun"""
    rule: str = ""
    """The row of rules/actors/joining by which it is this actor; "" for the first of its names."""


class Description(Span):
    """Words of the source that say what an actor is, never ours: ``Ukrainian analyst``."""


class Actor(Frozen):
    """One real thing that the article names; ``id`` is a slug of ``name``, unique in it."""

    id: str
    name: str
    kind: Kind
    aliases: tuple[str, ...] = ()
    descriptions: tuple[Description, ...] = ()
    salience: float = 0.0
    interest: str | None = None
    """Why it is a party to what it describes: id of the rule's row ("state-organ"), else None."""


class DateMention(Span):
    """A TIMEX3 expression with its value and the EDTF that says no more than the text does."""

    type: str
    """DATE | TIME | DURATION | SET"""
    value: str
    """TIMEX3: 2013-03-22, 2013-W12, P3D, PRESENT_REF, XXXX-03-27"""
    edtf: str | None = None
    """None where the expression names no stretch of the calendar (durations, sets, refs)."""
    anchor: str | None = None
    """What a relative value was counted from: "published", "dateline", "title", an earlier date's
    value, or "century" ('86, the nineties)."""
    basis: Basis = "stated"
    earliest: str | None = None
    """For a date without a year: the earliest year it can fall in, from the latest one named."""
    certain: bool = True
    """False where the tense leaves open whether it is the last or the next one of its name."""
    through: int | None = None
    """Where this date opens a range (from 2004 to 2009): the end of the range's words. ``edtf`` is
    then the range's, and the date that closes it has none of its own."""
    rule: str = ""


class Quantity(Span):
    """A number with its unit; the span includes the modifier, so that it is never shown without."""

    value: str
    """Plain decimal digits, a range ``a-b`` or a share ``a/b``: "3000", "0.5", "20-30", "1/3"; ""
    for a vague amount."""
    unit: str | None = None
    modifier: str | None = None
    """approximately | at least | more than | additional | earlier … as in the text"""
    holder: str | None = None
    """The words that the number counts or measures, as in the text ("North Korean troops")."""
    period: str | None = None
    vague: bool = False
    """True for an amount without a number ("significant losses", "several")."""
    rule: str = ""


class Attribution(Span):
    """Somebody says something: the span is the content."""

    speaker: str
    """The words that name the speaker, as in the text; "" where nobody is named."""
    actor: str | None = None
    source_start: int | None = None
    source_end: int | None = None
    cue_start: int
    cue_end: int
    form: Form = "indirect"
    relation: str = "said"
    """said | according-to | document | thought | denied …: the verb's class in rules/"""
    strength: Strength = "reported"
    partly: bool = False
    """True where the sentence says only a part of its content in the speaker's name."""
    certain: bool = True
    """False for speech carried over into a sentence that does not name it itself."""
    named: bool = True
    """False where the speaker is described, not named ("an official", "reports")."""
    via: int | None = None
    """Index of the attribution that passes this one on (X, citing Y)."""
    rule: str = ""


class Insert(Frozen):
    """A name to print in [brackets] after the pronoun that ends at ``at``."""

    at: int
    actor: str


class Matter(Frozen):
    """What a statement says, to hold against a statement of another article.

    Terms are ``@actor`` (an id of these Findings), ``#number``, ``=row`` (a class of words of one
    meaning) or a word's stem. Speakers and cues of a credited statement are no part of it.
    """

    event: str = ""
    """The class or lemma of its main verb, of the noun where the verb is light; "" if unknown."""
    events: tuple[str, ...] = ()
    """All that happens in it, ``event`` first."""
    agents: tuple[str, ...] = ()
    patients: tuple[str, ...] = ()
    """Who does it, to whom, passives turned round; empty where the parse does not show it."""
    negated: bool = False
    denied: bool = False
    """Whether somebody is credited with denying it."""
    ahead: bool = False
    """Whether it is told as to come or as possible ("may build", not "may have built")."""
    terms: dict[str, float] = Field(default_factory=dict)
    """Content words with their weights."""


class Statement(Span):
    """A candidate fact: words that can stand on a page, with all that must stay with them."""

    spans: tuple[Span, ...]
    """What is shown, in order: the statement less discourse openers and safe cuts."""
    inserts: tuple[Insert, ...] = ()
    sentence: int
    rank: int
    """0 is the most important; every statement has a rank of its own."""
    salience: float
    role: Role
    strength: Strength
    cues: tuple[Cue, ...] = ()
    attributions: tuple[int, ...] = ()
    """Nearest speaker first."""
    actors: tuple[str, ...] = ()
    dates: tuple[int, ...] = ()
    quantities: tuple[int, ...] = ()
    group: int
    """Statements of one group say the same thing; the one with ``leads`` stands for it."""
    leads: bool = True
    summary: bool = False
    """True for deck, headline and recap ("In summary, …"): never a fact of its own."""
    context: Span | None = None
    """The sentence before, where this one opens with a reference that was not resolved."""
    why: Reasons = Reasons()
    matter: Matter | None = None
    """None where nothing but the very same words may be taken for the same statement."""


class Relation(Frozen):
    """Who does what to whom, by the text's own verb. Both actors are named by the text."""

    subject: str
    object: str
    verb: Span
    evidence: Span
    statement: int
    strength: Strength
    rules: tuple[str, ...] = ()
    """The rows that drew it, as "file#id"; none for a verb that no row lists."""


class Event(Span):
    """Something that is placed in time. Two dates of one clause give two events."""

    date: int
    spans: tuple[Span, ...]
    """What is shown; keeps the date's words, speaker cues and hedges of its clause."""
    status: Happening
    statement: int


class Observation(Span):
    """Something a careful reader would notice. ``kind`` is the id of a row under rules/.

    ``actor`` and ``words`` fill the question or warning that assembling makes of it; ``words`` is
    a span of the article as well. Further places that belong to it stand in ``also``.
    """

    kind: str
    statement: int | None = None
    actor: str | None = None
    words: Span | None = None
    also: tuple[Span, ...] = ()


class Findings(Frozen):
    """All that was found in one article."""

    id: str
    sentences: tuple[Sentence, ...] = ()
    mentions: tuple[Mention, ...] = ()
    actors: tuple[Actor, ...] = ()
    """Most salient first."""
    dates: tuple[DateMention, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    statements: tuple[Statement, ...] = ()
    """In the order of the text."""
    relations: tuple[Relation, ...] = ()
    events: tuple[Event, ...] = ()
    observations: tuple[Observation, ...] = ()
