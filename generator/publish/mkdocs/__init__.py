"""MkDocs, and all that is done to it."""
