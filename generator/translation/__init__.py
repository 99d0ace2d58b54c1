"""Catalogues of translators: what they hold of the records, how they stay up to date, and what is wrong in them."""
