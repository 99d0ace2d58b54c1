"""The public data and the index."""
