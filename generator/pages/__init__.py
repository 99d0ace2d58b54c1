"""A library of records in, plain Markdown pages out."""
