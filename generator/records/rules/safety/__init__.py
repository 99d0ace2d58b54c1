"""Rules that keep a reader from harm: hazards, what may be pressed or stretched, and how much."""
