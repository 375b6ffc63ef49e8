"""Strength: how sure the text is, and the cues that say so."""

from generator.analyse.strength.grading import grade_sentences, strength_of

__all__ = ["grade_sentences", "strength_of"]
