"""What all records give together: actors joined, pages that must be, rows that each must show."""
