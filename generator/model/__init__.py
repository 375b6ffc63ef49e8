"""The frozen domain model: all that the stages hand to each other. Imports errors only."""
