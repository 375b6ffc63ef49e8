"""What `make audit` measures: the built site in a browser, beside the bars of the project."""
