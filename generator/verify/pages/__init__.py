"""The pages by kind, a module each; ``page`` puts a built page to every check that applies."""
