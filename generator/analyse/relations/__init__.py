"""Relations: who does what to whom, by the text's own verb."""

from generator.analyse.relations.finding import find_relations

__all__ = ["find_relations"]
