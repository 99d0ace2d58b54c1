"""Finds what must keep clear of something else: things of each other, hands of the throat."""
