"""Statements: candidate facts, their roles, what says the same, and which come first."""

from generator.analyse.statements.finding import find_statements

__all__ = ["find_statements"]
