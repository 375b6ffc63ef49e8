"""The files beside the pages, a module a format: parsed, and proved against the records."""
