"""The parser's labels that several steps ask for, each set once.

They are those of spaCy's English models: ClearNLP relations, universal parts of speech, Penn tags.
"""

from __future__ import annotations

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
"""A noun that does what the verb says, or to which it is done."""
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
"""Verbs that make a clause: with a tense or a mood of their own."""
VERBS = frozenset({"VERB", "AUX"})
NOUNS = frozenset({"NOUN", "PROPN"})
