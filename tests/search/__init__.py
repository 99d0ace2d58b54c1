"""The search: its questions, and a library of any size to ask them of."""
