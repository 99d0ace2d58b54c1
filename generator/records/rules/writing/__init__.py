"""Rules about sentences: how easily they are read, what stands in them, and the fixed words."""
