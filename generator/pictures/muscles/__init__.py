"""Muscles under the skin: where they lie, whether they can be so, and how they are drawn."""
