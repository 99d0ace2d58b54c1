"""Finds words for a picture that holds, where those that were written do not."""
