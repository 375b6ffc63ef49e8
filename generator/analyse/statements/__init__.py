"""Statements: candidate facts, their roles, what says the same, and which come first."""

from generator.analyse.statements.finding import find_statements
from generator.analyse.statements.matter import find_matters

__all__ = ["find_matters", "find_statements"]
