"""Printable sheets (PDF): one for each point, side, paper and size of print."""
